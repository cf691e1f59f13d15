import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Catalogues } from '../../shared/domain/catalogues/catalogues.ts';
import { resourcesDirectory } from './resources.ts';

const entry = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/),
  name: z.string().min(1),
  labels: z.strictObject({
    fr: z.string().min(1),
    en: z.string().min(1),
    bm: z.string().min(1).exactOptional(),
  }),
  aliases: z.array(z.string().min(1)),
  note: z.string().min(1).exactOptional(),
});

const direction = z.enum(['up', 'down', 'none']);

const product = entry.extend({
  form: z.string().min(1),
  strength: z.string(),
  unit: z.string().min(1),
  group: z.string().min(1),
  minMonths: z.number().nonnegative(),
  maxMonths: z.number().positive(),
  tracer: z.boolean(),
  ven: z.enum(['V', 'E', 'N']),
});

const cadre = entry.extend({ group: z.enum(['soins', 'soutien']) });

const service = entry.extend({ unit: z.string().min(1), group: z.string().min(1), direction });

const rate = entry.extend({
  formula: z.enum(['share', 'dropout', 'coverage', 'perInhabitant']),
  numerator: z.string().min(1),
  denominator: z.string().min(1),
  denominatorLabels: z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }),
  unit: z.string().min(1),
  direction,
});

const organ = entry.extend({
  meetsEveryMonths: z.int().positive().nullable(),
  mandateYears: z.int().positive().nullable(),
});

const office = entry.extend({ organ: z.string().min(1).nullable() });

/** The lists that a new workspace starts with, from `resources/catalogues`; a damaged file throws with the place of the fault. */
export function readCatalogues(): Catalogues {
  return {
    products: readCatalogue('products', product),
    cadres: readCatalogue('cadres', cadre),
    services: readCatalogue('services', service),
    rates: readCatalogue('rates', rate),
    cashBoxes: readCatalogue('cash-boxes', entry),
    organs: readCatalogue('organs', organ),
    offices: readCatalogue('offices', office),
    guests: readCatalogue('guests', entry),
  };
}

function readCatalogue<T>(name: string, schema: z.ZodType<T>): readonly T[] {
  const path = join(resourcesDirectory(), 'catalogues', `${name}.json`);
  const file = z.strictObject({
    /** Languages whose labels no native speaker has read yet. */
    unreviewed: z.array(z.enum(['fr', 'en', 'bm'])),
    entries: z.array(schema).min(1),
  });
  return file.parse(JSON.parse(readFileSync(path, 'utf8'))).entries;
}
