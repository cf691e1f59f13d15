import type { LocalisedText } from '../../shared/domain/instruments/form-definition.ts';

/** A choice of a long list, and what its columns must hold. */
export interface AskedChoice {
  readonly list: string;
  readonly name: string;
  readonly where: Readonly<Record<string, string>>;
}

/** Answers for each choice asked: its words, or null where the list has none that fits. */
export type AskChoices = (
  asked: readonly AskedChoice[],
) => Promise<readonly (LocalisedText | null)[]>;

/** As many go into one call. */
export const ASKED_AT_ONCE = 1000;

function keyOf(list: string, name: string): string {
  return `${list}\n${name}`;
}

/** The words of the choices of long lists as far as they are known; those of a whole page are fetched by one call. */
export class ChoiceBook {
  readonly #ask: AskChoices;
  readonly #labels = new Map<string, LocalisedText | null>();
  readonly #wanted = new Map<string, AskedChoice>();
  readonly #listeners = new Set<() => void>();

  constructor(ask: AskChoices) {
    this.#ask = ask;
  }

  /** The words of a choice: null where the list has no such choice, undefined while they are fetched. */
  labelOf(list: string, name: string): LocalisedText | null | undefined {
    return this.#labels.get(keyOf(list, name));
  }

  learn(list: string, name: string, label: LocalisedText | null): void {
    this.#labels.set(keyOf(list, name), label);
    for (const listener of this.#listeners) listener();
  }

  /** Sees to it that the words of a choice become known. */
  want(list: string, name: string): void {
    const key = keyOf(list, name);
    if (this.#labels.has(key) || this.#wanted.has(key)) return;
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#fetch());
    this.#wanted.set(key, { list, name, where: {} });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async #fetch(): Promise<void> {
    const wanted = [...this.#wanted.values()];
    for (let start = 0; start < wanted.length; start += ASKED_AT_ONCE) {
      const asked = wanted.slice(start, start + ASKED_AT_ONCE);
      // A choice whose words cannot be fetched shows its code, and is answered all the same.
      const labels = await this.#ask(asked).catch(() => []);
      for (const [index, { list, name }] of asked.entries()) {
        this.#labels.set(keyOf(list, name), labels[index] ?? null);
      }
    }
    this.#wanted.clear();
    for (const listener of this.#listeners) listener();
  }
}
