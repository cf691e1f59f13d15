import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobsOf } from '../../../main/app/sealed-pictures.ts';
import { importFiles } from '../../../main/features/imports/import-files.ts';
import { readMeetingPaper } from '../../../main/features/reports/meeting-paper-reader.ts';
import { MEETING_PAPERS } from '../../../shared/domain/reports/meeting-paper.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { FIRST_RUN, openHost } from '../app/call-host.ts';

const FACILITY = 'TEST01';
const FIXTURES = join(import.meta.dirname, '../../fixtures/centre');
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples');
const FILES = ['asaco-members.csv', 'actions.csv', 'meeting.json'];

/** A centre with what was imported from files, and its only meeting. */
async function openImported(files: readonly string[]) {
  const host = openHost();
  const { client, session } = host;
  await client.session.create(FIRST_RUN);
  const workspace = session.meet();
  const staging = join(createScratchFolder(), 'staging');
  mkdirSync(staging);
  const { database, clock, ids, actor } = workspace;
  const blobs = blobsOf(workspace);
  const context = { database, clock, ids, actor, staging, blobs };
  const calm = { report: () => {}, breathe: async () => {} };
  const request = { facility: FACILITY, formId: null, period: null, dryRun: false };
  const answer = await importFiles({ ...context, ...calm }, { files: [...files], ...request });
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.notes));
  const [listed] = await client.meetings.list({ facility: FACILITY });
  const meeting = listed?.id ?? '';
  const { warnings } = answer.outcome;
  const codes = warnings.flatMap(({ problems }) => problems.map(({ code }) => code));
  return { ...host, workspace, meeting, codes, read: () => client.meetings.find({ meeting }) };
}

function minutesFile(change: object): string {
  const path = join(createScratchFolder(), 'meeting.json');
  const least = { organ: 'CG', kind: 'ordinaire', date: '2026-07-09' };
  writeFileSync(path, JSON.stringify({ ...least, ...change }));
  return path;
}

const FOLDERS = [
  ['a small centre', FIXTURES, { present: 4, decisions: 2 }],
  ['the samples', SAMPLES, { present: 4, decisions: 2 }],
] as const;

if (!existsSync(SAMPLES)) console.log('skipped: no samples beside the repository');

describe.each(FOLDERS)('minutes that were imported, of %s', (_, folder, expected) => {
  it.runIf(existsSync(folder))('open, and every paper of them is written', async () => {
    const { meeting, read, workspace } = await openImported(
      FILES.map((name) => join(folder, name)),
    );
    const { record, scans, lastDay } = await read();
    const present = record.attendees.filter(({ presence }) => presence === 'present');
    expect(record).toMatchObject({ stage: 'held', startAt: null, convokedOn: null, agenda: [] });
    expect(present.length).toBe(expected.present);
    expect(record.decisions.length).toBe(expected.decisions);
    expect([scans, lastDay]).toEqual([[], null]);
    for (const paper of MEETING_PAPERS) {
      const choice = { meeting, paper, language: 'fr' } as const;
      const { blocks } = readMeetingPaper(workspace.database.reader, choice);
      expect(blocks.length, paper).toBeGreaterThan(1);
    }
  });

  it.runIf(existsSync(folder))('go on to their signatures like any other', async () => {
    const { client, meeting, read } = await openImported(FILES.map((name) => join(folder, name)));
    const { record } = await read();
    const { id: signer = '' } = record.attendees.find((each) => each.presence === 'present') ?? {};
    await client.meetings.setDuty({ meeting, duty: 'chair', attendee: signer });
    await client.meetings.attend({ meeting, attendee: signer, presence: 'present' });
    await client.meetings.advance({ meeting, stage: 'approved' });
    await client.meetings.sign({ meeting, signers: [signer] });
    const signed = await read();
    expect(signed.record).toMatchObject({ stage: 'signed', decisions: record.decisions });
    expect(signed.signers).toEqual([signer]);
    const shown = ({ attendees }: typeof record) => attendees.map(({ id }) => id).toSorted();
    expect(shown(signed.record)).toEqual(shown(record));
  });
});

describe('minutes that were imported', () => {
  it('open with nothing in them but a day', async () => {
    const { read } = await openImported([minutesFile({})]);
    const { record, quorum } = await read();
    expect(record).toMatchObject({ attendees: [], decisions: [], plan: [], place: null });
    expect(quorum.isReached).toBeNull();
  });

  it('seat somebody once who is listed by name and by office, and say so', async () => {
    const files = [
      join(FIXTURES, 'asaco-members.csv'),
      minutesFile({ present: ['Awa Danaya'], excused: ['trésorier général', 'femmes'] }),
    ];
    const { read, codes } = await openImported(files);
    const called = (await read()).record.attendees.filter(
      ({ presence }) => presence !== 'expected',
    );
    const persons = called.map(({ personId }) => personId).filter((id) => id !== null);
    expect(new Set(persons).size).toBe(persons.length);
    expect(codes).toContain('imports.name-listed-twice');
  });
});
