import type { XmlEvents } from '../xml/bounded-xml.ts';
import { detached, unescapeText } from './cell-text.ts';

/** Gathers the text runs of one element (`si` of the shared strings, `is` of a cell), reading aids left out. */
export class RichText implements XmlEvents {
  readonly #whole: string;
  readonly #take: (text: string) => void;
  #text = '';
  #isInRun = false;
  #isInReadingAid = false;

  constructor(take: (text: string) => void, whole: string) {
    this.#take = take;
    this.#whole = whole;
  }

  open(name: string): void {
    if (name === 't') this.#isInRun = true;
    else if (name === 'rPh') this.#isInReadingAid = true;
  }

  close(name: string): void {
    if (name === 't') this.#isInRun = false;
    else if (name === 'rPh') this.#isInReadingAid = false;
    else if (name === this.#whole) {
      this.#take(detached(unescapeText(this.#text)));
      this.#text = '';
    }
  }

  text(text: string): void {
    if (this.#isInRun && !this.#isInReadingAid) this.#text += text;
  }
}
