import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { LanguageChoice } from '../../i18n/language-choice.tsx';
import { behindDoor } from '../../ui/behind-door.tsx';
import { DoorFrame } from '../../ui/door-frame.tsx';
import { PinEntry } from './pin-entry.tsx';
import classes from './sign-in.module.css';

const Recovery = behindDoor(() => import('./recovery.tsx'));

interface SignInProps {
  readonly users: readonly string[];
  readonly waitSeconds: number;
  readonly onOpen: (state: SessionState) => void;
}

/** The page that asks who is there, and their PIN; or how to come back without it. */
export default function SignIn({ users, waitSeconds, onOpen }: SignInProps) {
  const { t } = useTranslation();
  const [user, setUser] = useState<string | null>(users.length === 1 ? (users[0] ?? null) : null);
  const [isLost, setLost] = useState(false);
  // The way back is fetched when it is asked for; until its fields can be typed into, this page stays.
  const lose = (): void => startTransition(() => setLost(true));
  const isChoosing = user === null && !isLost;
  const hint = isChoosing ? t('session:signIn.who') : user;
  return (
    <DoorFrame
      title={t(isLost ? 'session:recover.title' : 'session:signIn.title')}
      {...(isLost || hint === null ? {} : { hint })}
      foot={<LanguageChoice />}
    >
      {isLost && (
        <Recovery
          users={users}
          user={user}
          waitSeconds={waitSeconds}
          onOpen={onOpen}
          onBack={() => setLost(false)}
        />
      )}
      {isChoosing && (
        <div className={classes['stack']}>
          {users.map((name) => (
            <button
              key={name}
              type="button"
              className={`${classes['button']} ${classes['name']}`}
              onClick={() => setUser(name)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {user !== null && !isLost && (
        <PinEntry user={user} waitSeconds={waitSeconds} onOpen={onOpen}>
          {users.length > 1 && (
            <button type="button" className={classes['button']} onClick={() => setUser(null)}>
              {t('session:signIn.somebodyElse')}
            </button>
          )}
        </PinEntry>
      )}
      {!isLost && (
        <button type="button" className={classes['lost']} onClick={lose}>
          {t('session:signIn.lost')}
        </button>
      )}
    </DoorFrame>
  );
}
