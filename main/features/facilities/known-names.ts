import {
  type CatalogueEntry,
  createNameFinder,
} from '../../../shared/domain/catalogues/catalogue.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import {
  type Held,
  listCadres,
  listCashBoxes,
  listProducts,
  listServices,
} from './catalogue-reader.ts';
import { recordCadre, recordCashBox, recordProduct, recordService } from './catalogue-writer.ts';

/** A catalogue entry that a written name means; `isNew` says that the name was unknown until now. */
export interface KnownName {
  readonly id: string;
  readonly code: string;
  readonly isNew: boolean;
}

/** Gives the entry that a name means, and adds a local one where there is none. */
export type NameKeeper = (name: string) => KnownName;

/** The names that a centre's tables use, by what they name. */
export interface KnownNames {
  readonly product: NameKeeper;
  readonly service: NameKeeper;
  readonly cadre: NameKeeper;
  readonly cashBox: NameKeeper;
}

/** Prepares the names of a centre, once for an import. */
export function createKnownNames(db: Writer, facility: string): KnownNames {
  const owner = { facility };
  return {
    product: keepNames(listProducts(db, facility), (entry) =>
      recordProduct(db, { ...entry, ...LOCAL_PRODUCT }, owner),
    ),
    service: keepNames(
      listServices(db, facility),
      (entry) =>
        recordService(db, { ...entry, unit: '', group: LOCAL_GROUP, direction: 'none' }, owner),
      '_',
    ),
    cadre: keepNames(listCadres(db, facility), (entry) =>
      recordCadre(db, { ...entry, group: 'soutien' }, owner),
    ),
    cashBox: keepNames(listCashBoxes(db, facility), (entry) => recordCashBox(db, entry, owner)),
  };
}

const LOCAL_GROUP = 'local';

/** What a centre's own product is until somebody says more; it never counts as a tracer. */
const LOCAL_PRODUCT = {
  form: '',
  strength: '',
  unit: 'unité',
  group: LOCAL_GROUP,
  minMonths: 1,
  maxMonths: 3,
  tracer: false,
  ven: 'N',
} as const;

/** Codes are written like those of the catalogue: services as in `palu_graves`, the rest as in `zinc-20`. */
function keepNames(
  held: readonly Held<CatalogueEntry>[],
  add: (entry: CatalogueEntry) => string,
  separator: '-' | '_' = '-',
): NameKeeper {
  const find = createNameFinder(held);
  const added = new Map<string, KnownName>();
  return (name) => {
    const folded = foldSpelling(name);
    const known = added.get(folded) ?? find(name);
    if (known) return { id: known.id, code: known.code, isNew: false };
    const code = folded.replaceAll(' ', separator);
    const id = add({ code, name, labels: { fr: name, en: name }, aliases: [] });
    const entry = { id, code, isNew: true };
    added.set(folded, entry);
    return entry;
  };
}
