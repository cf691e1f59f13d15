import { describe, expect, it } from 'vitest';
import type { EditedCatalogue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const facility = 'TEST01';

async function openCatalogues() {
  const { client } = openHost();
  await client.session.create(FIRST_RUN);
  return client;
}

type Client = Awaited<ReturnType<typeof openCatalogues>>;

async function findEntry({ catalogues }: Client, catalogue: EditedCatalogue, code: string) {
  const entries = await catalogues.entries({ facility, catalogue });
  return entries.find((entry) => entry.code === code);
}

async function useProduct({ months }: Client, row: string) {
  const place = { facility, period: '2026-10', sheet: 'stock' } as const;
  await months.save({ ...place, changes: [{ row, column: 'closing', value: 4 }] });
}

describe('the catalogues', () => {
  it('begin with what all centres share', async () => {
    const client = await openCatalogues();
    expect(await findEntry(client, 'product', 'zinc-20')).toMatchObject({
      local: false,
      retired: false,
      fields: { name: 'Zinc 20', minMonths: 1, maxMonths: 3, tracer: true, packSize: null },
    });
  });

  it('keep what is changed, and who changed it from what to what', async () => {
    const client = await openCatalogues();
    const place = { facility, catalogue: 'product', id: 'zinc-20' } as const;
    await client.catalogues.save({ ...place, fields: { packSize: 100 } });
    await client.catalogues.save({ ...place, fields: { labelEn: 'Zinc sulphate 20 mg' } });
    const saved = await findEntry(client, 'product', 'zinc-20');
    expect(saved?.fields).toMatchObject({ packSize: 100, labelEn: 'Zinc sulphate 20 mg' });
    const changes = await client.catalogues.history(place);
    expect(changes.map(({ field, after }) => [field, after])).toEqual([
      ['labelEn', 'Zinc sulphate 20 mg'],
      ['packSize', 100],
    ]);
    expect(changes.at(-1)).toMatchObject({ before: null, user: FIRST_RUN.user });
  });

  it('refuse a value that does not fit, and keep what was there', async () => {
    const client = await openCatalogues();
    const refused = [
      ['product', 'zinc-20', { name: '  ' }, 'empty'],
      ['product', 'zinc-20', { minMonths: 4 }, 'min-above-max'],
      ['product', 'zinc-20', { packSize: -1 }, 'too-small'],
      ['product', 'zinc-20', { ven: 'X' }, 'not-a-choice'],
      ['rate', 'palu_test', { denominator: 'population' }, 'denominator-does-not-fit'],
      ['rate', 'palu_test', { numerator: 'licornes' }, 'not-a-choice'],
    ] as const;
    for (const [catalogue, id, fields, reason] of refused) {
      const before = await findEntry(client, catalogue, id);
      const failure = await failureOf(client.catalogues.save({ facility, catalogue, id, fields }));
      expect(failure).toMatchObject({ code: 'entry-field-refused', facts: { reason } });
      expect(await findEntry(client, catalogue, id)).toEqual(before);
    }
  });

  it('change the formula of a rate together with what it is divided by', async () => {
    const client = await openCatalogues();
    const fields = { formula: 'coverage', denominator: 'grossesses' };
    await client.catalogues.save({ facility, catalogue: 'rate', id: 'palu_test', fields });
    expect((await findEntry(client, 'rate', 'palu_test'))?.fields).toMatchObject(fields);
  });

  it('mark what the centre adds, and refuse a name that is held already', async () => {
    const client = await openCatalogues();
    const added = await client.catalogues.add({
      facility,
      catalogue: 'product',
      name: 'Albendazole sirop',
    });
    expect(added).toMatchObject({ code: 'albendazole-sirop', local: true });
    const again = client.catalogues.add({ facility, catalogue: 'product', name: 'ZINC  20' });
    expect(await failureOf(again)).toMatchObject({
      code: 'entry-exists',
      facts: { name: 'Zinc 20' },
    });
  });

  it('take what a centre has of its own of every kind', async () => {
    const client = await openCatalogues();
    for (const catalogue of ['service', 'rate', 'cadre', 'cashBox', 'office'] as const) {
      const { id } = await client.catalogues.add({ facility, catalogue, name: 'Chose locale' });
      const entries = await client.catalogues.entries({ facility, catalogue });
      expect(entries.at(-1)).toMatchObject({ id, local: true, fields: { name: 'Chose locale' } });
    }
  });
});

describe('a code', () => {
  it('changes as long as nothing uses it, and never after', async () => {
    const client = await openCatalogues();
    const catalogue = 'product' as const;
    const { id } = await client.catalogues.add({ facility, catalogue, name: 'Sirop X' });
    const moved = await client.catalogues.recode({ facility, catalogue, id, code: 'sirop-10' });
    expect(moved).toMatchObject({ code: 'sirop-10', fields: { name: 'Sirop X' } });
    await useProduct(client, 'sirop-10');
    const again = client.catalogues.recode({ facility, catalogue, id: moved.id, code: 'sirop-20' });
    expect(await failureOf(again)).toMatchObject({
      code: 'entry-in-use',
      facts: { code: 'sirop-10', uses: 1 },
      message: expect.stringContaining('ne plus le proposer'),
    });
    expect(await findEntry(client, catalogue, 'sirop-10')).toBeDefined();
  });

  it('that all centres share never changes', async () => {
    const client = await openCatalogues();
    const place = { facility, catalogue: 'product', id: 'zinc-20' } as const;
    const moved = client.catalogues.recode({ ...place, code: 'zinc-30' });
    expect(await failureOf(moved)).toMatchObject({ code: 'entry-common' });
  });

  it('is letters without accents and digits', async () => {
    const client = await openCatalogues();
    const { id } = await client.catalogues.add({ facility, catalogue: 'cadre', name: 'Guide' });
    for (const code of ['é', 'a b', '-a', 'a--b']) {
      const moved = client.catalogues.recode({ facility, catalogue: 'cadre', id, code });
      expect(await failureOf(moved)).toMatchObject({ code: 'bad-code', facts: { code } });
    }
  });
});

describe('an entry', () => {
  it('goes while nothing uses it; in use it is only proposed no more', async () => {
    const client = await openCatalogues();
    const catalogue = 'product' as const;
    const { id } = await client.catalogues.add({ facility, catalogue, name: 'Sirop X' });
    await useProduct(client, 'sirop-x');
    const removed = client.catalogues.remove({ facility, catalogue, id });
    expect(await failureOf(removed)).toMatchObject({ code: 'entry-in-use' });
    await client.catalogues.retire({ facility, catalogue, id, retired: true });
    expect(await findEntry(client, catalogue, 'sirop-x')).toMatchObject({ retired: true });
    const other = await client.catalogues.add({ facility, catalogue, name: 'Sirop Y' });
    await client.catalogues.remove({ facility, catalogue, id: other.id });
    expect(await findEntry(client, catalogue, 'sirop-y')).toBeUndefined();
  });

  it('that is no longer proposed is no line of a new month, and keeps those that it has', async () => {
    const client = await openCatalogues();
    const place = { facility, period: '2026-10' } as const;
    await client.months.save({
      ...place,
      sheet: 'services',
      changes: [{ row: 'mild_cpn', column: 'value', value: 12 }],
    });
    for (const id of ['mild_cpn', 'tpi3']) {
      await client.catalogues.retire({ facility, catalogue: 'service', id, retired: true });
    }
    const { rows } = await client.months.sheet({ ...place, sheet: 'services' });
    const ids = rows.map(({ id }) => id);
    expect(ids).toContain('mild_cpn');
    expect(ids).not.toContain('tpi3');
    const offered = await client.facilities.entries({ facility, catalogue: 'service' });
    expect(offered.map(({ id }) => id)).not.toContain('mild_cpn');
  });

  it('that is no longer proposed stays a line of stock until nothing is left of it', async () => {
    const client = await openCatalogues();
    const october = { facility, period: '2026-10', sheet: 'stock' } as const;
    const closing = (row: string, value: number) => ({ row, column: 'closing', value });
    const changes = [closing('zinc-20', 0), closing('sro', 4)];
    await client.months.save({ ...october, changes });
    for (const id of ['zinc-20', 'sro']) {
      await client.catalogues.retire({ facility, catalogue: 'product', id, retired: true });
    }
    const { rows } = await client.months.copyList({ ...october, period: '2026-11' });
    expect(rows.map(({ id }) => id)).toEqual(['sro']);
  });

  it('of a count that a rate is made of stays', async () => {
    const client = await openCatalogues();
    const { id } = await client.catalogues.add({ facility, catalogue: 'service', name: 'Visites' });
    const fields = { numerator: 'visites' };
    await client.catalogues.save({ facility, catalogue: 'rate', id: 'utilisation', fields });
    const removed = client.catalogues.remove({ facility, catalogue: 'service', id });
    expect(await failureOf(removed)).toMatchObject({ code: 'entry-in-use', facts: { uses: 1 } });
  });
});

describe('what belongs to a year', () => {
  it('is the population, with where it comes from', async () => {
    const client = await openCatalogues();
    const population = {
      year: 2026,
      population: 12_500,
      pregnancyCoefficient: 0.05,
      birthCoefficient: null,
      source: 'district',
    };
    await client.catalogues.savePopulation({ facility, population });
    expect(await client.catalogues.populations({ facility })).toEqual([population]);
  });

  it('is a target, of a rate or of a count, shown beside the one of the year before', async () => {
    const client = await openCatalogues();
    const target = { facility, code: 'couverture_cpn4', value: 60, source: 'plan du district' };
    await client.catalogues.saveTarget({ ...target, year: 2026 });
    const find = async (year: number) =>
      (await client.catalogues.targets({ facility, year })).find(
        ({ code }) => code === target.code,
      );
    expect(await find(2026)).toMatchObject({ value: 60, source: 'plan du district', before: null });
    expect(await find(2027)).toMatchObject({ value: null, before: 60 });
    const unknown = client.catalogues.saveTarget({ ...target, code: 'licornes', year: 2026 });
    expect(await failureOf(unknown)).toMatchObject({ code: 'unknown-indicator' });
  });
});

describe('an entry that is common to all centres', () => {
  async function openAsCoach() {
    const client = await openCatalogues();
    await client.users.add({ name: 'Bakary', role: 'coach', pin: '135790' });
    await client.session.lock({});
    await client.session.signIn({ user: 'Bakary', pin: '135790' });
    return client;
  }
  const common = { facility, catalogue: 'product', id: 'zinc-20' } as const;

  it('is edited by headquarters alone, and a refusal changes nothing', async () => {
    const client = await openAsCoach();
    const refused = { code: 'entry-of-headquarters', facts: { name: 'Zinc 20' } };
    const save = client.catalogues.save({ ...common, fields: { packSize: 100 } });
    expect(await failureOf(save)).toMatchObject(refused);
    const retire = client.catalogues.retire({ ...common, retired: true });
    expect(await failureOf(retire)).toMatchObject(refused);
    expect(await findEntry(client, 'product', 'zinc-20')).toMatchObject({
      retired: false,
      fields: { packSize: null },
    });
  });

  it('stays out of the way of what a coach adds for the centre', async () => {
    const client = await openAsCoach();
    const own = await client.catalogues.add({ facility, catalogue: 'product', name: 'Sirop' });
    const place = { ...common, id: own.id };
    const saved = await client.catalogues.save({ ...place, fields: { packSize: 12 } });
    expect(saved).toMatchObject({ local: true, fields: { packSize: 12 } });
    await client.catalogues.retire({ ...place, retired: true });
  });
});

describe('an office', () => {
  it("of the ASACO's own is proposed for members, stays while a mandate names it, and is then proposed no more", async () => {
    const client = await openCatalogues();
    const catalogue = 'office' as const;
    const { id, code } = await client.catalogues.add({
      facility,
      catalogue,
      name: 'Santé scolaire',
    });
    expect(code).toBe('sante-scolaire');
    const organ = await client.catalogues.save({
      facility,
      catalogue,
      id,
      fields: { organ: 'CG' },
    });
    expect(organ.fields).toMatchObject({ organ: 'CG' });
    const offices = async () => (await client.governance.members({ facility })).offices;
    expect(await offices()).toContain('Santé scolaire');
    const words = { name: 'Awa Danaya', phone: '', sex: null, ageGroup: null, neighbourhood: '' };
    const days = { mandateStart: null, mandateEnd: null };
    const fields = { ...words, ...days, organ: 'CG', office: 'santé scolaire' };
    const member = await client.governance.saveMember({ facility, id: null, person: null, fields });
    const removed = client.catalogues.remove({ facility, catalogue, id });
    expect(await failureOf(removed)).toMatchObject({ code: 'entry-in-use', facts: { uses: 1 } });
    await client.governance.removeMember({ facility, id: member.id });
    await client.catalogues.retire({ facility, catalogue, id, retired: true });
    expect(await offices()).not.toContain('Santé scolaire');
  });

  it('belongs to an organ that there is, or to none', async () => {
    const client = await openCatalogues();
    const place = { facility, catalogue: 'office', id: 'president' } as const;
    const refused = client.catalogues.save({ ...place, fields: { organ: 'XX' } });
    expect(await failureOf(refused)).toMatchObject({ code: 'entry-field-refused' });
    const freed = await client.catalogues.save({ ...place, fields: { organ: null } });
    expect(freed.fields['organ']).toBeFalsy();
  });
});
