import type { FormElement } from './form-element.ts';
import { type FormSource, surveyPlace } from './form-source.ts';
import { cellOf } from './form-table.ts';
import type { passedPrefixes } from './heading.ts';
import { replaceReferences } from './label-text.ts';

/** The namespaces that every XForm of ours declares, by prefix. */
export const xformNamespaces: Readonly<Record<string, string>> = {
  'xmlns:h': 'http://www.w3.org/1999/xhtml',
  'xmlns:ev': 'http://www.w3.org/2001/xml-events',
  'xmlns:jr': 'http://openrosa.org/javarosa',
  'xmlns:odk': 'http://www.opendatakit.org/xforms',
  'xmlns:orx': 'http://openrosa.org/xforms',
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
};

/** The attributes that a row passes through `bind::…`, `body::…` or `instance::…` columns. */
export function passedAttributes(
  source: FormSource,
  element: FormElement,
  prefix: (typeof passedPrefixes)[number],
): Readonly<Record<string, string>> {
  const columns = source.survey.headings.filter(
    ({ key }) => key.startsWith(`${prefix}::`) && element.row.cells.has(key),
  );
  return Object.fromEntries(
    columns.map(({ key }) => {
      const place = surveyPlace(source, element.row, key);
      const context = { from: element, place, index: source.index, log: source.log };
      // What the attribute means is not ours to know: an intent is no formula.
      const value = replaceReferences(cellOf(element.row, key), context);
      return [key.slice(prefix.length + 2), value];
    }),
  );
}

/** Refuses columns that could not be written as an attribute, or would move a question to another place. */
export function checkPassedColumns(source: FormSource): void {
  const { log, survey, settings } = source;
  for (const { key, written } of survey.headings) {
    const match = /^(?:bind|body|instance)::(.*)$/.exec(key);
    if (match?.[1] === undefined) continue;
    if (isPassable(match[1], settings.namespaces)) continue;
    log.refuse(
      'attribute-invalid',
      { sheet: survey.sheet, row: survey.headingRow, column: written },
      { column: written },
    );
  }
}

function isPassable(attribute: string, namespaces: ReadonlyMap<string, string>): boolean {
  const match = /^(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*$/.exec(attribute);
  if (!match || ['nodeset', 'ref', 'xmlns'].includes(attribute)) return false;
  const prefix = match[1];
  return (
    prefix === undefined ||
    Object.hasOwn(xformNamespaces, `xmlns:${prefix}`) ||
    namespaces.has(prefix)
  );
}
