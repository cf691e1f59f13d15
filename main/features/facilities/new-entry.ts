import type { EditedCatalogue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { listRates } from './catalogue-reader.ts';
import { recordRate } from './catalogue-writer.ts';
import { createKnownNames } from './known-names.ts';

/** Adds an entry of the centre's own whose name nobody holds yet; gives its id. */
export function recordNewEntry(
  db: Writer,
  facility: string,
  catalogue: EditedCatalogue,
  name: string,
): string {
  if (catalogue !== 'rate') return createKnownNames(db, facility)[catalogue](name).id;
  // A rate has to be made of something: it begins as the first one is made, until a person says of what.
  const [first] = listRates(db, facility);
  if (!first) throw new Error('The catalogue of rates is empty');
  const { formula, numerator, denominator, denominatorLabels, unit, direction } = first;
  const code = foldSpelling(name).replaceAll(' ', '_');
  const made = { formula, numerator, denominator, denominatorLabels, unit, direction };
  const rate = { code, name, labels: { fr: name, en: name }, aliases: [], ...made };
  return recordRate(db, rate, { facility });
}
