import { element } from './xml-text.ts';

/** The translations of a form (itext), gathered while its parts are written. */
export class TextCatalogue {
  readonly #languages: readonly string[];
  readonly #main: string;
  readonly #values = new Map<string, Map<string, string[]>>();

  constructor(languages: readonly string[], main: string) {
    this.#languages = languages;
    this.#main = main;
  }

  /** Adds the markup of a text in one language; `form` is `image`, `guidance`, … or `null` for the text itself. */
  add(language: string, id: string, form: string | null, markup: string): void {
    const texts = this.#values.get(language) ?? new Map<string, string[]>();
    this.#values.set(language, texts);
    const values = texts.get(id) ?? [];
    texts.set(id, values);
    values.push(element('value', { form }, markup));
  }

  /** The `<itext>` element; `''` when nothing is translated. */
  write(): string {
    if (this.#values.size === 0) return '';
    const translations = this.#languages.map((language) => {
      const texts = [...(this.#values.get(language) ?? [])].map(([id, values]) =>
        element('text', { id }, values.join('')),
      );
      const isMain = language === this.#main ? 'true()' : null;
      return element('translation', { lang: language, default: isMain }, texts.join(''));
    });
    return element('itext', {}, translations.join('\n'));
  }
}
