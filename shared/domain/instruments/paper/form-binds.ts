/** What an XForm says of an element, beside what its definition says. */
export interface FormBind {
  /** When it is asked, as an expression; `''` for always. */
  readonly relevant: string;
  /** What works its value out; `''` for a value that somebody gives. */
  readonly calculate: string;
  /** Whether it is only read. */
  readonly readonly: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#10;': '\n',
  '&#9;': '\t',
};

function attributesOf(markup: string): ReadonlyMap<string, string> {
  const found = markup.matchAll(/([\w:-]+)="([^"]*)"/g);
  return new Map(
    [...found].map(([, name = '', value = '']) => [
      name,
      value.replace(/&(?:amp|lt|gt|quot|#10|#9);/g, (entity) => ENTITIES[entity] ?? entity),
    ]),
  );
}

/**
 * The rules of an XForm that our compiler wrote, by the path of the element without the root's name. The definition of a
 * form says only that a question has a condition; here is which. Other XForms are never held.
 *
 * @example readBinds('<bind nodeset="/data/b" relevant=" /data/a  = 1"/>').get('/b')?.relevant // ' /data/a  = 1'
 */
export function readBinds(xform: string): ReadonlyMap<string, FormBind> {
  const binds = new Map<string, FormBind>();
  for (const [, markup = ''] of xform.matchAll(/<bind((?: [\w:-]+="[^"]*")*)\/>/g)) {
    const attributes = attributesOf(markup);
    const nodeset = attributes.get('nodeset') ?? '';
    binds.set(nodeset.slice(nodeset.indexOf('/', 1)), {
      relevant: attributes.get('relevant') ?? '',
      calculate: attributes.get('calculate') ?? '',
      readonly: attributes.get('readonly') === 'true()',
    });
  }
  return binds;
}

/** Repeats whose rows are counted by the form itself with a plain number, by path: `jr:count="3"`. */
export function readRowCounts(xform: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, markup = ''] of xform.matchAll(/<repeat((?: [\w:-]+="[^"]*")*)\/?>/g)) {
    const attributes = attributesOf(markup);
    const nodeset = attributes.get('nodeset') ?? '';
    const count = Number(attributes.get('jr:count') ?? Number.NaN);
    if (Number.isInteger(count) && count > 0)
      counts.set(nodeset.slice(nodeset.indexOf('/', 1)), count);
  }
  return counts;
}

/** Questions that ask for several lines of words: their field in the XForm is `multiline`. */
export function readLongTexts(xform: string): ReadonlySet<string> {
  const long = new Set<string>();
  for (const [, markup = ''] of xform.matchAll(/<input((?: [\w:-]+="[^"]*")*)\/?>/g)) {
    const attributes = attributesOf(markup);
    const ref = attributes.get('ref') ?? '';
    const appearance = attributes.get('appearance') ?? '';
    if (appearance.split(' ').includes('multiline')) long.add(ref.slice(ref.indexOf('/', 1)));
  }
  return long;
}
