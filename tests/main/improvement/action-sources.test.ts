import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyWorkspace } from '../../../main/app/verify.ts';
import { saveRow } from '../../../main/db/save-row.ts';
import { JPEG } from '../../fixtures/media.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const facility = FIRST_RUN.facility.code;
const PLAIN = {
  problem: '',
  cause: '',
  action: 'Suivre les CPN',
  due: null,
  cost: null,
  funding: '',
  indicator: '',
  note: '',
};

async function openCentre() {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const record = (more: Partial<Parameters<typeof host.client.improvement.record>[0]> = {}) =>
    host.client.improvement.record({ ...PLAIN, facility, who: '', visit: null, ...more });
  return { ...host, record };
}

describe('a promise that came out of something', () => {
  it.each([
    { kind: 'figure', ref: 'rate.cpn4', item: null, period: '2026-10' },
    { kind: 'figure', ref: 'money.balance', item: 'Dépôt', period: '2026-10' },
    { kind: 'stock', ref: 'sro', item: null, period: '2026-10' },
    { kind: 'warning', ref: 'services', item: 'cpn4 coherence.cpn', period: '2026-10' },
  ] as const)('leads back to the $kind $ref', async (source) => {
    const { client, record } = await openCentre();
    const { id } = await record({ source });
    expect(await client.improvement.open({ id })).toMatchObject({
      source: { ...source, day: null },
      visit: null,
      facility,
      centre: 'CSCom',
    });
  });

  it('keeps the whys that were answered, five at most, and the figure that it is to move', async () => {
    const { client, record } = await openCentre();
    const { id } = await record({
      whys: ['Pas de carnet', ' ', 'Pas commandé'],
      figure: 'rate.cpn4',
    });
    const held = await client.improvement.open({ id });
    expect(held).toMatchObject({ whys: ['Pas de carnet', 'Pas commandé'], figure: 'rate.cpn4' });
    const { due: _, ...words } = PLAIN;
    await client.improvement.change({ ...words, id });
    expect(await client.improvement.open({ id })).toMatchObject({ whys: [], figure: null });
  });

  it('names its meeting by the day while that is held', async () => {
    const { client, session, record } = await openCentre();
    const source = { kind: 'meeting', ref: 'm1', item: 'd1', period: null } as const;
    const meeting = { id: 'm1', facility_id: facility, organ: 'CG', kind: 'ordinary' };
    session
      .needWorkspace()
      .write('coach', (db) => saveRow(db, 'meeting', { ...meeting, day: '2026-11-05' }));
    const { id } = await record({ source });
    const held = { ...source, day: '2026-11-05' };
    expect((await client.improvement.open({ id })).source).toEqual(held);
  });

  it('is listed with those of every centre where no centre is said', async () => {
    const { client, record } = await openCentre();
    await record();
    const everywhere = await client.improvement.list({ facility: null });
    expect(everywhere.map(({ facility: code }) => code)).toEqual([facility]);
  });
});

describe('what is done', () => {
  it('is verified by somebody on a day, and by nobody once it is open again', async () => {
    const { client, record } = await openCentre();
    const { id } = await record();
    const mark = (status: 'todo' | 'done' | 'verified', closedOn: '2026-11-12' | null) =>
      client.improvement.mark({ id, status, due: null, carriedOver: 0, closedOn });
    await mark('done', '2026-11-12');
    expect((await client.improvement.open({ id })).verified).toBeNull();
    await mark('verified', '2026-11-12');
    expect(await client.improvement.open({ id })).toMatchObject({
      verified: { by: 'Awa', on: '2026-11-12' },
      daysToClose: 0,
    });
    await mark('todo', null);
    expect((await client.improvement.open({ id })).verified).toBeNull();
  });

  it('is told in its history by what changed, and never by a name', async () => {
    const { client, record } = await openCentre();
    const { id } = await record({ who: 'Sitan Kouyaté' });
    await client.improvement.mark({
      id,
      status: 'todo',
      due: '2026-12-01',
      carriedOver: 0,
      closedOn: null,
    });
    const { due: _, ...words } = PLAIN;
    await client.improvement.change({ ...words, id, who: 'DTC' });
    const history = await client.improvement.history({ id });
    expect(history.map(({ operation, user }) => [operation, user])).toEqual([
      ['insert', 'Awa'],
      ['update', 'Awa'],
      ['update', 'Awa'],
    ]);
    expect(history[1]?.fields).toEqual([{ field: 'due_on', before: null, after: '2026-12-01' }]);
    expect(history[2]?.fields).toEqual([]);
    expect(JSON.stringify(history)).not.toContain('Kouyaté');
  });
});

describe('the pictures of a promise', () => {
  it('lie sealed beside it, are read back, and go without the promise', async () => {
    const { client, session, files, record } = await openCentre();
    const { id } = await record();
    const upload = (): string => {
      const file = files.place('cour.jpg');
      writeFileSync(file.path, JPEG);
      return files.offer(file);
    };
    const about = { id, caption: 'La cour', takenOn: '2026-11-12' } as const;
    await client.improvement.addPhoto({ ...about, token: upload(), moment: 'before' });
    await client.improvement.addPhoto({ ...about, token: upload(), moment: 'after' });
    const photos = await client.improvement.photos({ id });
    expect(photos.map(({ moment, name }) => [moment, name])).toEqual([
      ['before', 'cour.jpg'],
      ['after', 'cour-2.jpg'],
    ]);
    const back = await client.visits.file({ owner: id, name: 'cour-2.jpg' });
    expect(Buffer.from(await back.arrayBuffer())).toEqual(JPEG);
    expect(verifyWorkspace(session.needWorkspace())).toMatchObject({ lostFiles: 0, orphans: 0 });
    const [first] = photos;
    await client.improvement.removePhoto({ id: first?.id ?? '' });
    expect(await client.improvement.photos({ id })).toHaveLength(1);
    const lost = client.improvement.addPhoto({
      ...about,
      id: 'x',
      token: upload(),
      moment: 'after',
    });
    expect(await failureOf(lost)).toMatchObject({ code: 'unknown-action' });
  });
});

describe('the figure beside a promise', () => {
  it('is chosen by name, and has no chart before its first value', async () => {
    const { client } = await openCentre();
    const figures = await client.improvement.figures({ facility });
    const [first] = figures;
    expect(first?.code).toMatch(/^rate\./);
    const { chart } = await client.improvement.chart({ facility, code: first?.code ?? '' });
    expect(chart).toBeNull();
  });

  it('is, for a product, its days out of stock month by month, aimed at none', async () => {
    const { client, session } = await openCentre();
    session.meet().write('coach', (db) => {
      const days = [4, 0, 9];
      for (const [index, stockout_days] of days.entries()) {
        const period = `2026-0${index + 1}`;
        const place = { facility_id: facility, product_id: 'gants', period };
        saveRow(db, 'stock_entry', { ...place, id: `s${index}`, used: 5, stockout_days });
      }
    });
    const figures = await client.improvement.figures({ facility });
    const gloves = figures.find(({ code }) => code === 'stock.gants');
    expect(gloves?.name).toBe('Jours de rupture, Gants');
    const { chart } = await client.improvement.chart({ facility, code: 'stock.gants' });
    if (chart?.picture.kind !== 'run') throw new Error('A run chart is drawn');
    expect(chart.sentence).toMatch(/^Jours de rupture, Gants : 9 en mars/);
    expect(chart.picture.chart.points.map(({ y }) => y)).toEqual([4, 0, 9]);
    expect(chart.picture.targets).toEqual([0, 0, 0]);
    const unknown = client.improvement.chart({ facility, code: 'stock.nothing' });
    expect(await failureOf(unknown)).toMatchObject({ code: 'unknown-indicator' });
  });
});
