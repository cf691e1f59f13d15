import { Button, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/client-context.tsx';
import { useDesk } from './form-desk.tsx';
import { soundPlayer, useIsAloud, useIsPlaying } from './sound-player.ts';

/** Reads the question aloud: no letter, which would answer it. */
const LISTEN_KEY = 'F4';

/** Whether a key that was pressed asks to hear something. */
export function asksToListen({ key, altKey, ctrlKey }: KeyPress): boolean {
  return key === LISTEN_KEY && !altKey && !ctrlKey;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey'>;

/** The sounds of a form that are held. */
export function useHeldSounds(formId: string): ReadonlySet<string> {
  const { calls } = useApi();
  const { data } = useQuery(calls.instruments.sounds.queryOptions({ input: { formId } }));
  return new Set(data?.flatMap(({ name, size }) => (size === null ? [] : [name])));
}

/** Fetches a sound of a form and plays it under its key. */
export function usePlaySound(formId: string) {
  const { calls } = useApi();
  const queries = useQueryClient();
  return useCallback(
    async (name: string, key: string): Promise<void> => {
      const input = { formId, name };
      const bytes = await queries.fetchQuery({
        ...calls.instruments.sound.queryOptions({ input }),
        staleTime: Number.POSITIVE_INFINITY,
      });
      await soundPlayer.play(key, bytes);
    },
    [calls, queries, formId],
  );
}

/** Begins the sound of a key, or ends it where it is playing. */
export function useToggleSound(formId: string, name: string, key: string): () => void {
  const play = usePlaySound(formId);
  return useCallback((): void => {
    if (soundPlayer.playing === key) soundPlayer.stop();
    else void play(name, key);
  }, [play, name, key]);
}

/** The name of the file that a label is read out with, as the form names it: `jr://audio/q1.ogg`. */
export function soundName({ href }: Pick<URL, 'href'>): string {
  return decodeURIComponent(new URL(href).pathname.slice(1));
}

interface SoundPromptProps {
  readonly source: { readonly href: string };
  /** It stands alone on the screen, in front of the person who answers. */
  readonly isAlone?: boolean;
}

/** A question that can be heard: by its button, by F4, and where that was chosen once by itself. Nothing while its file is missing. */
export function SoundPrompt({ source, isAlone = false }: SoundPromptProps) {
  const { form } = useDesk();
  const name = soundName(source);
  const { formId } = form.definition;
  const isHeld = useHeldSounds(formId).has(name);
  return isHeld ? <HeldPrompt formId={formId} name={name} isAlone={isAlone} /> : null;
}

// A question that was read is not read again when somebody comes back to it.
const readOnce = new Set<string>();

interface HeldPromptProps {
  readonly formId: string;
  readonly name: string;
  readonly isAlone: boolean;
}

/** Listens for F4 where the question is the one that is answered, and reads it once where that was chosen. */
function useListening(
  { formId, name, isAlone }: HeldPromptProps,
  key: string,
  button: RefObject<HTMLButtonElement | null>,
): () => void {
  const isAloud = useIsAloud();
  const play = usePlaySound(formId);
  const toggle = useToggleSound(formId, name, key);
  useEffect(() => {
    const card = button.current?.closest('[data-question]');
    const isHere = (): boolean => isAlone || card?.contains(document.activeElement) === true;
    const press = (event: KeyboardEvent): void => {
      // A choice that the cursor stands on was heard already.
      if (event.defaultPrevented || !asksToListen(event) || !isHere()) return;
      event.preventDefault();
      toggle();
    };
    const come = (): void => {
      if (!isAloud || readOnce.has(key) || !isHere()) return;
      readOnce.add(key);
      void play(name, key);
    };
    come();
    card?.addEventListener('focusin', come);
    window.addEventListener('keydown', press);
    return () => {
      card?.removeEventListener('focusin', come);
      window.removeEventListener('keydown', press);
    };
  }, [isAlone, isAloud, key, name, play, toggle, button]);
  useEffect(() => () => soundPlayer.stop(key), [key]);
  return toggle;
}

function HeldPrompt(props: HeldPromptProps) {
  const { name, isAlone } = props;
  const { t } = useTranslation();
  const { form } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const key = `${form.id} ${name}`;
  const isPlaying = useIsPlaying(key);
  const toggle = useListening(props, key, button);
  return (
    <Button
      ref={button}
      variant={isPlaying ? 'filled' : 'light'}
      size={isAlone ? 'xl' : 'md'}
      mih={44}
      aria-keyshortcuts={LISTEN_KEY}
      data-sound={name}
      data-playing={isPlaying || undefined}
      onClick={toggle}
    >
      {t(isPlaying ? 'form:sound.stop' : 'form:sound.listen')}
    </Button>
  );
}

/** Whether each question is read by itself, once; nothing where the form has no sound. */
export function AloudSwitch({ formId }: { readonly formId: string }) {
  const { t } = useTranslation();
  const isAloud = useIsAloud();
  if (useHeldSounds(formId).size === 0) return null;
  return (
    <Switch
      size="md"
      py="sm"
      label={t('form:sound.aloud')}
      checked={isAloud}
      onChange={(event) => soundPlayer.readAloud(event.currentTarget.checked)}
    />
  );
}
