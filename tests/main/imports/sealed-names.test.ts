import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../main/db/handles.ts';
import { erasePerson, listPersonNames } from '../../../main/db/person-names.ts';
import { SYNCHRONISED_TABLES } from '../../../main/db/synchronised-tables.ts';
import { write } from '../../../main/db/write.ts';
import { listMembers } from '../../../main/features/governance/reader.ts';
import { listActions } from '../../../main/features/improvement/reader.ts';
import { listMeetings } from '../../../main/features/meetings/reader.ts';
import { readMeetingData } from '../../../main/features/reports/meeting-reader.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import { counts, createImportScratch, type ImportScratch } from './import-scratch.ts';

const CENTRE = join(import.meta.dirname, '../../fixtures/centre');
const TEST01 = { facility: 'TEST01' } as const;
const translate = createTranslator('fr');

const MINUTES = {
  organ: 'CG',
  kind: 'ordinaire',
  date: '2026-08-13',
  present: ['Awa Danaya', 'secrétaire administratif', 'Aminata Jigi'],
  excused: ['Lamine Yɛrɛdon'],
  guests: ['FELASCOM', 'Oumou Dɛmɛ', 'DTC et gérant', '…'],
} as const;
const PROMISES = [
  'date,action,responsable',
  '2026-08-13,Inviter les femmes,Oumou Dɛmɛ',
  '2026-08-13,Appeler le district,Awa Danaya',
  '2026-08-13,Peser les enfants,Kassim Baara',
  '2026-08-13,Compter le stock,gérant',
];
const OUTSIDERS = ['Lamine Yɛrɛdon', 'Oumou Dɛmɛ', 'Kassim Baara'];

async function takeCentre(scratch: ImportScratch): Promise<readonly string[]> {
  const own = readdirSync(CENTRE)
    .filter((name) => /\.(?:csv|xlsx|json)$/.test(name))
    .map((name) => join(CENTRE, name));
  const files = [
    ...own,
    scratch.file('meeting-2.json', JSON.stringify(MINUTES)),
    scratch.file('promises.csv', `${PROMISES.join('\n')}\n`),
  ];
  await scratch.take(files, TEST01);
  return files;
}

/** Everything that is journalled, and the journal, as one text without case and accents. */
function dump(db: Reader): string {
  const tables = ['journal', ...Object.keys(SYNCHRONISED_TABLES)];
  const rows = tables.flatMap((table) => db.all(`SELECT * FROM ${table}`));
  return rows.map((row) => foldSpelling(JSON.stringify(row))).join('\n');
}

function report(db: Reader): string {
  const choice = { ...TEST01, meeting: null, today: '2026-08-13', language: 'fr' } as const;
  const data = readMeetingData(db, translate, choice);
  return JSON.stringify(buildMeetingReport(data, translate, 'fr'));
}

function personId(db: Reader, name: string): string {
  const [id] = [...listPersonNames(db, 'TEST01')].find((person) => person[1] === name) ?? [];
  if (id === undefined) throw new Error(`Nobody is called ${name}`);
  return id;
}

function erase({ reader, context }: ImportScratch, name: string): void {
  const { database, clock, actor } = context();
  write(database, clock, actor, (db) => erasePerson(db, personId(reader, name)));
}

const attendees = (db: Reader): readonly unknown[] =>
  listMeetings(db, 'TEST01')
    .at(-1)
    ?.attendees.map(({ name, label }) => [name, label]) ?? [];

const promises = (db: Reader): readonly unknown[] =>
  listActions(db, 'TEST01')
    .filter(({ agreedOn }) => agreedOn === MINUTES.date)
    .map(({ responsible, erased }) => (erased ? 'erased' : responsible));

describe('the names of people', () => {
  it('are nowhere in what is journalled, nor in the journal, and are read as they were written', async () => {
    const scratch = createImportScratch();
    await takeCentre(scratch);
    const names = [...new Set(listPersonNames(scratch.reader, 'TEST01').values())];
    expect(names).toEqual(expect.arrayContaining(['Moriba Hakili', 'Awa Danaya', ...OUTSIDERS]));
    const text = dump(scratch.reader);
    expect(text).toContain('tresorier general');
    expect(names.filter((name) => name !== '…' && text.includes(foldSpelling(name)))).toEqual([]);
    expect(attendees(scratch.reader)).toEqual([
      ['Awa Danaya', null],
      ['Sidiki Baara', 'secrétaire administratif'],
      ['Aminata Jigi', null],
      ['Lamine Yɛrɛdon', null],
      [null, 'FELASCOM'],
      ['Oumou Dɛmɛ', null],
      [null, 'DTC et gérant'],
      ['…', null],
    ]);
    expect(promises(scratch.reader)).toEqual([
      'Oumou Dɛmɛ',
      'Awa Danaya',
      'Kassim Baara',
      'gérant',
    ]);
    const page = report(scratch.reader);
    for (const shown of ['Awa Danaya, trésorier général', ...OUTSIDERS, 'DTC et gérant']) {
      expect(page).toContain(shown);
    }
  });

  it('are one person each, however often the files come', async () => {
    const scratch = createImportScratch();
    const files = await takeCentre(scratch);
    const before = dump(scratch.reader);
    const again = await scratch.take(files, TEST01);
    expect(counts(again)).toMatch(/^0 0 \d+ 0$/);
    expect(dump(scratch.reader)).toBe(before);
    // Two members are called Aminata Jigi; which of them was there nobody knows.
    const people = [...listPersonNames(scratch.reader, 'TEST01').values()];
    expect(people.filter((name) => name === 'Aminata Jigi')).toHaveLength(3);
    expect(people.filter((name) => name === 'Oumou Dɛmɛ')).toHaveLength(1);
  });

  it('stay with their promise when the person becomes a member later', async () => {
    const scratch = createImportScratch();
    const promised = scratch.file('promises.csv', `${PROMISES.join('\n')}\n`);
    await scratch.take([promised], TEST01);
    const members = 'nom,organe,fonction\nOumou Dɛmɛ,CG,femmes\n';
    await scratch.take([scratch.file('m.csv', members)], TEST01);
    expect(counts(await scratch.take([promised], TEST01))).toBe('0 1 3 0');
    expect(promises(scratch.reader)).toHaveLength(4);
    expect(counts(await scratch.take([promised], TEST01))).toBe('0 0 4 0');
  });
});

describe('a person who is erased', () => {
  it('is gone from lists, promises and the page, which says so in a neutral word', async () => {
    const scratch = createImportScratch();
    await takeCentre(scratch);
    for (const name of ['Awa Danaya', 'Oumou Dɛmɛ']) erase(scratch, name);
    const db = scratch.reader;
    expect([...listPersonNames(db, 'TEST01').values()]).not.toContain('Oumou Dɛmɛ');
    expect(listMembers(db, 'TEST01').map(({ name }) => name)).not.toContain('Awa Danaya');
    expect(attendees(db)).toContainEqual([null, null]);
    expect(promises(db)).toEqual(['erased', 'erased', 'Kassim Baara', 'gérant']);
    const page = report(db);
    expect(page).not.toMatch(/Awa Danaya|Oumou Dɛmɛ/);
    expect(page).toContain('personne effacée, trésorier général');
    expect(page).toContain('"personne effacée"');
    expect(page).not.toContain('responsable à désigner');
  });

  it('goes with every mention of the name that is tied to no member', async () => {
    const scratch = createImportScratch();
    const promised = scratch.file('promises.csv', `${PROMISES.join('\n')}\n`);
    await scratch.take([promised], TEST01);
    const members = 'nom,organe,fonction\nOumou Dɛmɛ,CG,femmes\n';
    await scratch.take([scratch.file('m.csv', members)], TEST01);
    const [member] = listMembers(scratch.reader, 'TEST01');
    const { database, clock, actor } = scratch.context();
    write(database, clock, actor, (db) => erasePerson(db, member?.personId ?? ''));
    expect(promises(scratch.reader)).toEqual(['erased', 'Awa Danaya', 'Kassim Baara', 'gérant']);
  });

  it('leaves the promise one when the file that names the person comes again', async () => {
    const scratch = createImportScratch();
    const files = await takeCentre(scratch);
    const before = listActions(scratch.reader, 'TEST01').length;
    erase(scratch, 'Kassim Baara');
    await scratch.take(files, TEST01);
    expect(listActions(scratch.reader, 'TEST01')).toHaveLength(before);
  });
});
