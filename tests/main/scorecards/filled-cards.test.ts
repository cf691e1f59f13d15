import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../main/platform/clock.ts';
import { resourcesDirectory } from '../../../main/platform/resources.ts';
import { CARD_FORMS } from '../../../shared/domain/scorecards/score-card.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { answer, believeAt, type Host, openPair, send, take } from '../app/exchange-hosts.ts';
import { importCards, type PhoneCard, TEAM, WOMEN } from './phone-cards.ts';

const facility = 'TEST01';

async function beginRound({ client }: Host, day = '2026-10-05'): Promise<string> {
  for (const formId of Object.values(CARD_FORMS)) await client.instruments.adopt({ formId });
  return (await client.scorecards.start({ facility, day })).id;
}

async function openRound(cards: readonly PhoneCard[], forms: readonly string[] = []) {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const { scorecards } = host.client;
  const card = await beginRound(host);
  await importCards(host.session.needWorkspace(), cards, forms);
  return { ...host, scorecards, card, open: () => scorecards.open({ facility, id: card }) };
}

/** Another version of the users' form: it asks about the radio, and marks prices out of three. */
function otherVersion(): string {
  const text = readFileSync(join(resourcesDirectory(), 'instruments/17-carte-usagers.md'), 'utf8');
  return text
    .replace('2026110101', '2025010101')
    .replaceAll('csu_plaintes', 'csu_radio')
    .replaceAll('csu_raison_plaintes', 'csu_raison_radio')
    .replace('| select_one note | csu_prix', '| select_one trois | csu_prix')
    .replace(
      '| note | n0 |',
      '| trois | t0 | Non | No | | 0 |\n| trois | t1 | Oui | Yes | | 1 |\n| note | n0 |',
    );
}

const taken = { facility, submission: WOMEN.id, name: 'Femmes', participants: 12 };

describe('a card that was filled on a telephone', () => {
  it('is named until a round takes it as a group with its marks and reasons, and comes back by undo', async () => {
    const { scorecards, card, open, client } = await openRound([WOMEN, TEAM]);
    expect(await scorecards.list({ facility })).toMatchObject({ loose: 2 });
    expect((await open()).loose).toEqual([
      {
        ...{ submission: WOMEN.id, day: '2026-10-06', side: 'users', source: 'odk-xml' },
        ...{ group: 'Femmes', participants: 12, items: 2, left: [] },
      },
      {
        ...{ submission: TEAM.id, day: '2026-10-07', side: 'providers', source: 'odk-xml' },
        ...{ group: null, participants: null, items: 1, left: [] },
      },
    ]);
    const { id } = await scorecards.takeCard({ ...taken, card });
    const { groups, loose, results } = await open();
    expect(groups).toEqual([
      {
        ...{ id, side: 'users', name: 'Femmes', participants: 12, submission: WOMEN.id },
        marks: {
          prix: { mark: 'n75', votes: null, reason: '' },
          attente: { mark: 'n25', votes: null, reason: 'On attend depuis l’aube' },
        },
      },
    ]);
    expect(loose.map(({ submission }) => submission)).toEqual([TEAM.id]);
    expect(results.find(({ key }) => key === 'attente')?.users.all).toEqual({
      kind: 'shown',
      score: 25,
    });
    const visits = await client.visits.list({ facility, kind: 'interview' });
    expect(visits.map((visit) => visit.id).toSorted()).toEqual([TEAM.id, WOMEN.id]);
    await scorecards.removeGroup({ facility, id });
    expect((await open()).loose).toHaveLength(2);
    expect(await scorecards.takeCard({ ...taken, card })).toEqual({ id });
  });

  it('is never taken twice, nor where it is not held', async () => {
    const { scorecards, card, open } = await openRound([WOMEN]);
    const { id: other } = await scorecards.start({ facility, day: '2026-11-09' });
    await scorecards.takeCard({ ...taken, card });
    expect(await failureOf(scorecards.takeCard({ ...taken, card: other }))).toMatchObject({
      ...{ code: 'card-taken', facts: { date: '2026-10-05' } },
    });
    const unknown = scorecards.takeCard({ ...taken, card, submission: 'uuid:nobody' });
    expect(await failureOf(unknown)).toMatchObject({ code: 'unknown-submission' });
    expect((await open()).groups).toHaveLength(1);
    const { id } = (await open()).groups[0] ?? { id: '' };
    const renamed = {
      id,
      card,
      side: 'users',
      name: 'Femmes de Sabali',
      participants: 12,
    } as const;
    await scorecards.saveGroup({ facility, ...renamed });
    expect((await open()).groups[0]).toMatchObject({ name: renamed.name, submission: WOMEN.id });
    await scorecards.remove({ facility, id: card });
    expect(await scorecards.list({ facility })).toMatchObject({ loose: 1 });
  });

  it('of another version gives what both ask alike, and names what it leaves', async () => {
    const old: PhoneCard = {
      ...{ id: 'uuid:old', side: 'users', version: '2025010101' },
      answers: {
        ...WOMEN.answers,
        '/acces/csu_prix': 't1',
        '/ensemble/csu_radio': 'n50',
        '/ensemble/csu_raison_radio': 'Rien à la radio',
      },
    };
    const { scorecards, card, open } = await openRound([old], [otherVersion()]);
    const [loose] = (await open()).loose;
    expect(loose).toMatchObject({ items: 1, participants: 12 });
    expect(loose?.left).toEqual([
      'Les prix sont connus et justes',
      'Une plainte reçoit une réponse',
    ]);
    await scorecards.takeCard({ ...taken, card, submission: old.id });
    const [group] = (await open()).groups;
    expect(Object.keys(group?.marks ?? {})).toEqual(['attente']);
  });

  it('is not spoken of where the group did not agree to answer', async () => {
    const refused = { id: 'uuid:no', side: 'users', answers: { '/csu_consentement': 'non' } };
    const { scorecards, open } = await openRound([refused as PhoneCard]);
    expect(await scorecards.list({ facility })).toMatchObject({ loose: 0 });
    expect((await open()).loose).toEqual([]);
  });

  it('that headquarters brought in comes to the centre, and goes back as a group', async () => {
    const { laptop, hq, page } = await openPair();
    await believeAt(hq, laptop);
    const card = await beginRound(laptop);
    await take(hq, (await send(laptop)).place);
    await importCards(hq, [WOMEN]);
    expect(await page.client.scorecards.list({ facility })).toMatchObject({ loose: 0 });
    await take(laptop.session.needWorkspace(), (await answer(page)).place);
    const { loose } = await laptop.client.scorecards.open({ facility, id: card });
    expect(loose).toMatchObject([{ submission: WOMEN.id, items: 2 }]);
    const { id } = await laptop.client.scorecards.takeCard({ ...taken, card });
    // Packages are written by the clock of the machine, and one from the future would wait.
    await take({ ...hq, clock: systemClock }, (await send(laptop)).place);
    const opened = await page.client.scorecards.open({ facility, id: card });
    expect(opened.groups).toMatchObject([{ id, submission: WOMEN.id, marks: {} }]);
    const waiting = opened.results.find(({ key }) => key === 'attente');
    expect(waiting?.users.all).toEqual({ kind: 'shown', score: 25 });
  });
});
