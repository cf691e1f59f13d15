import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeApart } from '../figures-apart/compute-apart.ts';
import { expectSameFigures } from '../figures-apart/same-figures.ts';
import {
  computeInterviews,
  computeMoney,
  computePromises,
  computeRunChart,
  computeStaff,
  computeStock,
  listCentreFiles,
  listProducts,
} from './centre-files.ts';
import { type CommandedWorkspace, initWorkspace, keepFolder } from './keneya-process.ts';

/** A centre's files with what was computed from them once, by hand or by another program. */
interface Centre {
  readonly directory: string;
  readonly facility: string;
  readonly period: string;
  /** Months whose figures are looked at; the staff list is of `period` alone. */
  readonly months: readonly string[];
  readonly meeting: string;
  readonly visit: string;
  readonly score: object;
  readonly sections: Readonly<Record<string, number>>;
  readonly respect: string;
  readonly product: { readonly name: string; readonly used: number; readonly cmm: number };
  readonly chart: object;
  readonly interviews: object;
  readonly promises: object;
  readonly balance: number;
  readonly out: number;
}

const FIXTURE: Centre = {
  directory: join(import.meta.dirname, '../../fixtures/centre'),
  facility: 'TEST01',
  period: '2026-06',
  months: ['2025-12', '2026-02', '2026-06'],
  meeting: '2026-07-09',
  visit: 'visite-2026-06-10.xml',
  score: {
    form: 'visite_soutien',
    version: '1',
    method: 'points',
    pooled: 82.03125,
    meanOfSections: expect.closeTo(84.12490287490287, 9),
    band: 'vert',
    answered: 30,
    applicable: 30,
    criticalMissed: ['maternite/magnesium_pret'],
  },
  sections: {
    accueil: 700 / 9,
    hygiene: 1150 / 13,
    maternite: 62.5,
    enfant: 800 / 9,
    depot: 550 / 6,
    gouvernance: 1050 / 11,
  },
  respect: 'soin/respect',
  product: { name: 'Zinc 20', used: 1456, cmm: 1456 / 6 },
  chart: {
    n: 29,
    useful: 27,
    centre: 17,
    longestRun: 14,
    longestRunMax: 8,
    crossings: 1,
    crossingsMin: 9,
    signal: true,
  },
  interviews: { rows: 36, repeated: 1, setAside: 1, counted: 34, answered: 32, best: 14 },
  promises: { all: 5, kept: 2, overdue: 2 },
  balance: 3_540_150,
  out: 3,
};

const SAMPLES: Centre = {
  directory: join(import.meta.dirname, '../../../../shared/samples'),
  facility: 'DEMO01',
  period: '2026-10',
  months: ['2026-02', '2026-07', '2026-10'],
  meeting: '2026-11-12',
  visit: 'visite-2026-10-15.xml',
  score: {
    form: 'cscom_supervision',
    version: '2026110101',
    method: 'points',
    pooled: expect.closeTo(92.74, 2),
    meanOfSections: expect.closeTo(92.65, 2),
    band: 'vert',
    answered: 28,
    applicable: 28,
    criticalMissed: [],
  },
  sections: {
    hygiene: 100,
    maternite: 90.625,
    enfant: 87.5,
    accueil: 700 / 9,
    pharmacie: 100,
    gestion: 100,
  },
  respect: 'vecu/respect',
  product: { name: 'Zinc 20', used: 1827, cmm: 304.5 },
  chart: {
    n: 34,
    useful: 30,
    centre: 26,
    longestRun: 14,
    longestRunMax: 8,
    crossings: 3,
    crossingsMin: 10,
    signal: true,
  },
  interviews: { rows: 38, repeated: 1, setAside: 1, counted: 36, answered: 36, best: 7 },
  promises: { all: 4, kept: 2, overdue: 2 },
  balance: 9_456_550,
  out: 3,
};

const haveSamples = existsSync(SAMPLES.directory);
if (!haveSamples) console.log(`skipped: no sample files in ${SAMPLES.directory}`);

describe('the figures computed apart', () => {
  it.each([FIXTURE, ...(haveSamples ? [SAMPLES] : [])])(
    'are those published for $facility',
    (centre) => {
      const { directory, period } = centre;
      const { used, cmm } = computeStock(directory, centre.product.name, period);
      expect({ used, cmm }).toEqual({ used: centre.product.used, cmm: centre.product.cmm });
      expect(computeRunChart(directory, 'cpn4')).toEqual(centre.chart);
      expect(computeInterviews(directory, centre.respect)).toEqual(centre.interviews);
      expect(computePromises(directory, centre.meeting)).toEqual(centre.promises);
      expect(computeMoney(directory, period).balance).toBe(centre.balance);
      const stocks = listProducts(directory).map((name) => computeStock(directory, name, period));
      expect(stocks.filter(({ closing }) => closing === 0)).toHaveLength(centre.out);
    },
  );
});

describe('the main job on files of a centre of our own', () => holdJourney(FIXTURE));
describe.runIf(haveSamples)('the main job on the sample files', () => holdJourney(SAMPLES));

function holdJourney(centre: Centre): void {
  const { directory, facility, period } = centre;
  const folder = keepFolder();
  let workspace: CommandedWorkspace;

  beforeAll(async () => {
    workspace = await initWorkspace(folder, facility);
    const { code, stderr } = workspace.import(listCentreFiles(directory), '--period', period);
    expect(code, stderr).toBe(3);
  });

  it('scores the last visit without a workspace', () => {
    const form = join(directory, 'checklist-cscom.xlsx');
    const submission = join(directory, 'submissions', centre.visit);
    const { code, json } = workspace.run(
      'form score',
      '--form',
      form,
      '--submission',
      submission,
      '--json',
    );
    expect(code).toBe(0);
    const { sections, oneMoreYes, ...score } = json;
    expect(Object.keys(json)).toEqual([
      'form',
      'version',
      'method',
      'pooled',
      'meanOfSections',
      'band',
      'answered',
      'applicable',
      'criticalMissed',
      'sections',
      'score',
      'amount',
      'competency',
      'oneMoreYes',
    ]);
    expect(score).toEqual({ ...centre.score, score: score.pooled, amount: null, competency: null });
    expect(oneMoreYes.length).toBeGreaterThan(0);
    for (const gain of oneMoreYes) expect(gain.gain).toBeGreaterThan(0);
    const scores = sections.map((section: { name: string; score: number }) => [
      section.name,
      section.score,
    ]);
    const expected = Object.entries(centre.sections).map(([name, each]) => [
      name,
      expect.closeTo(each, 9),
    ]);
    expect(Object.fromEntries(scores)).toEqual(Object.fromEntries(expected));
    for (const section of sections)
      expect(Object.keys(section)).toEqual(['name', 'label', 'score', 'answered', 'applicable']);
  });

  it.each(centre.months)('gives the figures of %s that the files come to', (month) => {
    const { code, json } = workspace.run(
      'figures',
      '--facility',
      facility,
      '--period',
      month,
      '--json',
    );
    expect(code).toBe(0);
    expect(Object.keys(json)).toEqual(['facility', 'period', 'figures']);
    for (const figure of json.figures)
      expect(Object.keys(figure)).toEqual([
        'code',
        'item',
        'value',
        'unit',
        'method',
        'months',
        'numerator',
        'denominator',
        'flags',
      ]);
    expectSameFigures(json.figures, computeApart(directory, month, period));
  });

  it('gives the run chart of the main indicator', () => {
    const { code, json } = workspace.run(
      'chart',
      '--facility',
      facility,
      '--until',
      period,
      '--json',
    );
    expect(code).toBe(0);
    expect(json).toMatchObject({ kind: 'run', rule: 'anhoej', variation: null, assurance: null });
    expect(json).toMatchObject(computeRunChart(directory, 'cpn4'));
    expect(json.limits).toEqual([{ lower: null, upper: null }]);
    expect(json.points[0]).toMatchObject({ x: '2024-01', phase: 0 });
    expect(Object.keys(json.points[0])).toEqual(['x', 'y', 'phase', 'flags']);
    expect(json.sentence).toMatch(/^CPN4 : .*hausse/);
    expect(workspace.run('chart', '--facility', facility, '--until', period).stdout).toContain(
      json.sentence,
    );
  });

  it('writes the report of the last meeting in four formats that say the same', () => {
    const write = (format: string, ...options: readonly string[]): Buffer => {
      const file = join(folder, `rapport.${format}`);
      const { code, json } = workspace.run(
        'report meeting',
        '--facility',
        facility,
        '--out',
        file,
        '--json',
        ...options,
      );
      expect(code).toBe(0);
      const bytes = readFileSync(file);
      expect(json).toEqual({ file, format, bytes: bytes.length, date: centre.meeting });
      return bytes;
    };
    expect(write('pdf').subarray(0, 5).toString()).toBe('%PDF-');
    expect(write('xlsx').subarray(0, 2).toString()).toBe('PK');
    const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').split('/Type /Page\n').length;
    expect(pagesOf(write('pdf', '--large'))).toBeGreaterThan(pagesOf(write('pdf')));
    const text = write('txt').toString();
    const report = JSON.parse(write('json').toString());
    expect(report).toMatchObject({
      document: 'meeting',
      facility,
      date: centre.meeting,
      language: 'fr',
    });
    expect(Object.keys(report)).toEqual([
      'document',
      'facility',
      'date',
      'language',
      'blocks',
      'sources',
    ]);
    const staff = computeStaff(directory);
    const interviews = computeInterviews(directory, centre.respect);
    const front = report.blocks.find(({ kind }: { kind: string }) => kind === 'frontPage');
    const five = front.blocks.find(({ kind }: { kind: string }) => kind === 'figures').items;
    const values = Object.fromEntries(
      five.map((item: { code: string; value: number }) => [item.code, item.value]),
    );
    expect(values).toEqual({
      checklist: (centre.score as { pooled: number }).pooled,
      respect: expect.closeTo((100 * interviews.best) / interviews.answered, 9),
      tracers: centre.out,
      posts: staff.presentOfNorm,
      money: centre.balance,
    });
    for (const { label, text: shown } of five) expect(text).toContain(`${label} : ${shown}`);
    const { kept, all, overdue } = computePromises(directory, centre.meeting);
    expect(text).toContain(`${kept} promesses tenues sur ${all}, ${overdue} en retard.`);
    expect(text).toContain(`${interviews.counted} personnes ont parlé`);
    const rows = Object.fromEntries(
      report.sources.map((each: { table: string; rows: number }) => [each.table, each.rows]),
    );
    expect(rows).toMatchObject({
      checklists: 4,
      interviews: interviews.counted,
      stock: 168,
      staff: 8,
      money: 100,
      actions: all,
      meetings: 1,
      population: 3,
    });
    expect(text).not.toMatch(/undefined|NaN|\[object|\{\{/);
  });
}
