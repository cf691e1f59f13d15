import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPaper } from '../../../main/features/reports/paper-reader.ts';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { DeathFields } from '../../../shared/contract/deaths.ts';
import { buildDeathReview } from '../../../shared/domain/reports/death-review-document.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { overlaps, RIGHT } from '../reports/paper-pages.ts';
import { printedTexts } from '../reports/printed-pages.ts';

const facility = 'TEST01';

const FIELDS: DeathFields = {
  kind: 'maternal',
  day: '2026-10-03',
  place: 'onTheWay',
  age: 'under18',
  cause: 'haemorrhage',
  delays: { decide: true, reach: true, care: null },
  available: {
    staff: true,
    uterotonic: false,
    magnesium: null,
    antibiotics: true,
    resuscitation: null,
    partograph: false,
    transport: false,
  },
  avoidable: true,
  story: 'Saignement après la naissance.',
  factors: 'Garder deux ampoules d’ocytocine à la maternité.',
  reviewedOn: '2026-10-10',
};

const NOTHING: DeathFields = {
  ...FIELDS,
  kind: 'newborn',
  place: null,
  age: null,
  cause: null,
  delays: { decide: null, reach: null, care: null },
  available: Object.fromEntries(
    Object.keys(FIELDS.available).map((name) => [name, null]),
  ) as DeathFields['available'],
  avoidable: null,
  story: '',
  factors: '',
  reviewedOn: null,
};

async function openCentre() {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const list = () => host.client.deaths.list({ facility });
  return { ...host, list, workspace: host.session.needWorkspace() };
}

describe('the review of a death', () => {
  it('is held as it was written, changed, taken away and brought back, all of it journalled', async () => {
    const { client, list, workspace } = await openCentre();
    const { id } = await client.deaths.save({ facility, id: null, fields: FIELDS });
    expect((await list()).reviews).toEqual([{ id, ...FIELDS }]);
    await client.deaths.save({ facility, id, fields: { ...FIELDS, avoidable: null } });
    await client.deaths.remove({ facility, id });
    expect((await list()).reviews).toEqual([]);
    await client.deaths.save({ facility, id, fields: FIELDS });
    expect((await list()).reviews).toEqual([{ id, ...FIELDS }]);
    const events = workspace.database.reader.all<{ operation: string }>(
      "SELECT operation FROM journal WHERE table_name = 'death_review' ORDER BY id",
    );
    expect(events.map(({ operation }) => operation)).toEqual([
      'insert',
      'update',
      'delete',
      'insert',
    ]);
  });

  it('is refused with an age or a cause of another kind, and before the death', async () => {
    const { client, list } = await openCentre();
    const save = (change: Partial<DeathFields>) =>
      client.deaths.save({ facility, id: null, fields: { ...FIELDS, ...change } });
    await expect(save({ kind: 'newborn' })).rejects.toThrow();
    expect(await failureOf(save({ reviewedOn: '2026-10-01' }))).toMatchObject({
      code: 'end-before-start',
    });
    expect(await failureOf(client.deaths.remove({ facility, id: 'x' }))).toMatchObject({
      code: 'unknown-row',
    });
    expect((await list()).reviews).toEqual([]);
  });

  it('is held against the report of the month', async () => {
    const { client, list } = await openCentre();
    await client.deaths.save({ facility, id: null, fields: FIELDS });
    expect((await list()).differences).toEqual([
      { period: '2026-10', kind: 'maternal', reported: null, reviewed: 1 },
    ]);
  });
});

const AGREED = { problem: '', cause: '', cost: null, funding: '', indicator: '', note: '' };

describe('the paper of a review', () => {
  it('names the action by its post, and never a person', async () => {
    const { client, workspace } = await openCentre();
    const { id } = await client.deaths.save({ facility, id: null, fields: FIELDS });
    const source = { kind: 'death', ref: id, item: null, period: null } as const;
    const record = (action: string, who: string) =>
      client.improvement.record({
        ...AGREED,
        facility,
        action,
        who,
        due: null,
        visit: null,
        source,
      });
    await record('Garder de l’ocytocine à la maternité', 'DTC');
    await record('Appeler l’ambulance', 'Fanta Jigi');
    const order = { document: 'deathReview', facility, review: id } as const;
    const text = paintText(readPaper(workspace.database.reader, order, 'fr', '2026-11-12'));
    expect(text).toContain('Garder de l’ocytocine à la maternité\tDTC');
    expect(text).toContain('Appeler l’ambulance\tà écrire à la main');
    expect(text).not.toContain('Fanta');
    expect(text).toContain('Confidentiel.');
    const code = /code ([2-9A-HJ-NP-Z]{6})/.exec(text)?.[1] ?? '';
    expect(await client.reports.findPages({ code })).toMatchObject([
      { document: 'deathReview', record: id },
    ]);
  });

  it('is written as a file', async () => {
    const { client, files } = await openCentre();
    const { id: review } = await client.deaths.save({ facility, id: null, fields: FIELDS });
    const paper = { document: 'deathReview', facility, review } as const;
    const form = { language: 'fr', type: 'normal', format: 'pdf' } as const;
    const work = await client.reports.writePaper({ paper, ...form });
    let step = await work.next();
    while (!step.done) step = await work.next();
    expect(step.value.name).toMatch(/^revue-de-deces-TEST01-.*\.pdf$/);
    expect(readFileSync(files.get(step.value.token).path).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  const LONG = 'Sɛgɛsɛgɛlikɛɲɔgɔnyabaarakɛjɛkulukuntigiw de ye fura ɲininkali kɛ. '.repeat(30);
  const action = { action: LONG.slice(0, 300), who: LONG.slice(0, 100), due: null, cost: 1e9 };

  it.each([
    ['of which nothing is known', NOTHING, []],
    ['that went as it should', FIELDS, [{ ...action, action: 'Garder l’ocytocine', who: 'DTC' }]],
    [
      'with too much of everything',
      { ...FIELDS, story: LONG.slice(0, 2000), factors: LONG.slice(0, 2000) },
      Array.from({ length: 40 }, () => action),
    ],
  ])(
    'of a review %s keeps its margins in both languages and says what is missing',
    (name, review, actions) => {
      for (const language of ['fr', 'en'] as const) {
        const place = {
          code: facility,
          name: LONG.slice(0, 60),
          asaco: null,
          region: null,
          district: null,
          commune: null,
          area: null,
        };
        const context = {
          facility: place,
          today: '2026-11-12',
          language,
          translate: createTranslator(language),
        } as const;
        const document = buildDeathReview({ id: 'r1', review, actions }, context);
        const pdf = paintPdf(document);
        const folder = process.env['KENEYA_PICTURES'];
        if (folder) writeFileSync(join(folder, `death-${language}-${actions.length}.pdf`), pdf);
        const texts = printedTexts(pdf);
        expect(texts.filter(({ x, width }) => x < 17.9 || x + width > RIGHT + 0.1)).toEqual([]);
        expect(overlaps(texts)).toEqual([]);
        const text = paintText(document);
        expect(text).not.toMatch(/deaths:|undefined|\{\{/);
        if (language === 'fr')
          expect(text.includes('Personne n’a encore')).toBe(name.includes('nothing'));
      }
    },
  );
});
