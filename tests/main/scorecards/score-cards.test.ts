import { describe, expect, it } from 'vitest';
import { readPaper } from '../../../main/features/reports/paper-reader.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { CARD_FORMS, type GivenMark } from '../../../shared/domain/scorecards/score-card.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const facility = 'TEST01';

async function openCentre() {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  for (const formId of Object.values(CARD_FORMS)) await host.client.instruments.adopt({ formId });
  const { scorecards } = host.client;
  const begin = async (day: string) => (await scorecards.start({ facility, day })).id;
  const open = (id: string) => scorecards.open({ facility, id });
  const group = async (card: string, name: string, participants: number) => {
    const side = name === 'équipe' ? 'providers' : 'users';
    return (await scorecards.saveGroup({ facility, card, id: null, side, name, participants })).id;
  };
  const mark = (id: string, item: string, given: Partial<GivenMark>) =>
    scorecards.mark({
      facility,
      group: id,
      item,
      given: { mark: null, votes: null, reason: '', ...given },
    });
  return { ...host, scorecards, begin, open, group, mark };
}

describe('a round of the community score card', () => {
  it('begins only where both forms are held', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    expect((await client.scorecards.list({ facility })).hasForms).toBe(false);
    const start = client.scorecards.start({ facility, day: '2026-03-02' });
    expect(await failureOf(start)).toMatchObject({ code: 'unknown-form' });
  });

  it('sets both sides beside each other, each group weighing the same, and the round before', async () => {
    const { begin, open, group, mark } = await openCentre();
    const first = await begin('2026-03-02');
    await mark(await group(first, 'femmes', 12), 'attente', { mark: 'n25' });
    const second = await begin('2026-09-02');
    const women = await group(second, 'femmes', 12);
    const young = await group(second, 'jeunes', 30);
    const team = await group(second, 'équipe', 6);
    await mark(women, 'attente', { mark: 'n50', reason: 'On attend depuis l’aube' });
    await mark(young, 'attente', { votes: { n25: 3, n75: 3 } });
    await mark(team, 'attente', { mark: 'n100' });
    const { results, beforeOn, items } = await open(second);
    expect(items.length).toBeGreaterThan(10);
    expect(beforeOn).toBe('2026-03-02');
    expect(results.find(({ key }) => key === 'attente')).toMatchObject({
      users: { all: { kind: 'shown', score: 50 } },
      providers: { all: { kind: 'shown', score: 100 } },
      isApart: true,
      before: { users: { kind: 'shown', score: 25 } },
      change: 25,
    });
  });

  it('hides what rests on fewer than five answers, and the marks from whoever only reads', async () => {
    const { client, session, begin, open, group, mark } = await openCentre();
    const card = await begin('2026-03-02');
    const women = await group(card, 'femmes', 12);
    const few = await group(card, 'chefs', 3);
    await mark(women, 'attente', { mark: 'n50' });
    await mark(few, 'attente', { mark: 'n25' });
    const found = (await open(card)).results.find(({ key }) => key === 'attente');
    expect(found?.users.groups).toEqual({ [few]: { kind: 'hidden' }, [women]: { kind: 'hidden' } });
    expect(found?.users.all).toEqual({ kind: 'shown', score: 37.5 });
    await client.users.add({ name: 'Fanta', role: 'reader', pin: '246811' });
    session.lock();
    await client.session.signIn({ pin: '246811', user: 'Fanta' });
    const read = await open(card);
    expect(read.groups.map(({ marks }) => marks)).toEqual([{}, {}]);
    expect(await failureOf(mark(women, 'attente', { mark: 'n0' }))).toMatchObject({
      code: 'role-refused',
    });
  });

  it('refuses more votes than people, a mark that the form has not, and a meeting before its round', async () => {
    const { scorecards, begin, open, group, mark } = await openCentre();
    const card = await begin('2026-03-02');
    const women = await group(card, 'femmes', 12);
    const votes = mark(women, 'attente', { votes: { n0: 13 } });
    expect(await failureOf(votes)).toMatchObject({
      code: 'more-votes-than-people',
      facts: { votes: 13, people: 12 },
    });
    await mark(women, 'attente', { votes: { n0: 12 } });
    const fewer = { facility, card, id: women, side: 'users', name: 'femmes' } as const;
    const shrink = scorecards.saveGroup({ ...fewer, participants: 11 });
    expect(await failureOf(shrink)).toMatchObject({ code: 'more-votes-than-people' });
    expect(await failureOf(mark(women, 'attente', { mark: 'n33' }))).toMatchObject({
      code: 'unknown-row',
    });
    expect(await failureOf(mark(women, 'x', { mark: 'n0' }))).toMatchObject({
      code: 'unknown-row',
    });
    const early = scorecards.saveInterface({
      facility,
      id: card,
      meeting: { interfaceOn: '2026-03-01', agreed: '', nextOn: null },
    });
    expect(await failureOf(early)).toMatchObject({ code: 'end-before-start' });
    expect((await open(card)).groups[0]?.marks).toEqual({
      attente: { mark: null, votes: { n0: 12 }, reason: '' },
    });
  });

  it('is due again six months after its meeting, and the start page says so until the next begins', async () => {
    const { client, scorecards, begin } = await openCentre();
    const card = await begin('2026-04-28');
    const meeting = { interfaceOn: '2026-05-31', agreed: 'Ouvrir à 7 h', nextOn: null } as const;
    await scorecards.saveInterface({ facility, id: card, meeting });
    const { rounds } = await scorecards.list({ facility });
    expect(rounds).toMatchObject([{ id: card, agreed: 'Ouvrir à 7 h', nextOn: '2026-11-30' }]);
    expect((await client.today.read({ facility })).scoreCard).toEqual({
      id: card,
      day: '2026-11-30',
    });
    await begin('2026-11-20');
    expect((await client.today.read({ facility })).scoreCard).toBeNull();
  });

  it('is journalled, and taken away with its groups and marks', async () => {
    const { session, scorecards, begin, group, mark } = await openCentre();
    const card = await begin('2026-03-02');
    const women = await group(card, 'femmes', 12);
    await mark(women, 'attente', { mark: 'n50' });
    await mark(women, 'attente', {});
    await mark(women, 'attente', { mark: 'n75' });
    await scorecards.remove({ facility, id: card });
    const { reader } = session.needWorkspace().database;
    const events = reader.all<{ name: string; n: number }>(
      `SELECT table_name || ' ' || operation AS name, count(*) AS n FROM journal
       WHERE table_name LIKE 'score_%' GROUP BY name ORDER BY name`,
    );
    expect(Object.fromEntries(events.map(({ name, n }) => [name, n]))).toEqual({
      'score_card delete': 1,
      'score_card insert': 1,
      'score_group delete': 1,
      'score_group insert': 1,
      'score_mark delete': 2,
      'score_mark insert': 2,
    });
  });
});

const NO_WORDS = { problem: '', cause: '', cost: null, funding: '', indicator: '', note: '' };

describe('the paper of a round', () => {
  it('shows both scores, the plan and what changed, and covers a name', async () => {
    const { client, session, scorecards, begin, group, mark } = await openCentre();
    await mark(await group(await begin('2026-03-02'), 'femmes', 12), 'attente', { mark: 'n25' });
    const round = await begin('2026-09-02');
    const reason = 'Madame Traoré crie';
    await mark(await group(round, 'femmes', 12), 'attente', { mark: 'n75', reason });
    await mark(await group(round, 'équipe', 3), 'attente', {
      mark: 'n100',
      reason: 'Nous courons',
    });
    const source = { kind: 'scorecard', ref: round, item: null, period: null } as const;
    const promise = { action: 'Ouvrir à 7 h', who: 'DTC', due: '2026-10-15' } as const;
    await client.improvement.record({ ...NO_WORDS, ...promise, facility, visit: null, source });
    await scorecards.saveInterface({
      facility,
      id: round,
      meeting: { interfaceOn: '2026-09-20', agreed: 'Le centre ouvre plus tôt', nextOn: null },
    });
    const { reader } = session.needWorkspace().database;
    const paper = { document: 'scoreCard', facility, round } as const;
    const text = paintText(readPaper(reader, paper, 'fr', '2026-11-12'));
    expect(text).toMatch(
      /attente est supportable\t75\tMoins de 5 réponses : non montré\t\t25\t\+50/,
    );
    expect(text).toContain('mieux pour les usagers sur 1, moins bien sur 0');
    expect(text).toContain('[…] crie');
    expect(text).not.toMatch(/Traoré|Nous courons/);
    expect(text).toContain('Le centre ouvre plus tôt');
    expect(text).toContain('Ouvrir à 7 h\tDTC');
    expect(text).toMatch(/La carte sera refaite le 20\smars\s2027/);
    const code = /code ([2-9A-HJ-NP-Z]{6})/.exec(text)?.[1] ?? '';
    expect(await client.reports.findPages({ code })).toMatchObject([{ document: 'scoreCard' }]);
    for (const language of ['en', 'bm'] as const)
      expect(paintText(readPaper(reader, paper, language, '2026-11-12'))).not.toMatch(
        /scorecards:|undefined|\{\{/,
      );
  });
});
