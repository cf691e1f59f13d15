import type { ImportAnswer } from '../../shared/contract/imports.ts';
import type { CatalogueKind } from '../../shared/contract/primitives.ts';
import { proposeEntry } from '../../shared/domain/catalogues/propose-entry.ts';
import type { ImportOutcome } from '../../shared/domain/imports/import-outcome.ts';
import type { Reader } from '../db/handles.ts';
import { listNamedEntries } from '../features/facilities/named-entries.ts';

const CATALOGUES: Readonly<Record<string, CatalogueKind>> = {
  'imports.product-added': 'product',
  'imports.indicator-added': 'service',
  'imports.cadre-added': 'cadre',
  'imports.box-added': 'cashBox',
};

// More than anybody answers one by one; such a file has another fault.
const MOST = 100;

/** The names that an import would add as the centre's own, each with the entry that it may mean instead. */
export function listUnknownNames(
  db: Reader,
  facility: string,
  { warnings }: ImportOutcome,
): ImportAnswer['unknownNames'] {
  const unknown = warnings
    .flatMap(({ problems }) => problems)
    .flatMap(({ code, facts }) => {
      const catalogue = CATALOGUES[code];
      const name = String(facts['value']);
      // A name that a message had to cut is not known whole.
      return catalogue === undefined || name.endsWith('…') ? [] : [{ catalogue, name }];
    })
    .slice(0, MOST);
  return unknown.map(({ catalogue, name }) => {
    const proposed = proposeEntry(listNamedEntries(db, facility, catalogue), name);
    return { catalogue, name, proposed: proposed?.id ?? null };
  });
}
