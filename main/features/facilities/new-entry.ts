import type { EditedCatalogue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { listRates } from './catalogue-reader.ts';
import { recordOffice, recordRate } from './catalogue-writer.ts';
import { createKnownNames } from './known-names.ts';

/** Adds an entry of the centre's own whose name nobody holds yet; gives its id. */
export function recordNewEntry(
  db: Writer,
  facility: string,
  catalogue: EditedCatalogue,
  name: string,
): string {
  const code = foldSpelling(name).replaceAll(' ', catalogue === 'rate' ? '_' : '-');
  const entry = { code, name, labels: { fr: name, en: name }, aliases: [] };
  if (catalogue === 'office') return recordOffice(db, { ...entry, organ: null }, { facility });
  if (catalogue !== 'rate') return createKnownNames(db, facility)[catalogue](name).id;
  // A rate has to be made of something: it begins as the first one is made, until a person says of what.
  const [first] = listRates(db, facility);
  if (!first) throw new Error('The catalogue of rates is empty');
  const { formula, numerator, denominator, denominatorLabels, unit, direction } = first;
  const made = { formula, numerator, denominator, denominatorLabels, unit, direction };
  return recordRate(db, { ...entry, ...made }, { facility });
}
