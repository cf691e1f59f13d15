import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { chartVerdict } from '../../../shared/domain/reports/charts-section.ts';
import { scoreStatus } from '../../../shared/domain/reports/checklist-section.ts';
import { decisionsToTake } from '../../../shared/domain/reports/decisions-to-take.ts';
import type { Block, LargeFigure, Table } from '../../../shared/domain/reports/document.ts';
import { fiveFigures, respectStatus } from '../../../shared/domain/reports/five-figures.ts';
import { frontLists } from '../../../shared/domain/reports/front-page.ts';
import type {
  MeetingReportData,
  ReportChecklist,
} from '../../../shared/domain/reports/meeting-data.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { cashBesideCost } from '../../../shared/domain/reports/money-section.ts';
import { planCost } from '../../../shared/domain/reports/plan-section.ts';
import { promisesSentence } from '../../../shared/domain/reports/promises-section.ts';
import { listChanges } from '../../../shared/domain/reports/report-changes.ts';
import { postsPresent } from '../../../shared/domain/reports/staff-section.ts';
import { chartOf, normalCentre } from '../../fixtures/meeting-data/normal-centre.ts';
import { overfullCentre } from '../../fixtures/meeting-data/overfull-centre.ts';
import { poorCentre } from '../../fixtures/meeting-data/poor-centre.ts';

const translate = createTranslator('fr');

function report(data: MeetingReportData): readonly Block[] {
  return buildMeetingReport(data, translate, 'fr').blocks;
}

function table(data: MeetingReportData, name: string): Table {
  const found = report(data).find((block) => block.kind === 'table' && block.name === name);
  if (found?.kind !== 'table') throw new Error(`No table ${name}`);
  return found;
}

function figure(data: MeetingReportData, code: string): LargeFigure {
  const found = fiveFigures({ data, translate }).items.find((item) => item.code === code);
  if (found === undefined) throw new Error(`No figure ${code}`);
  return found;
}

function headings(data: MeetingReportData): readonly string[] {
  return report(data).flatMap((block) => (block.kind === 'heading' ? [block.anchor ?? ''] : []));
}

describe('the sections of the report', () => {
  const order = [
    'promises',
    'lists',
    'checklist',
    'interviews',
    'stock',
    'staff',
    'services',
    'money',
    'charts',
    'photos',
    'plan',
    'attendance',
    'decisions',
    'signatures',
    'quality',
    'sources',
  ];

  it.each([
    ['nothing is known', poorCentre],
    ['everything is known', normalCentre],
    ['there is too much', overfullCentre],
  ])('stand in one order, and none vanishes, when %s', (_, data) => {
    expect(headings(data)).toEqual(order);
  });

  it('say what is missing and how to get it', () => {
    const missing = report(poorCentre).filter(
      (block) => block.kind === 'paragraph' && block.tone === 'missing',
    );
    expect(missing).toHaveLength(9);
  });

  it('carry the rows that each figure rests on', () => {
    expect(buildMeetingReport(normalCentre, translate, 'fr').sources).toContainEqual({
      table: 'stock',
      rows: 144,
    });
  });
});

describe('the five figures', () => {
  it('stand in their order with value, state and change', () => {
    const items = fiveFigures({ data: normalCentre, translate }).items;
    expect(items.map(({ code, text, status, change }) => [code, text, status, change])).toEqual([
      ['checklist', '78,5\u202F%', 'critical', 'hausse, avant 71,2\u202F%'],
      ['respect', '62\u202F%', 'act', 'hausse, avant 52\u202F%'],
      ['tracers', '2 sur 11', 'act', 'baisse, avant 3 sur 12'],
      ['posts', '8 sur 12', 'act', 'avant : inconnu'],
      ['money', '1\u202F147\u202F550', 'good', 'baisse, avant 1\u202F183\u202F500'],
    ]);
  });

  it('say "no data" and never 0 when nothing was collected', () => {
    const items = fiveFigures({ data: poorCentre, translate }).items;
    expect(items.map(({ text, value, status, change }) => [text, value, status, change])).toEqual(
      Array.from({ length: 5 }, () => ['—', null, 'none', '']),
    );
    expect(figure(poorCentre, 'respect').detail).toBe('pas d’entretien');
  });

  it('write a share of fewer than ten as a count, without verdict, and hide one under five', () => {
    const { interviews } = normalCentre;
    const withRespect = (count: number, of: number): MeetingReportData => ({
      ...normalCentre,
      interviews: interviews && { ...interviews, respect: { count, of, interval: [0.3, 0.9] } },
    });
    expect(figure(withRespect(6, 8), 'respect')).toMatchObject({ text: '6 sur 8', status: 'none' });
    expect(figure(withRespect(3, 4), 'respect')).toMatchObject({ text: '—', value: null });
  });

  it.each([
    [27, 29, [0.78, 0.98], 'good'],
    [25, 29, [0.69, 0.95], 'attention'],
    [18, 29, [0.44, 0.77], 'act'],
    [9, 9, [0.7, 1], 'none'],
  ] as const)('judge %d of %d by the whole interval', (count, of, interval, status) => {
    expect(respectStatus({ count, of, interval })).toBe(status);
  });
});

describe('the checklist', () => {
  const checklist = normalCentre.checklist as ReportChecklist;

  it.each([
    [null, 'none'],
    [0, 'act'],
    [49.99, 'act'],
    [50, 'attention'],
    [74.99, 'attention'],
    [75, 'good'],
  ] as const)('puts %s in the state %s by the bands of the form', (score, status) => {
    expect(scoreStatus(score, checklist)).toBe(status);
  });

  it('gives no state without bands', () => {
    expect(scoreStatus(80, { ...checklist, bands: [] })).toBe('none');
  });

  it('says how many items were not looked at', () => {
    const said = report(normalCentre).some(
      (block) =>
        block.kind === 'paragraph' &&
        block.text.includes('38 réponses sur 45') &&
        block.text.includes('7 points n’ont pas été regardés'),
    );
    expect(said).toBe(true);
  });

  it('shows the last four of many visits, the newest last', () => {
    const visits = Array.from({ length: 7 }, (_, n) => ({
      date: `2026-0${n + 1}-10` as Day,
      score: 50 + n,
      answered: 10,
      applicable: 10,
    }));
    const section = {
      label: 'Hygiène',
      scores: visits.map(({ score }) => score),
      answered: 10,
      applicable: 10,
      comparison: null,
    };
    const data = { ...normalCentre, checklist: { ...checklist, visits, sections: [section] } };
    const cells = table(data, 'checklist')
      .rows[0]?.cells.slice(1, 5)
      .map(({ value }) => value);
    expect(cells).toEqual([53, 54, 55, 56]);
  });
});

describe('a critical miss', () => {
  const [visit] = normalCentre.checklist?.visits.slice(-1) ?? [];
  const missed = normalCentre.checklist?.criticalMissed ?? [];

  it('is told beside the figure, and marks the visit and its section in the table as well', () => {
    expect(visit).toBeDefined();
    expect(figure(normalCentre, 'checklist').detail).toContain('critique manque');
    const states = table(normalCentre, 'checklist').rows.map(({ cells }) => cells[0]);
    const critical = states.filter((cell) => cell?.status === 'critical').map((cell) => cell?.text);
    expect(critical).toEqual([...new Set(missed.map(({ section }) => section)), 'Ensemble']);
  });

  it('is quoted, also where it is cut, so that it is not read as what is', () => {
    const item = `Le ballon est en salle ${'et marche '.repeat(20)}`;
    const checklist = {
      ...(normalCentre.checklist as ReportChecklist),
      criticalMissed: [{ section: 'Maternité', item }],
    };
    const data = { ...normalCentre, checklist };
    const [, , decide] = frontLists({ data, translate }).columns;
    expect(decide?.items[0]).toMatch(/^Corriger, non rempli : « Le ballon .*… »$/);
  });
});

describe('interviews', () => {
  it('hide a line of fewer answers than the smallest cell, count and all', () => {
    const hidden = table(normalCentre, 'interviews').rows.at(-1)?.cells;
    expect(hidden?.map(({ text }) => text)).toEqual([
      'Le nouveau-né a été mis au sein dans l’heure ?',
      'oui',
      '—',
      '—',
      'moins de 5 réponses : caché',
    ]);
    expect(hidden?.some(({ value }) => typeof value === 'number')).toBe(false);
  });

  it('say how many of those that were planned are done, who is missing, and what came besides', () => {
    const { interviews } = normalCentre;
    if (!interviews) throw new Error('The centre has interviews');
    const quota = {
      ...{ from: '2026-11-01' as Day, to: '2026-11-30' as Day },
      ...{ counted: 12, wanted: 15, over: 2, outside: 0, unknown: 1 },
      missing: [{ cell: 'CPN, 20–34', count: 3 }],
    };
    const texts = report({ ...normalCentre, interviews: { ...interviews, quota } }).flatMap(
      (block) => (block.kind === 'paragraph' ? [block.text] : []),
    );
    const said = texts.filter((text) => /Entretiens prévus|Il manque|de plus que/.test(text));
    expect(said.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Entretiens prévus du 1er novembre 2026 au 30 novembre 2026 : 12 sur 15 faits.',
      'Il manque encore : CPN, 20–34 (3).',
      '2 de plus que prévu. 1 sans service ou sans âge connu.',
    ]);
  });
});

describe('posts present', () => {
  const line = (norm: number | null, present: number | null) => ({
    cadre: 'x',
    norm,
    filled: present,
    present,
    payer: null,
  });

  it.each([
    [[line(2, 3)], 2, 2],
    [[line(2, 1)], 1, 2],
    [[line(1, null)], 0, 1],
    [[line(null, 4)], 0, 0],
    [[line(2, 3), line(1, 0)], 2, 3],
  ])('count each cadre up to its norm', (lines, count, of) => {
    expect(postsPresent({ lines, before: null })).toMatchObject({ count, of });
  });
});

describe('the remark on a cadre', () => {
  it.each([
    [2, 1, 0, '1 poste vacant, 1 absence', 'act'],
    [2, 2, 1, '1 absence', 'attention'],
    [2, 0, 0, '2 postes vacants', 'act'],
    [2, 3, 3, 'complet', 'good'],
    [2, null, 1, 'pas de donnée', 'none'],
  ] as const)('norm %s, filled %s, present %s: %s', (norm, filled, present, text, status) => {
    const lines = [{ cadre: 'Sage-femme', norm, filled, present, payer: null }];
    const data = { ...normalCentre, staff: { lines, before: null } };
    expect(table(data, 'staff').rows[0]?.cells.at(-1)).toEqual({ text, status });
  });
});

describe('the rates', () => {
  it('show what they were divided by as exactly as the result needs', () => {
    const rate = {
      label: 'Couverture CPN1',
      value: 76.9,
      numerator: 48,
      denominator: 62.43,
      unit: '%',
      decimals: 1,
      flags: ['high'],
    };
    const data = { ...normalCentre, services: { counts: [], rates: [rate] } };
    expect(table(data, 'rates').rows[0]?.cells.map(({ text }) => text)).toEqual([
      'Couverture CPN1',
      '76,9\u202F%',
      '48',
      '62,4',
      'élevé (10 % ou plus)',
    ]);
  });

  it('say what is aimed at, where something is', () => {
    const rate = {
      label: 'Couverture CPN4',
      value: 49.7,
      numerator: 31,
      denominator: 62.43,
      unit: '%',
      decimals: 1,
      flags: [],
      target: 60,
    };
    const data = { ...normalCentre, services: { counts: [], rates: [rate] } };
    expect(table(data, 'rates').rows[0]?.cells.at(-1)?.text).toBe('objectif : 60\u202F%');
  });

  it('carry their unit and the year of the month in the sentence of their chart', () => {
    const values = Array.from({ length: 24 }, (_, index) => 0.4 + (index % 3) / 10);
    const chart = { ...chartOf('utilisation', 'Utilisation', 'up', values), unit: 'cas/hab/an' };
    const { sentence } = chartVerdict(chart, { translate });
    expect(sentence.replaceAll('\u00A0', ' ')).toMatch(
      /^Utilisation : 0,\d cas par habitant et par an en \p{L}+ 20\d\d/u,
    );
  });
});

describe('better and worse', () => {
  it('come from a signal in a known direction, or five points on the same items', () => {
    const { better, worse } = listChanges({ data: normalCentre, translate });
    expect(better.map((sentence) => sentence.split(' : ')[0])).toEqual([
      'CPN4',
      'Hygiène et lavage des mains',
      'Gouvernance de l’ASACO',
    ]);
    expect(worse.map((sentence) => sentence.split(' : ')[0])).toEqual(['Maternité et nouveau-né']);
  });

  it('leave out a chart whose good direction is not known', () => {
    const rise = [...Array.from({ length: 12 }, () => 10), ...Array.from({ length: 12 }, () => 30)];
    const values = rise.map((value, index) => value + (index % 2));
    const charts = [chartOf('palu', 'Paludisme', 'none', values)];
    const { better, worse } = listChanges({
      data: { ...normalCentre, charts, checklist: null },
      translate,
    });
    expect([...better, ...worse]).toEqual([]);
  });

  it('show three lines and count the rest', () => {
    const columns = frontLists({ data: normalCentre, translate }).columns;
    expect(columns.map(({ items, more }) => [items.length, more?.hidden])).toEqual([
      [3, 0],
      [1, 0],
      [3, 4],
    ]);
  });

  it('say that nothing can be said when nothing can be compared', () => {
    const [better] = frontLists({ data: poorCentre, translate }).columns;
    expect(better?.empty).toBe('Pas assez de données pour le dire.');
  });
});

describe('what there is to decide', () => {
  it('begins with what is critical, then stock, promises, people', () => {
    const decisions = decisionsToTake({ data: normalCentre, translate });
    expect(decisions.map((decision) => decision.split(' ')[0])).toEqual([
      'Corriger,',
      'Commander',
      'Commander',
      'Garder,',
      'Pourvoir',
      'Pourvoir',
      'Pourvoir',
    ]);
  });

  it('says what falls together after the stock-outs, and never why', () => {
    const facts = { product: 'AL 6x2', days: 15, value: 70, usual: 50, change: 40 };
    const together = [{ code: 'al-out-cases-up', facts }];
    const decisions = decisionsToTake({ data: { ...normalCentre, together }, translate });
    expect(decisions[3]).toBe(
      'Paludisme : 15 jours de rupture (AL 6x2) alors que les cas confirmés montent de 40\u202F%.',
    );
  });

  it('asks who brings what is missing', () => {
    expect(decisionsToTake({ data: poorCentre, translate })).toHaveLength(1);
  });
});

describe('money', () => {
  it('sets the boxes beside the known cost of what is still open', () => {
    expect(cashBesideCost({ data: normalCentre, translate })).toMatchObject({
      left: { value: 1147550 },
      right: { value: 95000 },
      status: 'good',
    });
  });

  it('counts an action without a cost apart, never as 0', () => {
    const promises = normalCentre.promises.map((promise) => ({ ...promise, cost: null }));
    expect(planCost(promises)).toEqual({ total: 0, open: 2, unknown: 2 });
  });

  it('has no sum while one box has no opening balance, and says so', () => {
    const unopened = { label: 'dépôt', opening: null, receipts: 5000, spending: 0, balance: null };
    const boxes = [...(normalCentre.money?.boxes ?? []), unopened];
    const data = {
      ...normalCentre,
      money: { boxes, balanceBefore: null },
      gaps: [{ code: 'openingMissing', facts: { count: 1 } }],
    } as const;
    expect(figure(data, 'money')).toMatchObject({ text: '—', detail: 'un solde initial manque' });
    expect(cashBesideCost({ data, translate })).toMatchObject({
      left: { text: '—', value: null, detail: expect.stringContaining('dépôt : —') },
      status: 'none',
      sentence: expect.stringContaining('ne sont pas toutes connues'),
    });
    const rows = table(data, 'money').rows.map(({ cells }) => cells.map(({ value }) => value));
    expect(rows.slice(-2)).toEqual([
      [undefined, null, 5000, 0, null],
      [undefined, null, 1939650, 1970600, null],
    ]);
    expect(JSON.stringify(report(data))).toContain('1 caisse n’a pas de solde initial');
  });

  const held = 1147550;
  it.each([
    [[null, null], 'attention', 'Le plan n’est pas encore chiffré'],
    [[0, 0], 'good', 'Le plan ne coûte rien'],
    [[5000, null], 'attention', 'Les caisses couvrent ce qui est chiffré'],
    [[held, 1], 'act', 'Il manque 1'],
    [[held + 1, null], 'act', 'Il manque au moins 1'],
    [[held, 0], 'good', 'Les caisses couvrent le plan'],
  ] as const)('judges a plan of %j', (costs, status, beginning) => {
    const [first] = normalCentre.promises;
    if (first === undefined) throw new Error('The fixture has promises');
    const promises = costs.map((cost) => ({ ...first, status: 'todo' as const, cost }));
    const balance = cashBesideCost({ data: { ...normalCentre, promises }, translate });
    expect([balance.status, balance.sentence]).toEqual([
      status,
      expect.stringContaining(beginning),
    ]);
  });

  it('never writes 0 FCFA for a plan that nobody priced', () => {
    const promises = normalCentre.promises.map((promise) => ({ ...promise, cost: null }));
    const data = { ...normalCentre, promises };
    expect(cashBesideCost({ data, translate }).right).toMatchObject({ text: '—', value: null });
    const said = report(data).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(said).toContainEqual(
      expect.stringMatching(/^2 actions à mener\. 2 actions restent à chiffrer\./),
    );
  });

  it('says what is short', () => {
    const promises = normalCentre.promises.map((promise) => ({ ...promise, cost: 2_000_000 }));
    const balance = cashBesideCost({ data: { ...normalCentre, promises }, translate });
    expect([balance.status, balance.sentence]).toEqual([
      'act',
      'Il manque 2\u202F852\u202F450\u00A0FCFA pour payer tout le plan.',
    ]);
  });
});

describe('promises', () => {
  it('are counted in one sentence', () => {
    expect(promisesSentence({ data: normalCentre, translate })).toBe(
      '2 promesses tenues sur 4, 1 en retard.',
    );
  });

  it('keep their cost as a figure, and nothing where none is known', () => {
    const [first] = normalCentre.promises;
    const promises =
      first === undefined
        ? []
        : [
            { ...first, cost: 0 },
            { ...first, cost: null },
          ];
    const cells = table({ ...normalCentre, promises }, 'promises').rows.map(
      ({ cells: row }) => row[4],
    );
    expect(cells).toEqual([{ text: 'sans frais', value: 0 }, { text: 'à chiffrer' }]);
  });

  it('mark a day that is past in the plan, and ask for a new one', () => {
    const late = normalCentre.promises.filter(({ overdue }) => overdue);
    expect(late).toHaveLength(1);
    const marked = table(normalCentre, 'plan').rows.filter(
      ({ cells }) => cells[3]?.status === 'act',
    );
    expect(marked.map(({ cells }) => cells[1]?.text)).toEqual(late.map(({ action }) => action));
    expect(JSON.stringify(report(normalCentre))).toContain('1 date est passée');
  });

  it('of 300 are all in the table, whole', () => {
    expect(table(overfullCentre, 'promises').rows).toHaveLength(300);
  });
});

describe.each(['fr', 'en', 'bm'] as const)('in %s', (language) => {
  it.each([poorCentre, normalCentre, overfullCentre])('every sentence has its text', (data) => {
    const text = JSON.stringify(
      buildMeetingReport(data, createTranslator(language), language).blocks,
    );
    // Only the places that the painter fills are left open.
    expect(text.match(/\{\{(?!page\}|pages\}|number\})/g)).toBeNull();
  });

  it('has one apostrophe throughout, whatever was typed', () => {
    const facility = { ...normalCentre.facility, name: "CSCom d'essai de N'Tomikorobougou" };
    const { blocks } = buildMeetingReport(
      { ...normalCentre, facility },
      createTranslator(language),
      language,
    );
    expect(JSON.stringify(blocks).match(/\p{L}'\p{L}/gu)).toBeNull();
    expect(JSON.stringify(blocks)).toContain('CSCom d’essai de N’Tomikorobougou');
  });

  it('is marked where no native speaker has reviewed it', () => {
    const [footer] = buildMeetingReport(normalCentre, createTranslator(language), language).blocks;
    expect(footer?.kind === 'footer' && footer.notice !== null).toBe(language === 'bm');
  });
});
