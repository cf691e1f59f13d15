import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readCatalogues } from '../../../main/platform/catalogues.ts';
import { type DemoFile, generateDemoFiles } from '../../../resources/demo/demo-centre.ts';
import { addMonths, type Month, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import { type CatalogueEntry, findByName } from '../../../shared/domain/catalogues/catalogue.ts';
import { parseActionRow } from '../../../shared/domain/imports/action-row.ts';
import { matchInterviewColumns } from '../../../shared/domain/imports/interview-columns.ts';
import { parseInterviewRow } from '../../../shared/domain/imports/interview-row.ts';
import { parseMeeting } from '../../../shared/domain/imports/meeting-file.ts';
import { parseMemberRow } from '../../../shared/domain/imports/member-row.ts';
import { parseMoneyRow } from '../../../shared/domain/imports/money-row.ts';
import { parsePopulationRow } from '../../../shared/domain/imports/population-row.ts';
import {
  recogniseTable,
  type TableLayout,
} from '../../../shared/domain/imports/recognise-table.ts';
import { parseServiceRow } from '../../../shared/domain/imports/service-row.ts';
import { parseStaffRow } from '../../../shared/domain/imports/staff-row.ts';
import { parseStockRow } from '../../../shared/domain/imports/stock-row.ts';
import type { TableKind } from '../../../shared/domain/imports/table-kind.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Parsed } from '../../../shared/domain/problems/problem.ts';
import { buildRunChart } from '../../../shared/domain/statistics/build-run-chart.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';

const cases: readonly (readonly [number, Month])[] = [
  [1, '2026-10'],
  [2, '2026-02'],
  [7, '2024-02'],
  [42, '2025-12'],
  [2026, '2027-07'],
  [0, '2025-06'],
];

const catalogues = readCatalogues();

function contentOf(files: readonly DemoFile[], name: string): string {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`No ${name} among ${files.map((f) => f.name).join(' ')}`);
  return file.content;
}

function tableOf(files: readonly DemoFile[], name: string): readonly string[][] {
  const delimiter = name === 'entretiens.csv' ? ';' : ',';
  return parse(contentOf(files, name), { bom: true, delimiter });
}

/** Reads a table as the import does; anything it would set aside or warn of fails the test. */
function readRows<K extends TableKind, T>(
  files: readonly DemoFile[],
  name: string,
  kind: K,
  parseRow: (layout: TableLayout<K>, row: SheetRow) => Parsed<T>,
): readonly T[] {
  const [heading = [], ...rows] = tableOf(files, name);
  const layout = recogniseTable(heading);
  if (!layout.ok || layout.value.kind !== kind) throw new Error(`${name} is not known as ${kind}`);
  const known = { ...layout.value, kind };
  expect(layout.warnings).toEqual([]);
  return rows.map((cells, index) => {
    const read = parseRow(known, { number: index + 2, cells });
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
    expect(read.warnings, `${name} ${cells.join()}`).toEqual([]);
    return read.value;
  });
}

function unknownNames(
  entries: readonly CatalogueEntry[],
  names: Iterable<string>,
): readonly string[] {
  return [...new Set(names)].filter((name) => findByName(entries, name) === null);
}

describe('the files of the demonstration', () => {
  it('are the same bytes for the same seed and month', () => {
    expect(generateDemoFiles(1, '2026-10')).toEqual(generateDemoFiles(1, '2026-10'));
    expect(generateDemoFiles(1, '2026-10')).not.toEqual(generateDemoFiles(2, '2026-10'));
  });

  it('are two forms, seven tables, eight visits, the interviews and two meetings', () => {
    const names = generateDemoFiles(1, '2026-10').map((file) => file.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.endsWith('.md'))).toHaveLength(2);
    expect(names.filter((name) => name.endsWith('.csv'))).toHaveLength(8);
    expect(names.filter((name) => name.endsWith('.xml'))).toHaveLength(8);
    expect(names.filter((name) => name.startsWith('reunion-'))).toEqual([
      'reunion-2026-08-12.json',
      'reunion-2026-11-12.json',
    ]);
    expect(names).toContain('visite-2026-10-15.xml');
  });

  it('refuse a month that is none', () => {
    expect(() => generateDemoFiles(1, '2026-13')).toThrow(RangeError);
  });
});

describe.each(cases)('two years by seed %i until %s', (seed, lastMonth) => {
  const files = generateDemoFiles(seed, lastMonth);
  const months = monthsEndingWith(lastMonth, 24);
  const services = readRows(files, 'services.csv', 'services', parseServiceRow);
  const stock = readRows(files, 'stock.csv', 'stock', parseStockRow);
  const money = readRows(files, 'argent.csv', 'money', parseMoneyRow);
  const staff = readRows(files, 'personnel.csv', 'staff', parseStaffRow);
  const countOf = (indicator: string, month: Month): number => {
    const row = services.find((r) => r.indicatorName === indicator && r.period === month);
    if (row === undefined || row.value === null) throw new Error(`No ${indicator} in ${month}`);
    return row.value;
  };

  it('report every indicator for every month, one of them left empty once', () => {
    expect(services).toHaveLength(24 * catalogues.services.length);
    expect(services.filter((row) => row.value === null)).toHaveLength(1);
    expect(
      unknownNames(
        catalogues.services,
        services.map((row) => row.indicatorName),
      ),
    ).toEqual([]);
  });

  it('count nothing that contradicts something else', () => {
    for (const month of months) {
      const count = (indicator: string): number => countOf(indicator, month);
      const chains = [
        [
          'palu_traites',
          'palu_simples',
          'palu_confirmes',
          'palu_testes',
          'palu_suspects',
          'consultations',
        ],
        ['consultations_moins5', 'consultations'],
        ['tpi3', 'tpi2', 'tpi1', 'cpn1'],
        ['cpn1_t1', 'cpn1'],
        ['cpn4', 'cpn1'],
        ['mild_cpn', 'cpn1'],
        ['accouchements_assistes', 'accouchements'],
        ['cpon', 'accouchements'],
        ['rr1', 'penta3', 'penta1'],
      ];
      for (const chain of chains) {
        const counts = chain.map(count);
        expect(counts, `${month} ${chain.join(' ≤ ')}`).toEqual([...counts].sort((a, b) => a - b));
      }
      expect(count('palu_simples') + count('palu_graves')).toBe(count('palu_confirmes'));
    }
  });

  it('show a rise of the CPN4 that chance does not explain, and no other shift before it', () => {
    const series = months.map((month) => ({ x: month, y: countOf('cpn4', month) }));
    const chart = buildRunChart(series);
    expect(chart.signal).toBe(true);
    expect(chart.longestRun).toBeGreaterThanOrEqual(10);
    expect(Math.min(...series.slice(14).map((point) => point.y))).toBeGreaterThan(
      Math.max(...series.slice(0, 14).map((point) => point.y)),
    );
  });

  it('keep fourteen tracers, each month beginning with what the last one left', () => {
    expect(stock).toHaveLength(24 * 14);
    expect(
      unknownNames(
        catalogues.products,
        stock.map((row) => row.productName),
      ),
    ).toEqual([]);
    for (const [index, row] of stock.entries()) {
      const before = stock[index - 1];
      if (before?.productName === row.productName) expect(row.opening).toBe(before.closing);
      expect(
        (row.used ?? 0) > 0 || row.stockoutDays !== 0,
        `${row.productName} ${row.period}`,
      ).toBe(true);
    }
  });

  it('end with gloves and magnesium sulphate out of stock, and have SP that will expire', () => {
    const last = stock.filter((row) => row.period === lastMonth);
    const empty = last.filter((row) => row.closing === 0).map((row) => row.productName);
    expect(empty).toEqual(expect.arrayContaining(['Gants', 'Sulfate Mg']));
    expect(empty.length).toBeLessThanOrEqual(4);
    const sp = last.find((row) => row.productName === 'SP');
    expect(sp?.expiry).toBe(addMonths(lastMonth, 2));
    expect(sp?.closing).toBeGreaterThan(4 * (sp?.used ?? 0));
  });

  it('never hold a lot that has already expired', () => {
    for (const row of stock) {
      if (row.expiry !== null) expect(row.expiry >= row.period, JSON.stringify(row)).toBe(true);
      expect(row.expiry === null).toBe((row.opening ?? 0) + (row.received ?? 0) === 0);
    }
  });

  it('treat as many cases of malaria as blisters left the shelf', () => {
    for (const month of months) {
      const blisters = stock
        .filter((row) => row.period === month && row.productName.startsWith('AL '))
        .reduce((sum, row) => sum + (row.used ?? 0), 0);
      expect(countOf('palu_traites', month)).toBe(blisters);
    }
  });

  it('never empty one of the three boxes', () => {
    const boxes = new Set(money.map((row) => row.boxName));
    expect([...boxes]).toEqual(['tarification', 'médicaments', 'dépôt']);
    expect(unknownNames(catalogues.cashBoxes, boxes)).toEqual([]);
    for (const box of boxes) {
      let balance = 0;
      for (const month of months) {
        for (const row of money.filter((r) => r.boxName === box && r.period === month)) {
          balance += row.direction === 'receipt' ? row.amount : -row.amount;
        }
        expect(balance, `${box} ${month}`).toBeGreaterThan(0);
      }
    }
  });

  it('name posts, members and offices that the catalogues know', () => {
    const members = readRows(files, 'membres-asaco.csv', 'members', parseMemberRow);
    expect(members).toHaveLength(12);
    expect(
      unknownNames(
        catalogues.offices,
        members.map((member) => member.office),
      ),
    ).toEqual([]);
    expect(
      unknownNames(
        catalogues.organs,
        members.map((member) => member.organ),
      ),
    ).toEqual([]);
    expect(
      unknownNames(
        catalogues.cadres,
        staff.map((row) => row.cadreName),
      ),
    ).toEqual([]);
    expect(
      readRows(files, 'population.csv', 'population', parsePopulationRow).length,
    ).toBeGreaterThan(1);
  });

  it('keep promises at every stage, none made after the last visit', () => {
    const actions = readRows(files, 'actions.csv', 'actions', parseActionRow);
    const statuses = new Set(actions.map((action) => action.status));
    expect(statuses).toEqual(new Set(['todo', 'doing', 'done', 'verified', 'abandoned']));
    const names = actions.map((action) => action.responsible);
    const known = [...catalogues.offices, ...catalogues.cadres];
    expect(unknownNames(known, names)).toEqual(['Fanta Jigi']);
    for (const { agreedOn } of actions) expect(agreedOn <= `${lastMonth}-15`).toBe(true);
  });

  it('hold interviews that are known by their columns and all accepted', () => {
    const form = compileXlsform(parseMarkdownForm(contentOf(files, 'entretien-sortie.md')));
    if (!form.ok) throw new Error(JSON.stringify(form.problems));
    const [heading = [], ...rows] = tableOf(files, 'entretiens.csv');
    const layout = matchInterviewColumns(heading, [form.form]);
    if (!layout.ok) throw new Error(JSON.stringify(layout.problems));
    expect(layout.warnings).toEqual([]);
    for (const [index, cells] of rows.entries()) {
      const interview = parseInterviewRow(layout.value, { number: index + 2, cells });
      expect(interview).toMatchObject({ ok: true, warnings: [] });
    }
  });

  it('hold two meetings whose minutes can be read, the first naming the day of the second', () => {
    const meetings = files
      .filter((file) => file.name.startsWith('reunion-'))
      .map((file) => {
        const meeting = parseMeeting(JSON.parse(file.content));
        if (!meeting.ok) throw new Error(JSON.stringify(meeting.problems));
        expect(meeting.warnings).toEqual([]);
        return meeting.value;
      });
    expect(meetings.map((meeting) => meeting.day)).toEqual(
      [...new Set(meetings.map((m) => m.day))].sort(),
    );
    expect(meetings[0]?.nextDay).toBe(meetings[1]?.day);
  });
});
