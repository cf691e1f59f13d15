/** The heading of a column of a form: which column it is and in which language. */
export interface Heading {
  /** What cells are looked up by: `relevant`, `label::Français (fr)`, `bind::orx:max-pixels`; `''` if it is empty. */
  readonly key: string;
  /** The column without its language: `label`, `media::image`; of an unknown column the text as written. */
  readonly base: string;
  readonly language: string | null;
  readonly written: string;
  readonly known: boolean;
}

/** Columns whose cells may be written once a language. */
export const translatedColumns: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'proof',
  'media::image',
  'media::big-image',
  'media::audio',
  'media::video',
]);

/** Columns that pass straight to an attribute of the XForm: `bind::…`, `body::…`, `instance::…`. */
export const passedPrefixes = ['bind', 'body', 'instance'] as const;

/**
 * Understands a heading as tolerantly as pyxform does: capitals, spaces for underscores, one colon for two, older
 * names of a column. What it does not know keeps its own text as key.
 *
 * | written | key |
 * | --- | --- |
 * | `Relevant `, `relevance` | `relevant` |
 * | `label::Français (fr)`, `Label : Français (fr)` | `label::Français (fr)` |
 * | `image::English (en)` | `media::image::English (en)` |
 * | `Source` | `Source`, unknown |
 */
export function readHeading(
  text: string,
  known: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
): Heading {
  const written = text.trim();
  const whole = aliases.get(written.toLowerCase());
  const parts = whole === undefined ? splitHeading(written) : [whole];
  const first = canonical(parts[0] ?? '', aliases);
  if (passedPrefixes.some((prefix) => prefix === first) && parts.length > 1) {
    return passedHeading(first, parts.slice(1).join(':'), written, known);
  }
  const isMedia = first === 'media' && parts.length > 1;
  const base = isMedia ? canonical(`media::${parts[1]?.toLowerCase()}`, aliases) : first;
  const language = parts.slice(isMedia ? 2 : 1).join(':');
  const isKnown = known.has(base) && (language === '' || translatedColumns.has(base));
  if (!isKnown) return { key: written, base: written, language: null, written, known: false };
  const key = language === '' ? base : `${base}::${language}`;
  return { key, base, language: language === '' ? null : language, written, known: true };
}

/** `bind::relevant` is the column `relevant`; `bind::orx:max-pixels` stays what it is. */
function passedHeading(
  prefix: string,
  attribute: string,
  written: string,
  known: ReadonlySet<string>,
): Heading {
  const column = attributeColumns.get(`${prefix}::${attribute}`);
  const key = column !== undefined && known.has(column) ? column : `${prefix}::${attribute}`;
  return { key, base: key, language: null, written, known: true };
}

const attributeColumns: ReadonlyMap<string, string> = new Map([
  ['bind::relevant', 'relevant'],
  ['bind::required', 'required'],
  ['bind::readonly', 'read_only'],
  ['bind::constraint', 'constraint'],
  ['bind::calculate', 'calculation'],
  ['bind::jr:constraintMsg', 'constraint_message'],
  ['bind::jr:requiredMsg', 'required_message'],
  ['body::appearance', 'appearance'],
]);

function splitHeading(written: string): readonly string[] {
  const separator = written.includes('::') ? '::' : ':';
  return written.split(separator).map((part) => part.trim().split(/\s+/).join(' '));
}

function canonical(text: string, aliases: ReadonlyMap<string, string>): string {
  const name = text.toLowerCase().split(' ').join('_');
  return aliases.get(name) ?? name;
}
