import { describe, expect, it } from 'vitest';
import type { PostFields } from '../../../shared/contract/staffing.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const FACILITY = { facility: 'TEST01' } as const;
const OCTOBER = { ...FACILITY, period: '2026-10' } as const;

async function openStaff() {
  const { client, session } = openHost();
  await client.session.create(FIRST_RUN);
  const addPost = async (cadre: string, change: Partial<PostFields> = {}): Promise<string> => {
    const fields: PostFields = {
      cadre,
      payer: 'ASACO',
      title: '',
      name: '',
      sinceOn: null,
      untilOn: null,
      ...change,
    };
    const { id } = await client.staffing.savePost({ ...FACILITY, id: null, fields });
    return id;
  };
  return { client, session, staff: client.staffing, addPost };
}

async function listPosts({ staff }: Awaited<ReturnType<typeof openStaff>>) {
  return (await staff.roster(FACILITY)).posts;
}

describe('the roster', () => {
  it('keeps who holds which post, who pays and since when', async () => {
    const open = await openStaff();
    await open.addPost('matrone', { name: 'Fanta Koné', sinceOn: '2024-02-29' });
    await open.addPost('gardien', { untilOn: '2020-01-31' });
    expect(await listPosts(open)).toMatchObject([
      { cadre: 'matrone', name: 'Fanta Koné', payer: 'ASACO', sinceOn: '2024-02-29', held: true },
      { cadre: 'gardien', name: '', held: false, erased: false },
    ]);
  });

  it('writes a name nowhere in the clear, and corrects it in place', async () => {
    const open = await openStaff();
    const id = await open.addPost('matrone', { name: 'Fanta Konné' });
    const [held] = await listPosts(open);
    if (!held) throw new Error('The post is not there');
    await open.staff.savePost({ ...FACILITY, id, fields: { ...held, name: 'Fanta Koné' } });
    expect((await listPosts(open)).map(({ name }) => name)).toEqual(['Fanta Koné']);
    const reader = open.session.workspace?.database.reader;
    if (!reader) throw new Error('Nobody is signed in');
    const written = reader
      .all<object>('SELECT * FROM journal')
      .concat(reader.all('SELECT * FROM person'));
    expect(JSON.stringify(written)).toContain('name_sealed');
    expect(JSON.stringify(written)).not.toContain('Fanta');
    expect(reader.all('SELECT id FROM person')).toHaveLength(1);
  });

  it('erases a name for good, and keeps the post', async () => {
    const open = await openStaff();
    const post = await open.addPost('matrone', { name: 'Fanta Koné' });
    await open.staff.eraseName({ ...FACILITY, post });
    expect(await listPosts(open)).toMatchObject([{ id: post, name: '', erased: true, held: true }]);
  });

  it('erases one of two people of the same name, and not the other', async () => {
    const open = await openStaff();
    const post = await open.addPost('matrone', { name: 'Fanta Koné' });
    await open.addPost('gardien', { name: 'Fanta Koné' });
    await open.staff.eraseName({ ...FACILITY, post });
    expect((await listPosts(open)).map(({ name }) => name)).toEqual(['', 'Fanta Koné']);
  });

  it('takes back a post that was just written, and no post of which something is recorded', async () => {
    const open = await openStaff();
    const first = await open.addPost('matrone', { name: 'Fanta Koné' });
    await open.staff.removePost({ ...FACILITY, post: first });
    expect(await listPosts(open)).toEqual([]);
    const second = await open.addPost('matrone');
    const absence = { id: null, startOn: '2026-10-01', endOn: null, reason: 'sick' } as const;
    await open.staff.saveAbsence({ ...FACILITY, post: second, absence });
    const failure = await failureOf(open.staff.removePost({ ...FACILITY, post: second }));
    expect(failure.code).toBe('post-in-use');
    expect(await listPosts(open)).toHaveLength(1);
  });

  it('refuses an end before the start, and a post of another centre', async () => {
    const open = await openStaff();
    const backwards = open.addPost('matrone', { sinceOn: '2026-10-02', untilOn: '2026-10-01' });
    expect((await failureOf(backwards)).code).toBe('end-before-start');
    const foreign = open.staff.eraseName({ ...FACILITY, post: 'nobody' });
    expect((await failureOf(foreign)).code).toBe('unknown-row');
    expect(await listPosts(open)).toEqual([]);
  });
});

describe('what is recorded of a person', () => {
  it('is kept, listed with the newest first, and taken away', async () => {
    const open = await openStaff();
    const post = await open.addPost('matrone');
    const place = { ...FACILITY, post };
    const sick = { id: null, startOn: '2026-10-06', endOn: '2026-10-10', reason: 'sick' } as const;
    const { id } = await open.staff.saveAbsence({ ...place, absence: sick });
    const leave = { id: null, startOn: '2026-11-01', endOn: null, reason: 'leave' } as const;
    await open.staff.saveAbsence({ ...place, absence: leave });
    const training = { id: null, topic: 'SONU', onDay: '2026-09-01', days: 5 } as const;
    await open.staff.saveTraining({ ...place, training });
    const { absences, trainings } = await open.staff.records(place);
    expect(absences.map(({ reason }) => reason)).toEqual(['leave', 'sick']);
    expect(trainings).toMatchObject([{ topic: 'SONU', days: 5 }]);
    await open.staff.removeRecord({ ...place, kind: 'absence', id });
    expect((await open.staff.records(place)).absences).toHaveLength(1);
  });

  it('makes the absence rate of the month once days are written', async () => {
    const open = await openStaff();
    const post = await open.addPost('matrone');
    await open.addPost('matrone');
    await open.staff.fillMonth(OCTOBER);
    const rates = async () => {
      const figures = JSON.stringify(await open.client.indicators.figures(OCTOBER));
      return [...figures.matchAll(/"method":"(one-day|calendar-days)"/g)].map(
        ([, method]) => method,
      );
    };
    expect(new Set(await rates())).toEqual(new Set(['one-day']));
    const sick = { id: null, startOn: '2026-10-06', endOn: '2026-10-10', reason: 'sick' } as const;
    await open.staff.saveAbsence({ ...FACILITY, post, absence: sick });
    expect(new Set(await rates())).toEqual(new Set(['calendar-days']));
  });

  it('tells what is owed of salaries, and what nobody has written', async () => {
    const open = await openStaff();
    const post = await open.addPost('matrone');
    const september = { ...FACILITY, period: '2026-09' } as const;
    await open.staff.saveSalaries({
      ...september,
      salaries: [{ post, due: 60_000, paid: 40_000 }],
    });
    await open.staff.saveSalaries({ ...OCTOBER, salaries: [{ post, due: 60_000, paid: null }] });
    expect(await open.staff.salaries(OCTOBER)).toMatchObject([
      {
        due: 60_000,
        paid: null,
        dueBefore: 60_000,
        arrears: { owed: 20_000, months: 1, unknown: 1 },
      },
    ]);
  });
});

describe('the month', () => {
  async function openOctober() {
    const open = await openStaff();
    const seen = await open.addPost('matrone', { payer: 'Etat' });
    await open.addPost('matrone');
    await open.staff.saveNorm({ ...FACILITY, cadre: 'matrone', norm: 3, source: 'DGSHP' });
    const marks = [{ post: seen, present: true }];
    await open.staff.markPresence({ ...FACILITY, day: '2026-10-15', marks });
    const read = async () => {
      const { rows } = await open.client.months.sheet({ ...OCTOBER, sheet: 'staff' });
      return Object.fromEntries(
        rows.filter(({ id }) => id.startsWith('matrone')).map(({ id, cells }) => [id, cells]),
      );
    };
    return { ...open, read };
  }

  it('takes what the roster, the ticks and the norms say', async () => {
    const { staff, read } = await openOctober();
    expect(await staff.fillMonth(OCTOBER)).toEqual({ written: 4 });
    expect(await read()).toMatchObject({
      'matrone|ASACO': { norm: 3, filled: 1, present: null },
      'matrone|Etat': { norm: null, filled: 1, present: 1 },
    });
    expect(await staff.fillMonth(OCTOBER)).toEqual({ written: 0 });
  });

  it('keeps what is written, and tells where it differs', async () => {
    const { client, staff, read } = await openOctober();
    await client.months.save({
      ...OCTOBER,
      sheet: 'staff',
      changes: [{ row: 'matrone|ASACO', column: 'filled', value: 2 }],
    });
    const lines = await staff.month(OCTOBER);
    expect(lines.find(({ row }) => row === 'matrone|ASACO')?.filled).toEqual({
      proposed: 1,
      held: 2,
    });
    await staff.fillMonth(OCTOBER);
    expect((await read())['matrone|ASACO']).toMatchObject({ filled: 2 });
  });

  it('counts nobody twice who is written under another payer', async () => {
    const { client, staff } = await openOctober();
    await client.months.save({
      ...OCTOBER,
      sheet: 'staff',
      changes: [{ row: 'matrone', column: 'filled', value: 2 }],
    });
    const lines = (await staff.month(OCTOBER)).filter(({ row }) => row.startsWith('matrone|'));
    expect(lines.map(({ filled }) => filled.proposed)).toEqual([null, null]);
  });

  it('that is validated takes nothing', async () => {
    const { client, staff } = await openOctober();
    await client.months.validate({ ...OCTOBER, receivedOn: null });
    expect((await failureOf(staff.fillMonth(OCTOBER))).code).toBe('month-validated');
  });
});

describe('staff against workload', () => {
  it('counts the year from the monthly report, and shows every step', async () => {
    const { client, staff } = await openStaff();
    const workingYear = {
      possibleDays: 260,
      leaveDays: 20,
      holidays: 15,
      sickDays: 10,
      trainingDays: 5,
      hoursPerDay: 8,
    };
    await staff.saveWorkingTime({ ...FACILITY, cadre: 'sage-femme', workingYear });
    const activity = {
      name: 'CPN',
      kind: 'health',
      service: 'cpn1',
      yearlyVolume: null,
      minutes: 20,
      percent: null,
      persons: null,
      hours: null,
    } as const;
    await staff.saveActivity({ ...FACILITY, id: null, cadre: 'sage-femme', activity });
    const before = await staff.workload(OCTOBER);
    expect(before.cadres[0]).toMatchObject({ cadre: 'sage-femme', fault: 'workload-unknown' });
    for (const period of ['2026-09', '2026-10'] as const) {
      const changes = [{ row: 'cpn1', column: 'value', value: 420 }];
      await client.months.save({ ...FACILITY, period, sheet: 'services', changes });
    }
    const filled = [{ row: 'sage-femme', column: 'filled', value: 2 }];
    await client.months.save({ ...OCTOBER, sheet: 'staff', changes: filled });
    const [cadre] = (await staff.workload(OCTOBER)).cadres;
    // 840 in 2 months are 5040 in 12; one person does 5040: one is required, two are there.
    expect(cadre).toMatchObject({
      availableHours: 1680,
      fault: null,
      existing: 2,
      activities: [{ workload: { cases: 5040, counted: 840, months: 2 } }],
    });
    expect(cadre?.requirement?.required).toBeCloseTo(1, 9);
    expect(cadre?.difference).toBeCloseTo(1, 9);
    expect(cadre?.ratio).toBeCloseTo(2, 9);
    const figures = await client.indicators.figures({ ...OCTOBER });
    expect(JSON.stringify(figures)).toContain('staff.wisnRatio');
  });
});
