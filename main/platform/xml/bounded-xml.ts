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

/** An XML text that is parsed piece by piece and refuses what no honest file holds. */
export interface BoundedXml {
  write(piece: string): void;
  close(): void;
}

/** The name without its namespace prefix: `t` for `x:t`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * A parser under the reading's limits: no DOCTYPE (so that no entity can be declared, near or far), no bottomless
 * nesting, and no single text, comment or tag that goes on without end.
 * `part` is what the problem names when the XML is malformed: the part of an archive, else nothing.
 */
export function boundedXml(reading: FileReading, events: XmlEvents, part = ''): BoundedXml {
  const parser = new SaxesParser({ xmlns: false });
  const { xmlDepth, xmlTokenCharacters } = reading.limits;
  let depth = 0;
  let silence = 0;

  function place(): Place {
    return part === '' ? { row: parser.line } : {};
  }
  function onText(text: string): void {
    silence = 0;
    events.text?.(text);
  }
  parser.on('opentag', (tag: SaxesTagPlain) => {
    silence = 0;
    depth += 1;
    if (depth > xmlDepth) throw reading.problem('xml-too-deep', { limit: xmlDepth }, place());
    events.open?.(localName(tag.name), tag.attributes, parser.line);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    silence = 0;
    depth -= 1;
    events.close?.(localName(tag.name));
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('doctype', () => {
    throw reading.problem('xml-doctype', {}, place());
  });

  function parse(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof FileProblem || !(error instanceof Error)) throw error;
      if (part !== '') throw reading.problem('damaged', { part }, {}, error);
      throw reading.problem('xml-malformed', {}, place(), error);
    }
  }
  return {
    write(piece) {
      silence += piece.length;
      parse(() => parser.write(piece));
      if (silence > xmlTokenCharacters)
        throw reading.problem('xml-token-too-long', { limit: xmlTokenCharacters }, place());
    },
    close: () => parse(() => parser.close()),
  };
}
