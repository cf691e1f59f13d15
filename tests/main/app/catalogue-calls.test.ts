import { describe, expect, it } from 'vitest';
import { addFacility } from '../../../main/app/facilities.ts';
import { listUnknownNames } from '../../../main/app/unknown-names.ts';
import { listNamedEntries, recordAlias } from '../../../main/features/facilities/named-entries.ts';
import { findByName } from '../../../shared/domain/catalogues/catalogue.ts';
import { EMPTY_OUTCOME, type FileNote } from '../../../shared/domain/imports/import-outcome.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { createTemporaryWorkspace } from '../temporary-workspace.ts';

const UNKNOWN = { asaco: null, commune: null, district: null, region: null, area: null };

async function openCentre() {
  const workspace = await createTemporaryWorkspace();
  addFacility(workspace, { code: 'TEST01', name: 'CSCom', ...UNKNOWN });
  return workspace;
}

function added(word: 'product-added' | 'indicator-added', value: string): FileNote {
  return { file: 'x.csv', problems: [importProblem(word, { value })] };
}

describe('a name that an import does not know', () => {
  it('comes with the entry that is most like it, in its own catalogue', async () => {
    const { database } = await openCentre();
    const warnings = [
      added('product-added', 'Zinc 20 cps'),
      added('product-added', 'Pirogue'),
      added('indicator-added', 'consultasions'),
      added('product-added', `${'long '.repeat(12)}…`),
    ];
    const names = listUnknownNames(database.reader, 'TEST01', { ...EMPTY_OUTCOME, warnings });
    expect(names).toEqual([
      { catalogue: 'product', name: 'Zinc 20 cps', proposed: expect.stringMatching(/zinc/) },
      { catalogue: 'product', name: 'Pirogue', proposed: null },
      { catalogue: 'service', name: 'consultasions', proposed: 'consultations' },
    ]);
  });
});

describe('a name that a person explained', () => {
  it('is known from then on, is noted once, and is written to the journal', async () => {
    const workspace = await openCentre();
    const { reader } = workspace.database;
    const find = () => findByName(listNamedEntries(reader, 'TEST01', 'service'), 'Consultasions');
    expect(find()).toBeNull();
    for (const alias of ['consultasions', 'CONSULTASIONS ']) {
      workspace.write('coach', (db) =>
        recordAlias(db, 'TEST01', 'service', { id: 'consultations', alias }),
      );
    }
    expect(find()?.code).toBe('consultations');
    const entry = listNamedEntries(reader, 'TEST01', 'service').find(
      ({ id }) => id === 'consultations',
    );
    expect(entry?.aliases.filter((alias) => alias === 'consultasions')).toHaveLength(1);
    const changes = reader.all("SELECT 1 FROM journal WHERE table_name = 'service'");
    expect(changes).toHaveLength(1);
  });

  it('can only mean an entry that there is', async () => {
    const workspace = await openCentre();
    const record = (): void =>
      workspace.write('coach', (db) =>
        recordAlias(db, 'TEST01', 'product', { id: 'nothing', alias: 'x' }),
      );
    expect(record).toThrow('nothing');
  });
});
