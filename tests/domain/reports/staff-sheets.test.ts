import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { ReportDocument, Table } from '../../../shared/domain/reports/document.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import {
  buildPresenceSheet,
  buildRosterSheet,
  type PrintedPost,
} from '../../../shared/domain/reports/staff-sheets.ts';

const CONTEXT: SheetContext = {
  facility: {
    code: 'TEST01',
    name: 'CSCom de Sabali',
    region: null,
    district: null,
    commune: null,
    area: null,
    asaco: null,
  },
  today: '2026-11-22',
  language: 'fr',
  translate: createTranslator('fr'),
};

const POSTS: readonly PrintedPost[] = [
  {
    cadre: 'Matrone',
    title: 'garde de nuit',
    name: 'Fanta Koné',
    payer: 'ASACO',
    sinceOn: '2024-02-29',
    untilOn: null,
    away: 'maladie',
  },
  {
    cadre: 'Gardien',
    title: '',
    name: '',
    payer: '',
    sinceOn: null,
    untilOn: null,
    away: '',
  },
];

function tableOf({ blocks }: ReportDocument): Table {
  const found = blocks.find((block) => block.kind === 'table');
  if (!found) throw new Error('The sheet has no table');
  return found;
}

const textsOf = ({ rows }: Table) => rows.map(({ cells }) => cells.map(({ text }) => text));

describe('the list to tick by hand', () => {
  test('has everybody with empty places to tick, and room for more', () => {
    const table = tableOf(buildPresenceSheet(POSTS, '2026-11-20', CONTEXT));
    expect(textsOf(table)).toEqual([
      ['1', 'Matrone : garde de nuit', 'Fanta Koné', 'ASACO', '', '', 'maladie'],
      ['2', 'Gardien', '', '', '', '', ''],
    ]);
    expect(table.writing).toBe(true);
    expect(table.blankRows).toBeGreaterThan(0);
  });

  test('is of the day of the visit, and is signed', () => {
    const { blocks } = buildPresenceSheet(POSTS, '2026-11-20', CONTEXT);
    const head = blocks.find((block) => block.kind === 'letterhead');
    expect(head?.subtitle).toBe('20\u00A0novembre\u00A02026');
    expect(blocks.at(-1)?.kind).toBe('signatures');
  });
});

describe('the list of the staff', () => {
  test('says since when, and leaves empty what nobody knows', () => {
    expect(textsOf(tableOf(buildRosterSheet(POSTS, CONTEXT)))).toEqual([
      ['1', 'Matrone : garde de nuit', 'Fanta Koné', 'ASACO', '29/02/2024', ''],
      ['2', 'Gardien', '', '', '', ''],
    ]);
  });
});
