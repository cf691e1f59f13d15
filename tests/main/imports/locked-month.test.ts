import { expect, it } from 'vitest';
import { saveRow } from '../../../main/db/save-row.ts';
import { listMoneyEntries } from '../../../main/features/money/reader.ts';
import { validateMonth } from '../../../main/features/months/month-state.ts';
import { listServiceValues } from '../../../main/features/services/reader.ts';
import { listStaffEntries } from '../../../main/features/staffing/reader.ts';
import { listStockEntries } from '../../../main/features/stock/reader.ts';
import { counts, createImportScratch, notes } from './import-scratch.ts';

const HEADINGS = {
  's.csv': 'periode,indicateur,valeur',
  'stock.csv': 'periode,produit,initial,recu,utilise,final',
  'staff.csv': 'cadre,norme,en_poste,payeur',
  'money.csv': 'periode,caisse,rubrique,sens,montant',
} as const;

const OCTOBER = {
  's.csv': ['2026-10,cpn4,31'],
  'stock.csv': ['2026-10,Zinc 20,100,48,30,118'],
  'staff.csv': ['Sage-femme,2,1,Etat'],
  'money.csv': ['2026-10,tarification,consultations,recette,250000'],
} as const;

type Table = keyof typeof HEADINGS;

async function openLocked() {
  const scratch = createImportScratch();
  const take = (lines: Partial<Record<Table, readonly string[]>>) =>
    scratch.take(
      Object.entries(lines).map(([name, rows]) =>
        scratch.file(name, `${[HEADINGS[name as Table], ...rows].join('\n')}\n`),
      ),
      { period: '2026-10' },
    );
  await take(OCTOBER);
  scratch.change((db) => validateMonth(db, 'DEMO01', '2026-10', null));
  return { ...scratch, take };
}

it('an import sets aside what would change a validated month, and takes the rest', async () => {
  const { take, reader } = await openLocked();
  const outcome = await take({
    's.csv': ['2026-10,cpn4,32', '2026-10,cpn1,60', '2026-11,cpn4,33'],
    'stock.csv': ['2026-10,Zinc 20,100,48,31,117'],
    'staff.csv': ['Sage-femme,2,2,Etat'],
    'money.csv': ['2026-10,tarification,consultations,recette,1'],
  });
  expect(counts(outcome)).toBe('1 0 0 0');
  expect(notes(outcome.setAside).toSorted()).toEqual([
    'money.csv 2 - imports.month-validated',
    's.csv 2 - imports.month-validated',
    's.csv 3 - imports.month-validated',
    'staff.csv 2 - imports.month-validated',
    'stock.csv 2 - imports.month-validated',
  ]);
  expect(outcome.setAside[0]?.problems[0].facts).toEqual({ period: '2026-10' });
  expect(listServiceValues(reader, 'DEMO01').map(({ value }) => value)).toEqual([31, 33]);
  expect(listStockEntries(reader, 'DEMO01')).toMatchObject([{ used: 30, closing: 118 }]);
  expect(listStaffEntries(reader, 'DEMO01')).toMatchObject([{ filled: 1 }]);
  expect(listMoneyEntries(reader, 'DEMO01')).toMatchObject([{ amount: 250_000 }]);
});

it('an import that says what a validated month holds sets nothing aside', async () => {
  const { take } = await openLocked();
  const outcome = await take(OCTOBER);
  expect(counts(outcome)).toBe('0 0 4 0');
  expect(outcome.setAside).toEqual([]);
});

it('what comes from another laptop was written where the month was open, and is taken', async () => {
  const { change, reader } = await openLocked();
  const [{ id = '' } = {}] = reader.all<{ id: string }>('SELECT id FROM service_value');
  change((db) => saveRow(db, 'service_value', { id, facility_id: 'DEMO01', value: 34 }), {
    origin: 'package',
  });
  expect(listServiceValues(reader, 'DEMO01').map(({ value }) => value)).toEqual([34]);
});
