import { useSyncExternalStore } from 'react';

/** Plays one sound at a time, whoever asks for it: a second one ends the first. */
class SoundPlayer {
  readonly #listeners = new Set<() => void>();
  #sound: {
    readonly key: string;
    readonly audio: HTMLAudioElement;
    readonly address: string;
  } | null = null;
  #isAloud = false;

  /** What is playing, by the key it was asked with; null while it is quiet. */
  get playing(): string | null {
    return this.#sound?.key ?? null;
  }

  /** Whether each question is read once as it is come to. */
  get isAloud(): boolean {
    return this.#isAloud;
  }

  readAloud(isAloud: boolean): void {
    this.#isAloud = isAloud;
    this.#tell();
  }

  async play(key: string, bytes: Blob): Promise<void> {
    this.stop();
    const address = URL.createObjectURL(bytes);
    const audio = new Audio(address);
    this.#sound = { key, audio, address };
    audio.addEventListener('ended', () => this.stop(key));
    this.#tell();
    try {
      await audio.play();
    } catch {
      // The browser lets nothing sound before a person touched the page, or cannot read the file: the button stays.
      this.stop(key);
    }
  }

  /** Ends what is playing, or with a key only that. */
  stop(key: string | null = this.playing): void {
    if (this.#sound === null || this.#sound.key !== key) return;
    const { audio, address } = this.#sound;
    this.#sound = null;
    audio.pause();
    URL.revokeObjectURL(address);
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The one player of the page. */
export const soundPlayer = new SoundPlayer();

const subscribe = (listener: () => void): (() => void) => soundPlayer.subscribe(listener);

/** Whether the sound of this key is playing. */
export function useIsPlaying(key: string): boolean {
  return useSyncExternalStore(subscribe, () => soundPlayer.playing === key);
}

/** Whether questions are read aloud as they are come to. */
export function useIsAloud(): boolean {
  return useSyncExternalStore(subscribe, () => soundPlayer.isAloud);
}
