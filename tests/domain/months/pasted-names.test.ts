import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPaste } from '../../../shared/domain/months/pasted-block.ts';
import {
  createRowNames,
  planNamedPaste,
  readTexts,
} from '../../../shared/domain/months/pasted-names.ts';
import type { SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';

const COLUMNS: readonly SheetColumn[] = [
  { code: 'received', kind: 'quantity', computed: false, summed: false },
  { code: 'used', kind: 'quantity', computed: false, summed: false },
  { code: 'cmm', kind: 'share', computed: true, summed: false },
  { code: 'expiry', kind: 'month', computed: false, summed: false },
];
const TITLES = { received: 'Reçu', used: 'Utilisé', cmm: 'CMM', expiry: 'Péremption' };
const CORNER = { row: 0, column: 0 };

function row(id: string, label: string, rest: Partial<SheetRow> = {}): SheetRow {
  const plain = { unit: '', group: 'a', managed: true, local: false, cells: {} };
  return { id, label, ...plain, ...rest };
}

const ROWS = [
  row('zinc-20', 'Sulfate de zinc 20 mg', { aliases: ['Zinc 20'] }),
  row('paracetamol-500', 'Paracétamol 500'),
  row('sro', 'SRO', { managed: false }),
];

function paste(block: readonly (readonly string[])[], rows = ROWS, place = CORNER) {
  return planNamedPaste(block, place, rows, COLUMNS, TITLES);
}

describe('a block that names its lines', () => {
  it('goes to those lines by code, name or other spelling, whatever their order', () => {
    const plan = paste([
      ['PARACETAMOL  500', '10', '1 000'],
      ['zinc-20', '5', ''],
    ]);
    expect(plan).toEqual({
      changes: [
        { row: 'paracetamol-500', column: 'received', value: 10 },
        { row: 'paracetamol-500', column: 'used', value: 1000 },
        { row: 'zinc-20', column: 'received', value: 5 },
        { row: 'zinc-20', column: 'used', value: null },
      ],
      refused: [],
      outside: 0,
      left: [],
    });
    expect(paste([['zinc 20mg', '5']])?.changes).toEqual([]);
    expect(paste([['Zinc20', '5']])?.changes).toMatchObject([{ row: 'zinc-20', value: 5 }]);
  });

  it('goes from the column where the keyboard is on, and says what lies outside', () => {
    const plan = paste([['Zinc 20', '3', '9', '2027-03', '7']], ROWS, { row: 2, column: 1 });
    expect(plan?.changes).toEqual([
      { row: 'zinc-20', column: 'used', value: 3 },
      { row: 'zinc-20', column: 'expiry', value: '2027-03' },
    ]);
    expect(plan?.outside).toBe(1);
  });

  it('goes where its heading says, in any order', () => {
    const plan = paste([
      ['Produit', 'Péremption', 'recu'],
      ['Zinc 20', '03/2027', '12'],
    ]);
    expect(plan?.changes).toEqual([
      { row: 'zinc-20', column: 'expiry', value: '2027-03' },
      { row: 'zinc-20', column: 'received', value: 12 },
    ]);
    expect(plan?.left).toEqual([]);
  });

  it('keeps what goes into no line, with its texts and the reason', () => {
    const plan = paste([
      ['Zinc 20', '1'],
      ['Paracetamole 500', '2'],
      ['Zinc 20', '3'],
      ['SRO', 'quatre'],
      ['', ''],
    ]);
    const texts = (text: string) => [{ column: 'received', text }];
    expect(plan?.changes).toEqual([{ row: 'zinc-20', column: 'received', value: 1 }]);
    expect(plan?.left).toEqual([
      { name: 'Paracetamole 500', reason: 'unknown', texts: texts('2') },
      { name: 'Zinc 20', reason: 'twice', texts: texts('3') },
      { name: 'SRO', reason: 'unmanaged', texts: texts('quatre') },
    ]);
  });

  it('keeps at its cell what is no value', () => {
    expect(paste([['Zinc 20', 'beaucoup']])?.refused).toEqual([
      { row: 'zinc-20', column: 'received', text: 'beaucoup', code: 'not-a-number' },
    ]);
  });

  it.each([
    ['numbers alone', [['12', '3']]],
    ['one column', [['Zinc 20'], ['SRO']]],
    ['words that are like no line', [['beaucoup', '3']]],
    ['nothing', [['']]],
  ])('is not one of %s', (_what, block) => {
    expect(paste(block)).toBeNull();
  });

  it('means the line of the group where the keyboard is, and none where that says nothing', () => {
    const rows = [
      row('tarif|receipt|Divers', 'Divers', { group: 'tarif|receipt' }),
      row('tarif|spending|Divers', 'Divers', { group: 'tarif|spending' }),
    ];
    const place = { row: 1, column: 0 };
    expect(paste([['Divers', '5']], rows, place)?.changes).toMatchObject([
      { row: 'tarif|spending|Divers' },
    ]);
    const elsewhere = [...rows, row('tarif|spending|Savon', 'Savon', { group: 'c' })];
    expect(paste([['Divers', '5']], elsewhere, { row: 2, column: 0 })?.left).toMatchObject([
      { reason: 'several' },
    ]);
  });

  it('in any order comes to what the same block does in the order of the sheet', () => {
    const rows = Array.from({ length: 12 }, (_, index) => row(`p${index}`, `Produit ${index} mg`));
    const lines = rows.map(({ label }, index) => [label, String(index), String(index * 2)]);
    const inOrder = planPaste(
      lines.map(([, ...values]) => values),
      CORNER,
      rows,
      COLUMNS,
    );
    const byCell = (changes: readonly { row: string; column: string; value: unknown }[]) =>
      new Map(changes.map(({ row: id, column, value }) => [`${id} ${column}`, value]));
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 12 }), (shuffled) => {
        const plan = paste(shuffled, rows);
        expect(plan?.left).toEqual([]);
        expect(byCell(plan?.changes ?? [])).toEqual(byCell(inOrder.changes));
      }),
    );
  });
});

describe('a line that waits', () => {
  it('has a proposal where it is like a line, and goes into it as it would have', () => {
    const names = createRowNames(ROWS, '');
    expect(names.propose('Paracetamole 500')?.id).toBe('paracetamol-500');
    expect(names.propose('Paracetamole 250')).toBeNull();
    const [, paracetamol] = ROWS;
    if (!paracetamol) throw new Error('The sheet has the line');
    const texts = [
      { column: 'received', text: '2' },
      { column: 'used', text: 'deux' },
    ];
    expect(readTexts(paracetamol, texts, COLUMNS)).toEqual({
      changes: [{ row: 'paracetamol-500', column: 'received', value: 2 }],
      refused: [{ row: 'paracetamol-500', column: 'used', text: 'deux', code: 'not-a-number' }],
    });
  });
});
