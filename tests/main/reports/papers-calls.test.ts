import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  MEETING_PAPERS,
  type MeetingPaperName,
} from '../../../shared/domain/reports/meeting-paper.ts';
import { failureOf } from '../app/call-host.ts';
import { openMeeting, planLine } from '../meetings/open-meeting.ts';

type Opened = Awaited<ReturnType<typeof openMeeting>>;
type Format = 'pdf' | 'xlsx' | 'txt';

const FORM = { type: 'normal', sheet: 'a4', language: 'fr' } as const;

async function write(opened: Opened, paper: MeetingPaperName, format: Format) {
  const { client, files, meeting } = opened;
  const work = await client.papers.write({ meeting, paper, format, ...FORM });
  let step = await work.next();
  while (!step.done) step = await work.next();
  return { name: step.value.name, content: readFileSync(files.get(step.value.token).path) };
}

it.each([
  ['pdf', '%PDF-'],
  ['xlsx', 'PK'],
  ['txt', 'République du Mali'],
] as const)('every paper of a meeting is written as %s', async (format, start) => {
  const opened = await openMeeting();
  for (const paper of MEETING_PAPERS) {
    const { name, content } = await write(opened, paper, format);
    expect(content.toString('utf8', 0, 60)).toContain(start);
    expect(name).toMatch(new RegExp(`^[a-z-]+-TEST01-2026-11-12\\.${format}$`));
  }
});

it('the papers know the members in office that day, the quorum of the statutes and the plan', async () => {
  const opened = await openMeeting();
  const { client, meeting } = opened;
  await client.meetings.agree({ meeting, ...planLine('Poser un rideau', 'présidente') });
  const list = (await write(opened, 'attendanceSheet', 'txt')).content.toString();
  expect(list).toContain('Pour décider, il faut 2 membres présents sur 3.');
  expect(list).toContain('1\tAwa "La Douce" Danaya\tprésidente\tF\t');
  expect(list).not.toContain('Fanta');
  const plan = (await write(opened, 'actionSheet', 'txt')).content.toString();
  expect(plan.replace(/\s/g, ' ')).toContain('1 action à mener, pour 25 000 FCFA.');
});

it('a meeting that is not held has no papers', async () => {
  const { client } = await openMeeting();
  const order = { meeting: 'nowhere', paper: 'minutes', format: 'pdf', ...FORM } as const;
  expect(await failureOf(client.papers.write(order))).toMatchObject({ code: 'unknown-row' });
});
