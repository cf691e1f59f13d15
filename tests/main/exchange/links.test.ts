import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deleteRow, saveRow } from '../../../main/db/save-row.ts';
import type { Role } from '../../../shared/domain/users/role.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { counts, createImportScratch, notes } from '../imports/import-scratch.ts';
import { addOwnLines, exportFiles, linkAll, textOf } from './exchange-scratch.ts';

const UNIT = 'DiszpKrYNg8';
const CPN1 = {
  facility: 'TEST01',
  subject: 'service.cpn1',
  place: { dataElement: 'fbfJHSPpUQD', categoryOptionCombo: null, attributeOptionCombo: null },
};

async function openExchange() {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const { exchange } = host.client;
  return { ...host, exchange };
}

async function finish<Result>(work: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
  }
}

describe('the links with DHIS2', () => {
  it('stand beside everything that can be linked, and can be taken away', async () => {
    const { exchange } = await openExchange();
    const before = await exchange.links({ facility: 'TEST01' });
    expect(before.centres).toEqual([{ code: 'TEST01', name: 'CSCom', orgUnit: null }]);
    expect(before.subjects.filter(({ link }) => link !== null)).toEqual([]);
    expect(before.subjects.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['service.cpn1', 'stock.closing.zinc-20', 'rate.abandon_penta']),
    );
    await exchange.saveLink(CPN1);
    await exchange.saveOrgUnit({ facility: 'TEST01', orgUnit: UNIT });
    const { centres, subjects } = await exchange.links({ facility: 'TEST01' });
    expect(centres[0]?.orgUnit).toBe(UNIT);
    expect(subjects.find(({ subject }) => subject === CPN1.subject)?.link).toEqual(CPN1.place);
    await exchange.saveLink({ ...CPN1, place: null });
    const after = await exchange.links({ facility: 'TEST01' });
    expect(after.subjects.find(({ subject }) => subject === CPN1.subject)?.link).toBeNull();
  });

  it('are refused where they cannot stand, and then nothing is changed', async () => {
    const { exchange } = await openExchange();
    await exchange.saveLink(CPN1);
    const refusals = [
      [exchange.saveLink({ ...CPN1, subject: 'service.cpn4' }), 'element-taken'],
      [exchange.saveLink({ ...CPN1, place: { ...CPN1.place, dataElement: 'CPN 1' } }), 'not-a-uid'],
      [exchange.saveLink({ ...CPN1, subject: 'service.nothing' }), 'unknown-row'],
      [exchange.saveOrgUnit({ facility: 'TEST01', orgUnit: ' DiszpKrYNg' }), 'not-a-uid'],
      [exchange.saveOrgUnit({ facility: 'NOWHERE', orgUnit: UNIT }), 'unknown-facility'],
    ] as const;
    for (const [call, code] of refusals) expect((await failureOf(call)).code).toBe(code);
    const { subjects } = await exchange.links({ facility: 'TEST01' });
    expect(subjects.filter(({ link }) => link !== null).map(({ subject }) => subject)).toEqual([
      CPN1.subject,
    ]);
  });

  it.each(['reader', 'entry', 'coach'] as const)(
    'are not for a %s to change',
    async (role: Role) => {
      const { exchange, client } = await openExchange();
      await client.users.add({ name: 'Fanta', role, pin: '135791' });
      await client.session.lock({});
      await client.session.signIn({ user: 'Fanta', pin: '135791' });
      expect((await failureOf(exchange.saveLink(CPN1))).code).toBe('role-refused');
      const unit = exchange.saveOrgUnit({ facility: 'TEST01', orgUnit: UNIT });
      expect((await failureOf(unit)).code).toBe('role-refused');
    },
  );

  it('say what is in no catalogue any more', async () => {
    const { exchange, session } = await openExchange();
    session.needWorkspace().write('supervisor', (db) =>
      saveRow(db, 'dhis2_link', {
        id: 'service.disparu',
        facility_id: '',
        subject: 'service.disparu',
        data_element: 'GoneElement',
      }),
    );
    const { subjects } = await exchange.links({ facility: 'TEST01' });
    expect(subjects.find(({ isGone }) => isGone)).toMatchObject({
      subject: 'service.disparu',
      kind: 'services',
    });
    await exchange.saveLink({ facility: 'TEST01', subject: 'service.disparu', place: null });
    const after = await exchange.links({ facility: 'TEST01' });
    expect(after.subjects.filter(({ isGone }) => isGone)).toEqual([]);
  });

  it('are written in the journal, as everything that workspaces share', async () => {
    const { exchange, session } = await openExchange();
    await exchange.saveLink(CPN1);
    const events = session
      .needWorkspace()
      .database.reader.all<{ operation: string; after: string }>(
        "SELECT operation, after FROM journal WHERE table_name = 'dhis2_link'",
      );
    expect(events.map(({ operation }) => operation)).toEqual(['insert']);
    expect(JSON.parse(events[0]?.after ?? '')).toMatchObject({ data_element: 'fbfJHSPpUQD' });
  });
});

describe('the file that a page asks for', () => {
  it.each([
    ['xlsx', 'mois-TEST01-2026-10.xlsx', 'PK'],
    ['csv', 'stock-TEST01-2026-10.csv', '\uFEFFperiode;produit'],
    ['dhis2-json', 'dhis2-TEST01-2026-10.json', '{'],
    ['dhis2-csv', 'dhis2-TEST01-2026-10.csv', 'dataelement,'],
    ['dhis2-links', 'dhis2-correspondances.csv', '\uFEFFobjet;centre'],
  ] as const)('as %s is called %s', async (format, name, start) => {
    const { exchange, files } = await openExchange();
    await exchange.saveOrgUnit({ facility: 'TEST01', orgUnit: UNIT });
    const order = { facility: 'TEST01', period: '2026-10', format, sheet: 'stock' } as const;
    const { file, dhis2 } = await finish(await exchange.write(order));
    const content = readFileSync(files.get(file.token).path);
    expect([file.name, content.byteLength]).toEqual([name, file.bytes]);
    expect(content.toString('utf8', 0, 40)).toContain(start);
    expect(dhis2 === null).toBe(!/json|dhis2-csv/.test(format));
  });
});

describe('the table of links', () => {
  const supervisor = (scratch: ReturnType<typeof createImportScratch>, role: Role): void =>
    scratch.change((db) => {
      const user = { id: 'coach', facility_id: '', name: 'Awa', role, active: 1 };
      saveRow(db, 'user', user);
    });

  it('goes out, and comes in elsewhere as it was', async () => {
    const from = createImportScratch();
    linkAll(from, addOwnLines(from));
    const to = createImportScratch();
    addOwnLines(to);
    supervisor(to, 'supervisor');
    const { paths } = await exportFiles(from, { format: 'dhis2-links' });
    const taken = await to.take(paths);
    // What the other centre added itself is linked for all centres here, where nobody has it: that is told.
    const own = taken.setAside.map(({ problems }) => problems[0].code);
    expect(new Set(own)).toEqual(new Set(['imports.subject-unknown']));
    const again = await exportFiles(to, { format: 'dhis2-links' });
    const lines = (path: string | undefined) => textOf(path).trimEnd().split('\r\n');
    expect(lines(again.paths[0]).length).toBe(lines(paths[0]).length - own.length);
    expect(counts(await to.take(again.paths))).toMatch(/^0 0 \d+ 0$/);
  });

  it('is taken from a supervisor alone', async () => {
    const scratch = createImportScratch();
    supervisor(scratch, 'coach');
    const file = scratch.file('l.csv', 'objet,centre,element\nservice.cpn1,,fbfJHSPpUQD\n');
    const refused = await scratch.take([file]);
    expect(notes(refused.setAside)).toEqual(['l.csv 2 - imports.links-need-supervisor']);
    supervisor(scratch, 'supervisor');
    expect(counts(await scratch.take([file]))).toBe('1 0 0 0');
  });

  it('is told of line by line: no identifier, taken twice, gone from the catalogue, an unknown centre', async () => {
    const scratch = createImportScratch();
    supervisor(scratch, 'supervisor');
    const rows = [
      'objet;centre;element;option;attribut',
      'service.cpn1;;fbfJHSPpUQD;;',
      'service.cpn4;;fbfJHSPpUQD;HllvX50cXC0;',
      'service.bcg;;BCG 1;;',
      'service.disparu;;AbcJHSPpUQD;;',
      'centre;DEMO01;DiszpKrYNg8;;',
      'centre;TEST01;DiszpKrYNg8;;',
      'centre;NULLEPART;DiszpKrYNg9;;',
      'service.penta1;;;;',
    ];
    const outcome = await scratch.take([scratch.file('l.csv', `${rows.join('\n')}\n`)]);
    expect(counts(outcome)).toBe('2 0 1 0');
    expect(notes(outcome.setAside)).toEqual([
      'l.csv 3 - imports.element-taken',
      'l.csv 4 element imports.uid-malformed',
      'l.csv 5 - imports.subject-unknown',
      'l.csv 7 - imports.unit-taken',
      'l.csv 8 - imports.centre-unknown',
    ]);
    expect(scratch.change((db) => deleteRow(db, 'dhis2_link', 'service.cpn1'))).toBe(true);
  });
});
