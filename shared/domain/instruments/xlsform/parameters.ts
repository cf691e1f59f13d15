import { parseNumber } from '../../numbers/parse-number.ts';
import type { FormElement } from './form-element.ts';
import { type FormSource, surveyPlace } from './form-source.ts';
import { cellOf } from './form-table.ts';

/** What the cell `parameters` says, `start=1 end=10` or `start=1; end = 10`, by lower-case name. */
export type Parameters = ReadonlyMap<string, string>;

/** Reads and checks the parameters of a question; a word without a value refuses the form, an unknown name is a warning. */
export function readParameters(
  source: FormSource,
  element: Pick<FormElement, 'type' | 'row'>,
): Parameters {
  const parameters = new Map<string, string>();
  const place = surveyPlace(source, element.row, 'parameters');
  const known = knownParameters[element.type] ?? [];
  for (const word of splitWords(cellOf(element.row, 'parameters'))) {
    const equals = word.indexOf('=');
    const name = word.slice(0, equals).toLowerCase();
    if (equals < 1 || equals === word.length - 1) {
      source.log.refuse('parameter-unreadable', place, { found: word });
    } else if (!known.includes(name)) {
      source.log.warn('parameter-unknown', place, { found: name, type: element.type });
    } else parameters.set(name, word.slice(equals + 1));
  }
  return parameters;
}

/** The numbers of a range, 1 to 10 by 1 unless the form says otherwise. */
export interface RangeNumbers {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}

/** Reads the numbers of a range; it must climb, by a step above zero that is not wider than itself. */
export function readRange(source: FormSource, element: FormElement): RangeNumbers {
  const parameters = readParameters(source, element);
  const place = surveyPlace(source, element.row, 'parameters');
  const [start, end, step] = rangeDefaults.map(([name, standard]) => {
    const text = parameters.get(name);
    const number = text === undefined ? standard : parseNumber(text);
    if (number === null) source.log.refuse('range-not-number', place, { name, found: text ?? '' });
    return number ?? standard;
  });
  const range = { start: start ?? 1, end: end ?? 10, step: step ?? 1 };
  if (range.step <= 0 || range.end <= range.start || range.step > range.end - range.start) {
    source.log.refuse('range-impossible', place, { ...range });
  }
  return range;
}

/** Whether a range gives whole numbers, which decides the type of its answer. */
export function isWholeRange(range: RangeNumbers): boolean {
  return Object.values(range).every((number) => Number.isInteger(number));
}

const rangeDefaults = [
  ['start', 1],
  ['end', 10],
  ['step', 1],
] as const;

const selectParameters = ['randomize', 'seed', 'value', 'label'];

const knownParameters: Readonly<Record<string, readonly string[]>> = {
  range: ['start', 'end', 'step'],
  select_one: selectParameters,
  select_multiple: selectParameters,
  rank: selectParameters,
  text: ['rows'],
  image: ['max-pixels'],
  audio: ['quality'],
  geopoint: ['capture-accuracy', 'warning-accuracy', 'allow-mock-accuracy'],
  geotrace: ['allow-mock-accuracy'],
  geoshape: ['allow-mock-accuracy'],
  audit: [
    'location-priority',
    'location-min-interval',
    'location-max-age',
    'track-changes',
    'track-changes-reasons',
    'identify-user',
  ],
};

function splitWords(cell: string): readonly string[] {
  const words = cell.split(/[\s;,]+/).filter((word) => word !== '');
  return words.reduce<string[]>((joined, word) => {
    const before = joined.at(-1);
    const continues = word.startsWith('=') || before?.endsWith('=') === true;
    if (continues && before !== undefined) joined[joined.length - 1] = before + word;
    else joined.push(word);
    return joined;
  }, []);
}
