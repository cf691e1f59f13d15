import { describe, expect, it } from 'vitest';
import { readInterviewsPart } from '../../../main/features/reports/interviews-part.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { type AskedPerson, EXIT_FORM, recordAsked } from './asked-people.ts';

const facility = 'TEST01';
const RESPECT = '/accueil/sor_respect';

const asked = (times: number, person: AskedPerson): readonly AskedPerson[] =>
  Array.from({ length: times }, () => person);

async function openCentre(people: readonly AskedPerson[]) {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const workspace = host.session.needWorkspace();
  if (people.length > 0) await recordAsked(workspace, facility, people);
  const { surveys } = host.client;
  const read = (by: string | null = null, quarter: string | null = null) =>
    surveys.results({ facility, form: null, quarter, by });
  const respect = async (by: string | null = null) =>
    (await read(by))?.lines.find(({ path }) => path === RESPECT);
  return { ...host, workspace, surveys, read, respect };
}

describe('the results of interviews', () => {
  it('are nothing before anybody was asked', async () => {
    const { read } = await openCentre([]);
    expect(await read()).toBeNull();
  });

  it('count the best answer over all, and over those who can be told apart', async () => {
    const { read, respect } = await openCentre([
      ...asked(6, { sex: 'femme', respect: 3 }),
      ...asked(2, { sex: 'femme', respect: 1 }),
      ...asked(5, { sex: 'homme', respect: 0 }),
    ]);
    expect(await read()).toMatchObject({ form: EXIT_FORM, quarter: '2026-12', interviews: 13 });
    expect((await read())?.splits.map(({ name }) => name)).toEqual(['/qui/sor_sexe']);
    expect(await respect('/qui/sor_sexe')).toMatchObject({
      answer: 'Toujours',
      all: { kind: 'shown', count: 6, of: 13 },
      groups: {
        femme: { kind: 'shown', count: 6, of: 8 },
        homme: { kind: 'shown', count: 0, of: 5 },
      },
    });
  });

  it('say nothing of a group of three, of the one that would give it away, nor of who did not say', async () => {
    const { respect } = await openCentre([
      ...asked(9, { sex: 'femme', respect: 3 }),
      ...asked(3, { sex: 'homme', respect: 0 }),
      ...asked(1, { respect: 1 }),
    ]);
    expect(await respect('/qui/sor_sexe')).toMatchObject({
      all: { kind: 'shown', count: 9, of: 13 },
      groups: {
        femme: { kind: 'hidden' },
        homme: { kind: 'hidden' },
        '': { kind: 'hidden' },
      },
    });
  });

  it('of a quarter never give away those of another', async () => {
    const { read } = await openCentre([
      ...asked(6, { day: '2026-09-30', respect: 3 }),
      ...asked(4, { day: '2026-10-01', respect: 3 }),
    ]);
    const results = await read(null, '2026-12');
    expect(results?.quarters).toEqual(['2026-12', '2026-09']);
    expect(results?.lines.find(({ path }) => path === RESPECT)?.all).toEqual({ kind: 'hidden' });
  });

  it('hide more where the centre asks for it, on the page and in the report, and never less than five', async () => {
    const { surveys, respect, workspace } = await openCentre(asked(8, { respect: 3 }));
    expect(await respect()).toMatchObject({ all: { kind: 'shown', count: 8, of: 8 } });
    await surveys.setMinimum({ facility, minimum: 10 });
    expect(await respect()).toMatchObject({ all: { kind: 'hidden' } });
    const report = readInterviewsPart({
      ...{ db: workspace.database.reader, facility, day: '2026-11-12', previousMeeting: null },
      ...{ period: '2026-10', language: 'fr', translate: createTranslator('fr') },
    });
    expect(report?.minimumCell).toBe(10);
    await expect(surveys.setMinimum({ facility, minimum: 4 })).rejects.toThrow();
    expect(await failureOf(surveys.setMinimum({ facility: 'X', minimum: 9 }))).toMatchObject({
      code: 'unknown-facility',
    });
  });
});
