import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileProblem, type Place } from '../files/file-problem.ts';
import type { FileReading } from '../files/file-reading.ts';

/** Attributes by their name as written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of XML is told of, in the order of the file. Names come without their prefix. */
export interface XmlEvents {
  /** `line` is that of the tag's end, from 1. */
  open?(name: string, attributes: XmlAttributes, line: number): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The name without its namespace prefix: `t` for `x:t`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * A parser under the reading's limits: no DOCTYPE (so that no entity can be declared, near or far), no bottomless
 * nesting, and no single text, comment or tag that goes on without end.
 */
export class BoundedXml {
  readonly #reading: FileReading;
  readonly #events: XmlEvents;
  readonly #part: string | null;
  readonly #parser = new SaxesParser({ xmlns: false });
  #depth = 0;
  /** Characters since the parser last told of anything. */
  #silence = 0;

  /** `part` is the part of an archive, which a problem names; of a file on its own it gives the line. */
  constructor(reading: FileReading, events: XmlEvents, part: string | null) {
    this.#reading = reading;
    this.#events = events;
    this.#part = part;
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', (tag) => this.#close(tag));
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
    this.#parser.on('doctype', () => {
      throw reading.problem('xml-doctype', {}, this.#place());
    });
  }

  write(piece: string): void {
    const limit = this.#reading.limits.xmlTokenCharacters;
    this.#silence += piece.length;
    this.#parse(() => this.#parser.write(piece));
    if (this.#silence > limit)
      throw this.#reading.problem('xml-token-too-long', { limit }, this.#place());
  }

  end(): void {
    this.#parse(() => this.#parser.close());
  }

  #open(tag: SaxesTagPlain): void {
    const limit = this.#reading.limits.xmlDepth;
    this.#silence = 0;
    this.#depth += 1;
    if (this.#depth > limit) throw this.#reading.problem('xml-too-deep', { limit }, this.#place());
    this.#events.open?.(localName(tag.name), tag.attributes, this.#parser.line);
  }

  #close(tag: SaxesTagPlain): void {
    this.#silence = 0;
    this.#depth -= 1;
    this.#events.close?.(localName(tag.name));
  }

  #text(text: string): void {
    this.#silence = 0;
    this.#events.text?.(text);
  }

  #parse(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof FileProblem) throw error;
      const part = this.#part;
      if (part !== null) throw this.#reading.problem('damaged', { part }, {}, error);
      throw this.#reading.problem('xml-malformed', {}, this.#place(), error);
    }
  }

  #place(): Place {
    return this.#part === null ? { row: this.#parser.line } : {};
  }
}
