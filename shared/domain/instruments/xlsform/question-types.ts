import { dataListName, fileOfRow } from './data-files.ts';

/** How a type of XLSForm becomes a part of the XForm. */
export interface QuestionKind {
  /** `type` of the bind. */
  readonly bind: string;
  /** The element of the body, or `null` where nothing is shown. */
  readonly body:
    | 'input'
    | 'select1'
    | 'select'
    | 'odk:rank'
    | 'range'
    | 'trigger'
    | 'upload'
    | null;
  readonly mediatype?: string;
  /** What the device fills in by itself: `jr:preload`, `jr:preloadParams`. */
  readonly preload?: readonly [string, string];
}

/** Every type that compiles, by its canonical spelling. */
export const questionKinds: Readonly<Record<string, QuestionKind>> = {
  text: { bind: 'string', body: 'input' },
  integer: { bind: 'int', body: 'input' },
  decimal: { bind: 'decimal', body: 'input' },
  date: { bind: 'date', body: 'input' },
  time: { bind: 'time', body: 'input' },
  dateTime: { bind: 'dateTime', body: 'input' },
  note: { bind: 'string', body: 'input' },
  acknowledge: { bind: 'string', body: 'trigger' },
  calculate: { bind: 'string', body: null },
  hidden: { bind: 'string', body: null },
  select_one: { bind: 'string', body: 'select1' },
  select_multiple: { bind: 'string', body: 'select' },
  rank: { bind: 'odk:rank', body: 'odk:rank' },
  range: { bind: 'int', body: 'range' },
  geopoint: { bind: 'geopoint', body: 'input' },
  geotrace: { bind: 'geotrace', body: 'input' },
  geoshape: { bind: 'geoshape', body: 'input' },
  barcode: { bind: 'barcode', body: 'input' },
  image: { bind: 'binary', body: 'upload', mediatype: 'image/*' },
  audio: { bind: 'binary', body: 'upload', mediatype: 'audio/*' },
  video: { bind: 'binary', body: 'upload', mediatype: 'video/*' },
  file: { bind: 'binary', body: 'upload', mediatype: 'application/*' },
  start: { bind: 'dateTime', body: null, preload: ['timestamp', 'start'] },
  end: { bind: 'dateTime', body: null, preload: ['timestamp', 'end'] },
  today: { bind: 'date', body: null, preload: ['date', 'today'] },
  deviceid: { bind: 'string', body: null, preload: ['property', 'deviceid'] },
  username: { bind: 'string', body: null, preload: ['property', 'username'] },
  phonenumber: { bind: 'string', body: null, preload: ['property', 'phonenumber'] },
  email: { bind: 'string', body: null, preload: ['property', 'email'] },
  audit: { bind: 'binary', body: null },
};

/** What the cell `type` of a survey row says. */
export type RowType =
  | { readonly what: 'begin' | 'end'; readonly kind: 'group' | 'repeat' }
  | {
      readonly what: 'question';
      readonly type: string;
      /** The list of a select or rank as written, `${nom}` where the choices are the rows of a repeat. */
      readonly list: string | null;
      readonly orOther: boolean;
    }
  | { readonly what: 'loop'; readonly list: string }
  | { readonly what: 'loop-end' | 'data' }
  | { readonly what: 'unknown' | 'unsupported' };

/**
 * Understands the type of a row in the spellings that pyxform takes.
 *
 * | cell | meaning |
 * | --- | --- |
 * | `begin group`, `Begin_Group` | a group opens |
 * | `select one constat`, `select1 constat`, `select_one  constat` | one choice of the list `constat` |
 * | `select_multiple x or_other`, `… or specify other` | with "other" and a question for it |
 * | `int`, `string`, `datetime`, `photo`, `trigger` | integer, text, dateTime, image, acknowledge |
 * | `select_one_from_file villages.csv`, `rank_from_file x.xml` | choices from a data file: the list `villages` |
 * | `select_one_external villages` | choices from the sheet `external_choices` |
 * | `csv-external`, `xml-external` | a data file that formulas look into |
 * | `begin loop over marque`, `end loop` | the same rows once for each choice |
 * | `start-geopoint`, `osm`, `background-audio` | known, not supported |
 */
export function readRowType(cell: string): RowType {
  const words = cell.trim().split(/\s+/);
  const joined = words.join('_').toLowerCase();
  const bracket = /^(begin|end)_(group|repeat)$/.exec(joined);
  if (bracket) {
    return {
      what: bracket[1] === 'begin' ? 'begin' : 'end',
      kind: bracket[2] === 'repeat' ? 'repeat' : 'group',
    };
  }
  const loop = /^begin_loop_(?:over_)?(\S+)$/i.exec(words.join('_'));
  if (loop) return { what: 'loop', list: loop[1] ?? '' };
  if (joined === 'end_loop') return { what: 'loop-end' };
  if (joined === 'csv-external' || joined === 'xml-external') return { what: 'data' };
  const select = readSelect(words);
  if (select) return select;
  const type = typeSpellings.get(joined.split('_').join('')) ?? null;
  if (type !== null) return { what: 'question', type, list: null, orOther: false };
  const isRefused = refusedTypes.some((start) => joined.startsWith(start));
  return { what: isRefused ? 'unsupported' : 'unknown' };
}

const selectSpellings: ReadonlyMap<string, string> = new Map([
  ['select_one', 'select_one'],
  ['select_one_external', 'select_one'],
  ['select1', 'select_one'],
  ['select_multiple', 'select_multiple'],
  ['select_many', 'select_multiple'],
  ['rank', 'rank'],
]);

function readSelect(words: readonly string[]): RowType | null {
  const lower = words.map((word) => word.toLowerCase());
  const first = lower[0] ?? '';
  const file = fileOfRow(words.join(' '), '');
  if (file !== null) return readFileSelect(lower.join('_'), file);
  const isSplit = first === 'select' && words.length > 1;
  const spelling = isSplit ? `select_${lower[1]}` : first;
  const type = selectSpellings.get(spelling);
  if (type === undefined) return null;
  const rest = words.slice(isSplit ? 2 : 1);
  const list = rest[0] === 'from' && rest.length > 1 ? rest.slice(1) : rest;
  const tail = list.slice(1).join('_').toLowerCase();
  const orOther = ['or_other', 'or_specify_other'].includes(tail) && type !== 'rank';
  if (tail !== '' && !orOther) return { what: 'unknown' };
  return { what: 'question', type, list: list[0] ?? '', orOther };
}

function readFileSelect(joined: string, file: string): RowType {
  const spelling = joined.slice(0, joined.indexOf('_from_file'));
  const type = selectSpellings.get(spelling) ?? 'select_one';
  return { what: 'question', type, list: dataListName(file), orOther: false };
}

const otherSpellings: Readonly<Record<string, string>> = {
  int: 'integer',
  string: 'text',
  photo: 'image',
  picture: 'image',
  trigger: 'acknowledge',
  calculation: 'calculate',
  location: 'geopoint',
  gps: 'geopoint',
  starttime: 'start',
  endtime: 'end',
  deviceid: 'deviceid',
  imei: 'deviceid',
};

const typeSpellings: ReadonlyMap<string, string> = new Map([
  ...Object.keys(questionKinds)
    .filter((type) => !type.includes('_') && type !== 'rank')
    .map((type): [string, string] => [type.toLowerCase(), type]),
  ...Object.entries(otherSpellings),
]);

const refusedTypes = [
  'begin_loop',
  'start-geopoint',
  'background-',
  'osm',
  'entity',
  'include',
  'subscriberid',
  'simserial',
];
