import { describe, expect, it } from 'vitest';
import type { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const OCTOBER = { facility: 'TEST01', period: '2026-10' } as const;
const CPN1 = { row: 'cpn1', column: 'value' } as const;

async function openValidated() {
  const host = openHost();
  const { client } = host;
  await client.session.create(FIRST_RUN);
  const save = (sheet: 'services' | 'stock' | 'staff' | 'money', row: string, column: string) =>
    client.months.save({ ...OCTOBER, sheet, changes: [{ row, column, value: 7 }] });
  await save('services', 'cpn1', 'value');
  await save('stock', 'zinc-20', 'used');
  await save('staff', 'sage-femme', 'norm');
  await save('money', 'tarification|receipt|consultations', 'amount');
  await client.months.validate({ ...OCTOBER, receivedOn: '2026-11-04' });
  return { ...host, save };
}

describe('a validated month', () => {
  it('keeps its cells, those that were written and those that were not', async () => {
    const { save } = await openValidated();
    const cells = [
      ['services', 'cpn1', 'value'],
      ['services', 'cpn4', 'value'],
      ['stock', 'zinc-20', 'received'],
      ['stock', 'sro', 'used'],
      ['staff', 'sage-femme', 'filled'],
      ['money', 'tarification|receipt|consultations', 'amount'],
      ['money', 'tarification|spending|salaires', 'amount'],
    ] as const;
    const refused = { code: 'month-validated', facts: { period: '2026-10' } };
    for (const [sheet, row, column] of cells) {
      expect(await failureOf(save(sheet, row, column))).toMatchObject(refused);
    }
  });

  it('takes no line, note, reason or list, and undoing is a change as any other', async () => {
    const { client } = await openValidated();
    const { months } = client;
    const calls = [
      months.manage({ ...OCTOBER, sheet: 'stock', row: 'sro', managed: false }),
      months.copyList({ ...OCTOBER, sheet: 'staff' }),
      months.addRow({ ...OCTOBER, sheet: 'stock', name: 'Gants stériles' }),
      months.note({ ...OCTOBER, ...CPN1, sheet: 'services', note: 'Vu', flagged: false }),
      months.explain({
        ...OCTOBER,
        sheet: 'services',
        row: 'cpn1',
        code: 'outlier',
        reason: 'Oui',
      }),
      months.save({ ...OCTOBER, sheet: 'services', changes: [{ ...CPN1, value: null }] }),
    ];
    for (const call of calls) expect((await failureOf(call)).code).toBe('month-validated');
    const { rows } = await months.sheet({ ...OCTOBER, sheet: 'services' });
    expect(rows.find(({ id }) => id === 'cpn1')?.cells['value']).toBe(7);
  });

  it('is out of reach of whatever writes its tables, and leaves the other months alone', async () => {
    const { session } = await openValidated();
    const workspace = session.needWorkspace();
    const change = (sql: string): unknown => {
      try {
        workspace.write('coach', (db) => db.run(sql));
      } catch (error) {
        return (error as ExpectedFailure).failure;
      }
      return null;
    };
    const refused = { code: 'month-validated', facts: { period: '2026-10' } };
    expect(change('UPDATE stock_entry SET used = 9')).toEqual(refused);
    expect(change('DELETE FROM service_value')).toEqual(refused);
    expect(change('DELETE FROM money_entry')).toEqual(refused);
    expect(change("UPDATE service_value SET value = 9 WHERE period = '2026-09'")).toBeNull();
  });

  it('opens again with a reason, and then changes', async () => {
    const { client, save } = await openValidated();
    await client.months.reopen({ ...OCTOBER, reason: 'Le registre a été relu' });
    await save('stock', 'sro', 'used');
    const { figures } = await client.indicators.figures(OCTOBER);
    expect(figures.find(({ code }) => code === 'quality.promptness')?.value).toBe(100);
  });
});
