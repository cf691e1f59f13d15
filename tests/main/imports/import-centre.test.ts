import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPopulations } from '../../../main/features/facilities/reader.ts';
import { listMembers } from '../../../main/features/governance/reader.ts';
import { listActions } from '../../../main/features/improvement/reader.ts';
import { listForms } from '../../../main/features/instruments/reader.ts';
import { listMeetings } from '../../../main/features/meetings/reader.ts';
import { listMoneyEntries } from '../../../main/features/money/reader.ts';
import { listServiceValues } from '../../../main/features/services/reader.ts';
import { listStaffEntries } from '../../../main/features/staffing/reader.ts';
import { listStockEntries } from '../../../main/features/stock/reader.ts';
import { listSubmissions } from '../../../main/features/visits/reader.ts';
import { counts, createImportScratch, type ImportScratch, notes } from './import-scratch.ts';

const CENTRE = join(import.meta.dirname, '../../fixtures/centre');
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples');
const TEST01 = { facility: 'TEST01' } as const;
const ALWAYS = { from: '2020-01-01', to: '2030-12-31' } as const;

function filesOf(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:csv|xlsx|xml|json)$/.test(name))
    .toSorted()
    .map((name) => join(directory, name));
}

function journalLength({ reader }: ImportScratch): number {
  const row = reader.get<{ n: number }>('SELECT count(*) AS n FROM journal');
  return row?.n ?? 0;
}

describe('a centre brought in from its files', () => {
  it('is taken whole, in whatever order the files are named, and a second time changes nothing', async () => {
    const scratch = createImportScratch();
    const files = filesOf(CENTRE).toReversed();
    const before = journalLength(scratch);

    const dry = await scratch.take(files, { ...TEST01, dryRun: true });
    expect(journalLength(scratch)).toBe(before);

    const first = await scratch.take(files, TEST01);
    // 2 forms, 4 visits, 34 interviews, 359 services, 168 stock, 8 staff, 100 money, 3 years, 10 members, 5 promises, 1 meeting
    expect(counts(first)).toBe('694 0 1 0');
    expect(notes(first.setAside)).toEqual([
      'exit-interviews-kobo.csv 37 soin/nom imports.choice-unknown',
    ]);
    expect(notes(first.warnings)).toEqual(['stock.csv 151 jours_rupture imports.days-out-clamped']);
    expect(dry).toEqual(first);

    const after = journalLength(scratch);
    const second = await scratch.take(files, TEST01);
    expect(counts(second)).toBe('0 0 695 0');
    expect(journalLength(scratch)).toBe(after);
    expect(readdirSync(scratch.staging)).toEqual([]);
  });

  it('reads back as it was written', async () => {
    const scratch = createImportScratch();
    await scratch.take(filesOf(CENTRE), { ...TEST01, period: '2026-06' });
    const db = scratch.reader;
    expect(listForms(db).map(({ formId, version }) => `${formId} ${version}`)).toEqual([
      'visite_soutien 1',
      'sortie_centre 1',
    ]);
    const visits = listSubmissions(db, 'TEST01', 'checklist', ALWAYS);
    expect(visits.map(({ day }) => day)).toEqual([
      '2025-09-10',
      '2025-12-10',
      '2026-03-11',
      '2026-06-10',
    ]);
    expect(visits[0]?.answers.some(({ path }) => path.includes('[2]/'))).toBe(true);
    const interviews = listSubmissions(db, 'TEST01', 'interview', ALWAYS);
    expect(interviews).toHaveLength(34);
    expect(interviews.flatMap(({ answers }) => answers.map(({ value }) => value))).toContain(
      '=Parler doucement',
    );
    const services = listServiceValues(db, 'TEST01');
    const of = (indicator: string, period: string): number | null | undefined =>
      services.find((each) => each.indicator === indicator && each.period === period)?.value;
    expect(services).toHaveLength(359);
    expect(of('cpn4', '2025-02')).toBeNull();
    expect(of('cpon', '2025-08')).toBeUndefined();
    const stock = listStockEntries(db, 'TEST01');
    expect(stock).toHaveLength(168);
    expect(
      stock.filter(({ period, stockoutDays }) => period === '2026-02' && (stockoutDays ?? 0) > 27),
    ).toMatchObject([{ stockoutDays: 28 }]);
    const staff = listStaffEntries(db, 'TEST01');
    expect(staff).toHaveLength(8);
    expect(new Set(staff.map(({ period }) => period))).toEqual(new Set(['2026-06']));
    expect(listMoneyEntries(db, 'TEST01')).toHaveLength(100);
    expect(listPopulations(db, 'TEST01')).toHaveLength(3);
    expect(listMembers(db, 'TEST01')).toHaveLength(10);
    expect(
      listActions(db, 'TEST01')
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['doing', 'done', 'todo', 'todo', 'verified']);
    const [meeting, ...others] = listMeetings(db, 'TEST01');
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({ day: '2026-07-09', kind: 'ordinaire' });
    const members = meeting?.attendees.filter(({ presence }) => presence !== 'guest') ?? [];
    expect(members.length).toBeGreaterThan(0);
    expect(members.every(({ name }) => name !== null)).toBe(true);
  });
});

describe('the sample files of a centre', () => {
  const isThere = existsSync(SAMPLES);
  if (!isThere) console.log('skipped: no samples beside the repository');

  it.runIf(isThere)('are taken with one interview set aside and one warning', async () => {
    const scratch = createImportScratch();
    const first = await scratch.take(filesOf(SAMPLES));
    expect(counts(first)).toBe('744 0 1 0');
    expect(notes(first.setAside)).toEqual([
      'exit-interviews-kobo.csv 39 vecu/presente imports.choice-unknown',
    ]);
    expect(notes(first.warnings)).toEqual(['stock.csv 105 jours_rupture imports.days-out-clamped']);
    expect(counts(await scratch.take(filesOf(SAMPLES)))).toBe('0 0 745 0');
  });
});
