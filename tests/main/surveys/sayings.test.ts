import { describe, expect, it } from 'vitest';
import { readPaper } from '../../../main/features/reports/paper-reader.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { recordAsked } from './asked-people.ts';

const facility = 'TEST01';
const SPAN = { facility, from: '2026-09', to: '2026-11' } as const;
const WORDS = [
  'On attend trop longtemps',
  'Madame Traoré crie',
  'Il n’y a plus de remèdes',
  'On attend debout',
  'Rien à changer',
];

async function openCentre(words: readonly string[] = WORDS) {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const workspace = host.session.needWorkspace();
  await recordAsked(
    workspace,
    facility,
    words.map((each) => ({ words: each })),
  );
  const { sayings } = host.client;
  const list = () => sayings.list(SPAN);
  const find = async (start: string) => {
    const found = (await list()).sayings.find(({ original }) => original?.startsWith(start));
    if (!found) throw new Error(`Nobody said ${start}`);
    return { facility, submission: found.submission, path: found.path };
  };
  const paper = () =>
    paintText(
      readPaper(workspace.database.reader, { document: 'sayings', ...SPAN }, 'fr', '2026-11-12'),
    );
  return { ...host, workspace, sayings, list, find, paper };
}

describe('what people said', () => {
  it('is put into one group or more, out again, and journalled', async () => {
    const { sayings, list, find, workspace } = await openCentre();
    const { id: wait } = await sayings.saveTheme({ facility, id: null, name: 'L’attente' });
    const { id: seats } = await sayings.saveTheme({ facility, id: null, name: 'Les sièges' });
    const standing = await find('On attend debout');
    for (const theme of [wait, seats]) await sayings.place({ ...standing, theme, isIn: true });
    await sayings.place({ ...(await find('On attend trop')), theme: wait, isIn: true });
    await sayings.place({ ...standing, theme: seats, isIn: false });
    const held = await list();
    expect(held.themes.map(({ name }) => name)).toEqual(['L’attente', 'Les sièges']);
    expect(held.sayings.map(({ themes }) => themes)).toEqual([[wait], [], [], [wait], []]);
    const events = workspace.database.reader.all<{ operation: string }>(
      "SELECT operation FROM journal WHERE table_name = 'themed_saying' ORDER BY id",
    );
    expect(events.map(({ operation }) => operation)).toEqual([
      'insert',
      'insert',
      'insert',
      'delete',
    ]);
    await sayings.removeTheme({ facility, id: wait });
    expect((await list()).sayings.every(({ themes }) => themes.length === 0)).toBe(true);
  });

  it('goes into one group where two hands give it the same name, and keeps it renamed', async () => {
    const { sayings, list } = await openCentre();
    const { id } = await sayings.saveTheme({ facility, id: null, name: 'L’attente' });
    expect(await sayings.saveTheme({ facility, id: null, name: 'l’ATTENTE' })).toEqual({ id });
    await sayings.saveTheme({ facility, id, name: 'Attendre' });
    expect((await list()).themes).toEqual([{ id, name: 'Attendre' }]);
  });

  it('refuses a group, a saying and a centre that are not there', async () => {
    const { sayings, find } = await openCentre();
    const place = await find('Rien');
    const unknown = sayings.place({ ...place, theme: 'x', isIn: true });
    expect(await failureOf(unknown)).toMatchObject({ code: 'unknown-row' });
    const { id: theme } = await sayings.saveTheme({ facility, id: null, name: 'prix' });
    const elsewhere = sayings.place({ ...place, path: '/nowhere', theme, isIn: true });
    expect(await failureOf(elsewhere)).toMatchObject({ code: 'unknown-submission' });
  });

  it('covers what seems to name somebody, until a coach says what to cover', async () => {
    const { client, session, sayings, list, find, paper } = await openCentre();
    const named = await find('Madame');
    expect((await list()).sayings[1]).toMatchObject({ text: '[…] crie', seemsNamed: true });
    expect(paper()).toContain('[…] crie');
    await sayings.cover({ ...named, words: [] });
    expect((await list()).sayings[1]).toMatchObject({
      text: 'Madame Traoré crie',
      seemsNamed: false,
    });
    await sayings.cover({ ...named, words: ['Traoré'] });
    expect(paper()).toContain('Madame […] crie');
    await sayings.cover({ ...named, words: null });
    expect((await list()).sayings[1]).toMatchObject({ text: '[…] crie', seemsNamed: true });
    await client.users.add({ name: 'Fanta', role: 'entry', pin: '246811' });
    session.lock();
    await client.session.signIn({ pin: '246811', user: 'Fanta' });
    expect((await client.sayings.list(SPAN)).sayings[1]).toMatchObject({
      text: '[…] crie',
      original: null,
      covered: [],
    });
    const cover = client.sayings.cover({ ...named, words: [] });
    expect(await failureOf(cover)).toMatchObject({ code: 'role-refused' });
  });

  it('is printed group by group with its numbers, and found again by its code', async () => {
    const { client, sayings, find, paper } = await openCentre();
    const { id: theme } = await sayings.saveTheme({ facility, id: null, name: 'L’attente' });
    await sayings.place({ ...(await find('On attend trop')), theme, isIn: true });
    await sayings.place({ ...(await find('On attend debout')), theme, isIn: true });
    const text = paper();
    expect(text).toMatch(/L’attente \(2\).*On attend trop.*Dans aucun groupe \(3\)/s);
    expect(text).toContain('5 paroles');
    expect(text).not.toMatch(/Traoré|sayings:|undefined/);
    const code = /code ([2-9A-HJ-NP-Z]{6})/.exec(text)?.[1] ?? '';
    expect(await client.reports.findPages({ code })).toMatchObject([
      { document: 'sayings', record: '2026-09 2026-11' },
    ]);
  });

  it('is not counted where fewer than five people spoke', async () => {
    const { sayings, find, paper } = await openCentre(WORDS.slice(0, 4));
    const { id: theme } = await sayings.saveTheme({ facility, id: null, name: 'L’attente' });
    await sayings.place({ ...(await find('On attend trop')), theme, isIn: true });
    expect(paper()).toContain('Moins de 5 personnes ont parlé');
    expect(paper()).toMatch(/L’attente\n/);
    expect(paper()).not.toMatch(/L’attente \(|4 paroles/);
  });
});
