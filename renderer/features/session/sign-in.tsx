import { Anchor, Button, Stack } from '@mantine/core';
import { lazy, startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { LanguageChoice } from '../../i18n/language-choice.tsx';
import { DoorFrame } from '../../ui/door-frame.tsx';
import { PinEntry } from './pin-entry.tsx';

const Recovery = lazy(() => import('./recovery.tsx'));

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
        <Stack gap="xs">
          {users.map((name) => (
            <Button
              key={name}
              variant="default"
              size="lg"
              justify="flex-start"
              onClick={() => setUser(name)}
            >
              {name}
            </Button>
          ))}
        </Stack>
      )}
      {user !== null && !isLost && (
        <PinEntry user={user} waitSeconds={waitSeconds} onOpen={onOpen}>
          {users.length > 1 && (
            <Button variant="default" onClick={() => setUser(null)}>
              {t('session:signIn.somebodyElse')}
            </Button>
          )}
        </PinEntry>
      )}
      {!isLost && (
        <Anchor component="button" type="button" ta="start" onClick={lose}>
          {t('session:signIn.lost')}
        </Anchor>
      )}
    </DoorFrame>
  );
}
