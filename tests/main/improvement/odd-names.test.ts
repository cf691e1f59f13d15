import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { MEMBERS, openMeeting, planLine } from '../meetings/open-meeting.ts';
import { compactText, printedTexts } from '../reports/printed-pages.ts';

type Opened = Awaited<ReturnType<typeof openMeeting>>;

const FORM = { paper: 'actionSheet', type: 'normal', sheet: 'a4', language: 'fr' } as const;

async function writeSheet({ client, files, meeting }: Opened, format: 'pdf' | 'xlsx' | 'txt') {
  const work = await client.papers.write({ meeting, format, ...FORM });
  let step = await work.next();
  while (!step.done) step = await work.next();
  return files.get(step.value.token).path;
}

async function agree({ client, meeting }: Opened, action: string, who: string) {
  const { id } = await client.meetings.agree({ meeting, ...planLine(action, who) });
  return client.improvement.open({ id });
}

it('names with quotes, an emoji and another script are held and printed, on the page, the sheet and in text', async () => {
  const opened = await openMeeting();
  const names = MEMBERS.slice(0, 3).map(({ name }) => name);
  for (const name of names) {
    expect(await agree(opened, `Poser un rideau « ${name} »`, name)).toMatchObject({ who: name });
  }
  const text = readFileSync(await writeSheet(opened, 'txt'), 'utf8');
  const sheets = await readXlsxSheets(await writeSheet(opened, 'xlsx'));
  const cells = JSON.stringify(sheets);
  for (const name of names) {
    expect(text).toContain(name);
    expect(cells).toContain(JSON.stringify(name).slice(1, -1));
  }
  // The page's font has neither pictures nor Arabic: a mark stands for each sign, and the foot says so.
  const printed = compactText(printedTexts(readFileSync(await writeSheet(opened, 'pdf'))));
  expect(printed).toContain('Awa"LaDouce"Danaya');
  expect(printed).toContain('Moussa[?]Sidibé');
});

it('a promise of nobody says that somebody is to be named, on the page as in the list', async () => {
  const opened = await openMeeting();
  const { who, erased } = await agree(opened, 'Poser un rideau', '');
  expect({ who, erased }).toEqual({ who: null, erased: false });
  const text = readFileSync(await writeSheet(opened, 'txt'), 'utf8');
  expect(text).toContain('responsable à désigner');
});

it('a promise of a member who was removed keeps its name, and of one who was erased says so', async () => {
  const opened = await openMeeting();
  const { client } = opened;
  const [first] = MEMBERS;
  const { id, facility } = await agree(opened, 'Poser un rideau', first?.name ?? '');
  const { members } = await client.governance.members({ facility });
  const member = members.find(({ name }) => name === first?.name);
  await client.governance.removeMember({ facility, id: member?.id ?? '' });
  expect(await client.improvement.open({ id })).toMatchObject({ who: first?.name });
  await client.governance.eraseName({ facility, person: member?.person ?? '' });
  const { who, erased } = await client.improvement.open({ id });
  expect(erased).toBe(true);
  const text = readFileSync(await writeSheet(opened, 'txt'), 'utf8');
  expect(text).toContain(who);
  expect(text).not.toContain(first?.name);
  expect(text).not.toContain('responsable à désigner');
});
