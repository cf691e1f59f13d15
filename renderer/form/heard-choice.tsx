import type { SelectNode } from '@getodk/xforms-engine';
import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';
import { useDesk } from './form-desk.tsx';
import { soundPlayer, useIsPlaying } from './sound-player.ts';
import { asksToListen, soundName, useHeldSounds, useToggleSound } from './sound-prompt.tsx';

type ChoiceLabel = SelectNode['currentState']['valueOptions'][number]['label'];

interface HeardChoiceProps {
  readonly label: ChoiceLabel | null;
  /** How the choice and its button stand together. */
  readonly className: string | undefined;
  /** What the choice is answered with. */
  readonly children: ReactNode;
}

/** A choice that can be heard: by the button beside it, and by F4 where the cursor stands on it. Bare where it has no sound. */
export function HeardChoice({ label, ...rest }: HeardChoiceProps) {
  return label?.audioSource ? <HeardField label={label} {...rest} /> : rest.children;
}

/** The same for a field that shows one choice after the other, and stays the same field. */
export function HeardField({ label, className, children }: HeardChoiceProps) {
  const source = label?.audioSource;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is meant for what is inside.
    <div className={className} onKeyDown={listen}>
      {children}
      {label && source && <ListenButton name={soundName(source)} text={label.asString} />}
    </div>
  );
}

/** Without a button the key is the question's; with Shift it always is. */
function listen(event: KeyboardEvent<HTMLElement>): void {
  if (event.shiftKey || !asksToListen(event)) return;
  const button = event.currentTarget.querySelector<HTMLElement>('[data-sound]');
  if (!button) return;
  event.preventDefault();
  button.click();
}

interface ListenButtonProps {
  /** The file of the sound. */
  readonly name: string;
  /** The words of the choice. */
  readonly text: string;
}

/** Nothing while the file is missing. */
function ListenButton(props: ListenButtonProps) {
  const { form } = useDesk();
  return useHeldSounds(form.definition.formId).has(props.name) && <HeldButton {...props} />;
}

function HeldButton({ name, text }: ListenButtonProps) {
  const { t } = useTranslation();
  const { form } = useDesk();
  // The same list stands below many questions, and the same file beside many choices.
  const key = `${useId()} ${name}`;
  const isPlaying = useIsPlaying(key);
  const toggle = useToggleSound(form.definition.formId, name, key);
  useEffect(() => () => soundPlayer.stop(key), [key]);
  return (
    <button
      type="button"
      className={classes['listen']}
      aria-label={t(isPlaying ? 'form:sound.stopOf' : 'form:sound.listenTo', { name: text })}
      data-sound={name}
      data-playing={isPlaying || undefined}
      // The cursor stays where it stands: a list that is open stays open.
      onMouseDown={(event) => event.preventDefault()}
      onClick={toggle}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path fill="currentColor" d={isPlaying ? 'M3 3h10v10H3z' : 'M4 2l10 6-10 6z'} />
      </svg>
    </button>
  );
}
