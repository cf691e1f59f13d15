import { describe, expect, it } from 'vitest';
import { saveNote } from '../../../main/features/months/note-writer.ts';
import { SHEET_SOURCES } from '../../../main/features/months/sheets.ts';
import { counts, createImportScratch, notes } from '../imports/import-scratch.ts';
import {
  addOwnLines,
  countService,
  exportFiles,
  linkAll,
  PERIOD,
  shownMonth,
  textOf,
  UNIT,
  uidOf,
} from './exchange-scratch.ts';

function openLinked() {
  const scratch = createImportScratch();
  const lines = addOwnLines(scratch);
  const uids = linkAll(scratch, lines);
  const element = (subject: string): string => uids.get(subject) ?? '';
  const take = (dataValues: unknown, more: object = {}, period: typeof PERIOD | null = null) =>
    scratch.take([scratch.file('dhis2.json', JSON.stringify({ ...more, dataValues }))], { period });
  return { ...scratch, lines, element, take };
}

const value = (dataElement: string, more: object = {}) => ({
  dataElement,
  period: '202610',
  orgUnit: UNIT,
  value: '7',
  ...more,
});

describe('values for DHIS2', () => {
  it('have 0, leave out what is not recorded, and name the month and the unit', async () => {
    const scratch = openLinked();
    countService(scratch, 'cpn1', 0);
    countService(scratch, 'cpn4', null);
    const { paths, dhis2 } = await exportFiles(scratch, { format: 'dhis2-json' });
    expect(JSON.parse(textOf(paths[0]))).toEqual({
      dataValues: [
        {
          dataElement: scratch.element('service.cpn1'),
          period: '202610',
          orgUnit: UNIT,
          value: '0',
        },
      ],
    });
    expect(dhis2?.values).toBe(1);
  });

  it('go in the order of columns that a server reads, several months in one file', async () => {
    const scratch = openLinked();
    countService(scratch, 'cpn1', 12, '2026-09');
    countService(scratch, 'cpn1', 13);
    const { paths } = await exportFiles(scratch, { format: 'dhis2-csv', months: 3 });
    const element = scratch.element('service.cpn1');
    expect(textOf(paths[0]).trimEnd().split('\r\n')).toEqual([
      'dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value,storedby,lastupdated,comment,followup,deleted',
      `${element},202609,${UNIT},,,12,,,,,`,
      `${element},202610,${UNIT},,,13,,,,,`,
    ]);
  });

  it('take the note at the cell along as their comment, and leave lines that are not kept here', async () => {
    const scratch = openLinked();
    countService(scratch, 'cpn1', 12);
    countService(scratch, 'bcg', 3);
    const place = { facility: 'DEMO01', period: PERIOD, language: 'fr' } as const;
    scratch.change((db) => {
      const note = { sheet: 'services', row: 'cpn1', column: 'value', flagged: false } as const;
      saveNote(db, place, { ...note, note: '=recompté le 3' });
      SHEET_SOURCES.services.manage(db, place, 'bcg', false);
    });
    const { paths } = await exportFiles(scratch, { format: 'dhis2-json' });
    const { dataValues } = JSON.parse(textOf(paths[0]));
    expect(
      dataValues.map(({ value: v, comment }: { value: string; comment?: string }) => [v, comment]),
    ).toEqual([['12', '=recompté le 3']]);
    const table = await exportFiles(scratch, { format: 'dhis2-csv' });
    expect(textOf(table.paths[0])).toContain("'=recompté le 3");
  });

  it('that are linked to nothing are listed, and left out', async () => {
    const scratch = openLinked();
    countService(scratch, 'penta1', 5);
    const { dhis2 } = await exportFiles(scratch, { format: 'dhis2-json', months: 2 });
    expect(dhis2).toMatchObject({
      values: 0,
      unlinked: expect.arrayContaining([
        expect.objectContaining({ subject: 'service.penta1', values: 1 }),
      ]),
    });
  });

  it('are not written for a centre that is no unit', async () => {
    const scratch = createImportScratch();
    await expect(exportFiles(scratch, { format: 'dhis2-json' })).rejects.toMatchObject({
      failure: { code: 'no-org-unit', facts: { facility: 'DEMO01' } },
    });
  });
});

describe('values from DHIS2', () => {
  it('come in as if typed: the closing follows its movements', async () => {
    const { take, element, reader } = openLinked();
    const outcome = await take([
      value(element('service.cpn4')),
      value(element('stock.opening.sro'), { value: '100' }),
      ...['received', 'lost', 'adjusted'].map((column) =>
        value(element(`stock.${column}.sro`), { value: '0' }),
      ),
      value(element('stock.used.sro'), { value: '30.5', comment: 'x', storedBy: 'awa' }),
    ]);
    expect([counts(outcome), outcome.setAside]).toEqual(['2 0 0 0', []]);
    const { stock = [], services = [] } = shownMonth({ reader });
    expect(new Map(stock).get('sro')).toMatchObject({ opening: 100, used: 30.5, closing: 69.5 });
    expect(new Map(services).get('cpn4')).toMatchObject({ value: 7 });
  });

  it('of a dry run are counted and change nothing', async () => {
    const { file, answer, element, reader } = openLinked();
    const path = file('d.json', JSON.stringify({ dataValues: [value(element('service.cpn4'))] }));
    const done = await answer([path], { dryRun: true });
    expect(done.kind === 'done' && counts(done.outcome)).toBe('1 0 0 0');
    expect(reader.get('SELECT 1 FROM service_value')).toBeUndefined();
  });

  it('are told of where they are not taken: once for all values of a kind', async () => {
    const { take, element, change } = openLinked();
    change((db) => {
      db.run("INSERT INTO dhis2_org_unit VALUES ('AUTRE', 'AUTRE', 'OtherUnit01')");
      db.run(
        "INSERT INTO dhis2_link VALUES ('money.balance', '', 'money.balance', 'MoneyBalanc', NULL, NULL)",
      );
    });
    const cpn1 = element('service.cpn1');
    const outcome = await take(
      [
        value(cpn1),
        value('Unknown0001'),
        value('Unknown0001', { period: '202609' }),
        value(cpn1, { categoryOptionCombo: 'Prlt0C1RF0s' }),
        value(cpn1, { orgUnit: 'NobodysUnit' }),
        value(cpn1, { orgUnit: 'OtherUnit01' }),
        value('MoneyBalanc'),
        value(cpn1, { period: '202609' }),
        value(element('service.cpn4'), { deleted: true }),
      ],
      {},
      PERIOD,
    );
    expect(counts(outcome)).toBe('1 0 0 0');
    expect(notes(outcome.setAside).map((note) => note.replace('dhis2.json ', ''))).toEqual([
      '2 - imports.element-unlinked',
      '4 - imports.element-unlinked',
      '5 - imports.org-unit-unknown',
      '7 - imports.element-computed',
      '8 - imports.period-other',
      '9 - imports.value-deleted',
    ]);
    expect(outcome.setAside[0]?.problems[0].facts).toMatchObject({
      element: 'Unknown0001',
      values: 2,
    });
    expect(notes(outcome.warnings)).toEqual(['dhis2.json 6 - imports.org-unit-other']);
  });

  it('said twice are one, and contradicted are set aside', async () => {
    const { take, element } = openLinked();
    const cpn1 = value(element('service.cpn1'));
    const outcome = await take([cpn1, cpn1, { ...cpn1, value: '8' }]);
    expect(counts(outcome)).toBe('1 0 0 0');
    expect(notes(outcome.setAside)).toEqual(['dhis2.json 3 - imports.row-repeated']);
  });

  it('of a wrong kind are set aside one by one; the rest is taken', async () => {
    const { take, element } = openLinked();
    const cpn1 = element('service.cpn1');
    const outcome = await take([
      null,
      'text',
      [],
      value(` ${cpn1}`),
      value(cpn1, { value: { a: 1 } }),
      value(cpn1, { period: '2026Q4' }),
      value(element('service.cpn4'), { value: 'oui' }),
      value(element('service.bcg'), { value: '-3' }),
      value(cpn1, { value: 9 }),
    ]);
    expect(counts(outcome)).toBe('1 0 0 0');
    expect(notes(outcome.setAside).map((note) => note.split(' ').slice(1).join(' '))).toEqual([
      '1 - imports.data-value-type',
      '2 - imports.data-value-type',
      '3 - imports.data-value-type',
      '4 dataElement imports.uid-malformed',
      '5 value imports.data-value-type',
      '6 period imports.period-not-month',
      '7 value imports.number-unreadable',
      '8 value imports.number-negative',
    ]);
  });

  it('of a validated month are set aside where they would change it', async () => {
    const scratch = openLinked();
    const { take, element, change } = scratch;
    countService(scratch, 'cpn1', 7);
    change((db) =>
      db.run(
        "INSERT INTO month_state (id, facility_id, period, state) VALUES ('DEMO01:2026-10', 'DEMO01', '2026-10', 'validated')",
      ),
    );
    const outcome = await take([value(element('service.cpn1')), value(element('service.cpn4'))]);
    expect(counts(outcome)).toBe('0 0 1 0');
    expect(notes(outcome.setAside)).toEqual(['dhis2.json 2 - imports.month-validated']);
  });
});

describe('a file that nobody should open', () => {
  async function refusalOf(content: string | Uint8Array): Promise<readonly string[]> {
    const { file, answer } = openLinked();
    const done = await answer([file('hostile.json', content)]);
    return done.kind === 'refused' ? notes(done.notes) : ['taken'];
  }

  it('is refused by its size before it is parsed', async () => {
    const head = '{"dataValues":[';
    const line = `${JSON.stringify(value(uidOf(1)))},`;
    expect(await refusalOf(head + line.repeat(300_000))).toEqual([
      'hostile.json - - imports.text-file-too-large',
    ]);
    expect(await refusalOf(head + line.repeat(700_000))).toEqual([
      'hostile.json - - files.too-large',
    ]);
  });

  it('is refused by its number of values', async () => {
    const values = `${'{},'.repeat(250_000)}{}`;
    expect(await refusalOf(`{"dataValues":[${values}]}`)).toEqual([
      'hostile.json - - files.too-many-rows',
    ]);
  });

  it.each([
    ['nested without end', `{"dataValues":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'taken'],
    ['cut off', '{"dataValues":[{"dataElement":', 'imports.json-malformed'],
    ['with a list that is none', '{"dataValues":{"a":1}}', 'imports.data-set-malformed'],
    ['with a list that is null', '{"dataValues":null}', 'imports.data-set-malformed'],
  ])('is no harm %s', async (_name, content, word) => {
    const [note = ''] = await refusalOf(content);
    expect(note).toContain(word);
  });

  it('as a table of a million lines is refused at the limit of rows', async () => {
    const { file, answer, element } = openLinked();
    const line = `${element('service.cpn1')},202610,${UNIT},,,7\n`;
    const text = `dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value\n${line.repeat(200_001)}`;
    const done = await answer([file('huge.csv', text)]);
    expect(done.kind === 'refused' && notes(done.notes)[0]).toMatch(/files\.too-many-rows$/);
  });
});
