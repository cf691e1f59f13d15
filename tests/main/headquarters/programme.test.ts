import { describe, expect, it } from 'vitest';
import { readProgrammeReport } from '../../../main/features/headquarters/programme-reader.ts';
import { paintFormat } from '../../../main/features/reports/paint-format.ts';
import { LAST, openHeadquarters } from './headquarters-scratch.ts';

const ORDER = { district: null, period: LAST, months: 3, language: 'fr' } as const;

describe('the report of a programme', () => {
  it('adds up to its districts, and says what it rests on', async () => {
    const { workspace, client } = await openHeadquarters(60, 24);
    const { reader } = workspace.database;
    const document = readProgrammeReport(reader, ORDER, '2026-11-12');
    const table = (name: string) => {
      const found = document.blocks.find((block) => block.kind === 'table' && block.name === name);
      if (found?.kind !== 'table') throw new Error(`No table ${name}`);
      return found;
    };
    const districts = table('districts');
    expect(districts.rows.map(({ cells }) => cells[0]?.text)).toEqual([
      ...['District 01', 'District 02', 'District 03'],
    ]);
    const sum = (column: number): number =>
      districts.rows.reduce((total, { cells }) => total + (cells[column]?.value ?? 0), 0);
    const figures = document.blocks.find((block) => block.kind === 'figures');
    const values = figures?.kind === 'figures' ? figures.items.map(({ value }) => value) : [];
    expect(values).toEqual([1, 2, 3, 4, 5].map(sum));
    const { total } = await client.headquarters.indicator({ ...ORDER, code: 'abandon_penta' });
    expect(table('rates').rows[0]?.cells[1]?.value).toBeCloseTo(total.value ?? Number.NaN);
    const months = reader.get<{ n: number }>(
      "SELECT count(*) AS n FROM month_tally WHERE period BETWEEN '2026-08' AND '2026-10'",
    );
    expect(document.sources).toContainEqual({ table: 'months', rows: months?.n });
    const text = Buffer.from(
      await paintFormat(document, { format: 'txt', type: 'normal' }),
    ).toString();
    expect(text).toContain('Rapport du programme');
    for (const format of ['pdf', 'xlsx'] as const) {
      const bytes = await paintFormat(document, { format, type: 'normal' });
      expect(bytes.byteLength).toBeGreaterThan(4000);
    }
  });

  it('is that of one district where one is chosen', async () => {
    const { workspace } = await openHeadquarters(30, 6);
    const order = { ...ORDER, district: 'District 02' };
    const { blocks } = readProgrammeReport(workspace.database.reader, order, '2026-11-12');
    const head = blocks.find((block) => block.kind === 'letterhead');
    expect(head).toMatchObject({ right: ['Siège', 'District sanitaire : District 02'] });
    const visited = blocks.find((block) => block.kind === 'figures');
    expect(visited).toMatchObject({ items: [{}, {}, { detail: 'sur 5' }, {}, {}] });
  });
});
