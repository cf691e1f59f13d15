import { expect, it } from 'vitest';
import { readOpenTables } from '../../../main/features/exchange/open-formats/open-tables.ts';
import { CARD_FORMS } from '../../../shared/domain/scorecards/score-card.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { failureOf } from '../app/call-host.ts';
import { believeAt, openPair, send, take } from '../app/exchange-hosts.ts';
import { recordAsked } from './asked-people.ts';

const facility = 'TEST01';
const SPAN = { facility, from: '2026-10', to: '2026-10' } as const;

it('groups, score cards and the minimum reach headquarters, and what is hidden is hidden there too', async () => {
  const { laptop, hq, page } = await openPair();
  const { client, session } = laptop;
  await believeAt(hq, laptop);
  for (const formId of Object.values(CARD_FORMS)) await client.instruments.adopt({ formId });
  const said = Array.from(
    { length: 6 },
    () => ({ words: 'Madame Traoré crie', respect: 3 }) as const,
  );
  await recordAsked(session.needWorkspace(), facility, said);
  await client.surveys.setMinimum({ facility, minimum: 7 });
  const [saying] = (await client.sayings.list(SPAN)).sayings;
  const { id: theme } = await client.sayings.saveTheme({ facility, id: null, name: 'l’accueil' });
  const place = { facility, submission: saying?.submission ?? '', path: saying?.path ?? '' };
  await client.sayings.place({ ...place, theme, isIn: true });
  const { id: card } = await client.scorecards.start({ facility, day: '2026-10-05' });
  const people = {
    facility,
    card,
    id: null,
    side: 'users',
    name: 'femmes',
    participants: 6,
  } as const;
  const { id: group } = await client.scorecards.saveGroup(people);
  const given = { mark: 'n25', votes: null, reason: 'On attend' };
  await client.scorecards.mark({ facility, group, item: 'attente', given });
  const folder = createScratchFolder();
  const token = laptop.files.offer({ path: folder, name: 'paquets' });
  await send(laptop, { destination: { kind: 'folder', folder: token } });
  await take(hq, folder);
  const read = await page.client.sayings.list(SPAN);
  expect(read).toMatchObject({ themes: [{ id: theme, name: 'l’accueil' }], minimum: 7 });
  expect(read.sayings[0]).toMatchObject({ text: '[…] crie', original: null, themes: [theme] });
  const results = await page.client.surveys.results({
    facility,
    form: null,
    quarter: null,
    by: null,
  });
  expect(results?.lines.find(({ path }) => path === '/accueil/sor_respect')?.all).toEqual({
    kind: 'hidden',
  });
  const opened = await page.client.scorecards.open({ facility, id: card });
  expect(opened.groups).toMatchObject([{ name: 'femmes', participants: 6, marks: {} }]);
  expect(opened.results.find(({ key }) => key === 'attente')?.users.all).toEqual({
    kind: 'hidden',
  });
  const open = readOpenTables(hq.database.reader).find(({ name }) => name === 'score_mark');
  expect(open?.columns.map(({ name }) => name)).toEqual([
    'id',
    'facility_id',
    'score_group_id',
    'item',
  ]);
  const write = page.client.scorecards.mark({ facility, group, item: 'attente', given });
  expect(await failureOf(write)).toMatchObject({ code: 'headquarters-reads' });
});
