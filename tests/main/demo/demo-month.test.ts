import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CODE, fillDemo } from '../../../main/app/demo.ts';
import { recordDemoMonth } from '../../../main/app/demo-month.ts';
import { createPlace } from '../../../main/app/place.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import type { Reader } from '../../../main/db/handles.ts';
import { readGovernanceCard } from '../../../main/features/governance/card-reader.ts';
import { listMeetingRows } from '../../../main/features/meetings/meeting-row.ts';
import { readMeetingRecord } from '../../../main/features/meetings/record-reader.ts';
import { listMoneyEntries } from '../../../main/features/money/reader.ts';
import { proposeRosterMonth } from '../../../main/features/months/roster-month.ts';
import { listMonths } from '../../../main/features/months/sheet-reader.ts';
import { listMonthWarnings } from '../../../main/features/months/warning-reader.ts';
import { readMeetingPaper } from '../../../main/features/reports/meeting-paper-reader.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { listNamedPosts } from '../../../main/features/staffing/roster-reader.ts';
import { readProductMonths } from '../../../main/features/stock/month-reader.ts';
import { listStockEntries } from '../../../main/features/stock/reader.ts';
import { listSpells } from '../../../main/features/stock/shelf-reader.ts';
import { todayOf } from '../../../main/platform/clock.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { drawYears } from '../../../resources/demo/demo-centre.ts';
import { addMonths } from '../../../shared/domain/calendar/month.ts';
import { stockoutDaysIn } from '../../../shared/domain/stock/stockout-spell.ts';
import { keepFolder, PIN } from '../cli/keneya-process.ts';

describe('the month of the demonstration', () => {
  const folder = keepFolder();
  let workspace: Workspace;
  const reader = (): Reader => workspace.database.reader;
  const months = () => listMonths(reader(), DEMO_CODE);
  const lastMonth = () => {
    const [last] = months();
    if (!last) throw new Error('The demonstration has months');
    return { facility: DEMO_CODE, period: last.period, language: 'fr' } as const;
  };
  const countRows = (table: string): number =>
    reader().get<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0;

  beforeAll(async () => {
    workspace = await createWorkspace(createPlace(folder), { name: 'coach', pin: PIN });
    await fillDemo(workspace);
  });
  afterAll(() => workspace.close());

  it('is validated but for the last, where something is left to explain', () => {
    expect(months().map(({ state }) => state)).toEqual(['open', ...Array(23).fill('validated')]);
    const warnings = listMonthWarnings(reader(), lastMonth());
    expect(warnings.filter(({ reason }) => reason === null).length).toBeGreaterThan(2);
    expect(warnings.filter(({ reason }) => reason !== null).length).toBeGreaterThan(0);
  });

  it('has a roster that says what the sheet of the last month says, and names that are sealed', () => {
    const lines = proposeRosterMonth(reader(), lastMonth());
    expect(lines.length).toBe(10);
    for (const { label, norm, filled, present } of lines) {
      for (const cell of [norm, filled, present]) {
        expect([null, cell.held], label).toContain(cell.proposed);
      }
    }
    const names = listNamedPosts(reader(), DEMO_CODE).map(({ name }) => name);
    expect(names).toHaveLength(14);
    expect(names).not.toContain('');
    const sealed = reader().all<{ name: string }>('SELECT name_sealed AS name FROM person');
    for (const name of names) expect(sealed.filter((each) => each.name.includes(name))).toEqual([]);
  });

  it('pays out of the box what the salaries say', () => {
    const paid = reader().all<{ period: string; paid: number }>(
      'SELECT period, sum(paid) AS paid FROM salary GROUP BY period',
    );
    expect(paid).toHaveLength(12);
    const book = listMoneyEntries(reader(), DEMO_CODE).filter(
      ({ heading }) => heading === 'salaires',
    );
    for (const { period, paid: sum } of paid) {
      expect(book.find((entry) => entry.period === period)?.amount, period).toBe(sum);
    }
  });

  it('has stock-outs by their days, and lots that make up what is left', () => {
    const spells = listSpells(reader(), DEMO_CODE);
    const entries = listStockEntries(reader(), DEMO_CODE);
    for (const { period, product, stockoutDays } of entries) {
      expect(stockoutDaysIn(period, spells.get(product) ?? []), `${product} ${period}`).toBe(
        stockoutDays,
      );
    }
    const products = readProductMonths(reader(), DEMO_CODE, lastMonth().period);
    for (const { product, entry, lotsTotal } of products) {
      expect(lotsTotal ?? 0, product.code).toBe(entry?.closing);
    }
  });

  it('has something on every page: orders, debts, free care, budget, workload', () => {
    const tables = ['stock_order_line', 'debt', 'free_care', 'budget', 'cash_count'];
    for (const table of [...tables, 'absence', 'training', 'presence', 'workload_activity']) {
      expect(countRows(table), table).toBeGreaterThan(1);
    }
  });

  it('is governed: nothing on the card is unasked, and the CS and the convention end soon', () => {
    const card = readGovernanceCard(reader(), DEMO_CODE, todayOf(workspace.clock));
    expect(card.lines.filter(({ state }) => state === 'none').map(({ check }) => check)).toEqual(
      [],
    );
    const soon = card.lines.filter(({ state }) => state === 'attention');
    expect(soon.map(({ check }) => check)).toEqual(expect.arrayContaining(['convention']));
    expect(soon).toContainEqual(expect.objectContaining({ check: 'renewal', organ: 'CS' }));
  });

  it('has a meeting whose minutes are whole and signed, and one that is planned', () => {
    const translate = createTranslator('fr');
    const rows = listMeetingRows(reader(), DEMO_CODE);
    const [signed, ...others] = rows.filter(({ stage }) => stage === 'signed');
    expect(others).toEqual([]);
    const record = readMeetingRecord(reader(), signed?.id ?? '', translate);
    expect([record.chair, record.secretary]).not.toContain(null);
    expect(record.decisions.map(({ votesFor }) => votesFor)).toEqual([6, 7]);
    expect(record.plan).toHaveLength(3);
    const outcomes = new Map(record.promises.map(({ action, outcome }) => [action, outcome]));
    expect(outcomes.get('Construire un hangar')).toBe('abandoned');
    expect(outcomes.get('Acheter un ballon et deux masques')).toBe('postponed');
    expect([...outcomes.values()]).not.toContain(null);
    const sheet = { meeting: record.id, paper: 'actionSheet', language: 'fr' } as const;
    expect(paintText(readMeetingPaper(reader(), sheet))).toContain('Jours de rupture, Sulfate Mg');
    const planned = rows.filter(({ stage }) => stage === 'planned');
    expect(planned.map(({ organ }) => organ)).toEqual(['CG']);
    expect(planned[0]?.day.slice(0, 7)).toBe(addMonths(lastMonth().period, 2));
  });

  it('is not written twice', () => {
    const before = countRows('journal');
    recordDemoMonth(workspace, drawYears(1, lastMonth().period));
    expect(countRows('journal')).toBe(before);
  });
});
