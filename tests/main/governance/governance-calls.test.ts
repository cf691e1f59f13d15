import { describe, expect, it } from 'vitest';
import type { MemberFields } from '../../../shared/contract/governance.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { PIN } from '../temporary-workspace.ts';

const FACILITY = { facility: 'TEST01' } as const;

const FANTA: MemberFields = {
  name: 'Fanta Jigi',
  phone: '76 12 34 56',
  sex: 'F',
  ageGroup: 'under35',
  neighbourhood: 'Sabaliso',
  organ: 'CG',
  office: 'trésorière générale',
  mandateStart: '2022-03-01',
  mandateEnd: '2027-02-28',
};

async function openGovernance() {
  const { client, session } = openHost();
  await client.session.create(FIRST_RUN);
  const { governance } = client;
  const add = async (change: Partial<MemberFields> = {}, person: string | null = null) => {
    const fields = { ...FANTA, ...change };
    return (await governance.saveMember({ ...FACILITY, id: null, person, fields })).id;
  };
  const list = async () => (await governance.members(FACILITY)).members;
  const reader = () => {
    const held = session.workspace?.database.reader;
    if (!held) throw new Error('Nobody is signed in');
    return held;
  };
  return { client, governance, add, list, reader };
}

describe('the members of an ASACO', () => {
  it('are kept with sex, age, quarter, telephone, organ, office and mandate', async () => {
    const { add, list } = await openGovernance();
    await add();
    expect(await list()).toMatchObject([{ ...FANTA, erased: false, standing: 'running' }]);
  });

  it('are written nowhere in the clear', async () => {
    const { add, reader } = await openGovernance();
    await add();
    const written = reader()
      .all<object>('SELECT * FROM journal')
      .concat(reader().all('SELECT * FROM person'));
    expect(JSON.stringify(written)).toContain('name_sealed');
    expect(JSON.stringify(written)).not.toMatch(/Fanta|76 12 34 56/);
  });

  it('stay in the history when they leave, and are corrected in place', async () => {
    const { governance, add, list } = await openGovernance();
    const id = await add();
    const left = { ...FANTA, name: 'Fanta Jiguiba', mandateEnd: '2024-01-31' };
    await governance.saveMember({ ...FACILITY, id, person: null, fields: left });
    expect(await list()).toMatchObject([{ id, name: 'Fanta Jiguiba', standing: 'past' }]);
  });

  it('hold several mandates as one person, whose name is erased in all of them', async () => {
    const { governance, add, list } = await openGovernance();
    await add();
    const [{ person } = { person: '' }] = await list();
    await add({ organ: 'CA', office: 'membre' }, person);
    await governance.eraseName({ ...FACILITY, person });
    expect(await list()).toMatchObject([
      { name: '', phone: '', erased: true, organ: 'CG' },
      { name: '', phone: '', erased: true, organ: 'CA' },
    ]);
  });

  it('whose name was erased keep a changed mandate without a name, and come back as somebody else', async () => {
    const { governance, add, list, reader } = await openGovernance();
    const id = await add();
    const [{ person } = { person: '' }] = await list();
    await governance.eraseName({ ...FACILITY, person });
    const nameless = { ...FANTA, name: '', office: 'membre' };
    await governance.saveMember({ ...FACILITY, id, person: null, fields: nameless });
    expect(await list()).toMatchObject([{ person, name: '', phone: '', office: 'membre' }]);
    expect(reader().all('SELECT person_id FROM person_key')).toEqual([]);
    await governance.saveMember({ ...FACILITY, id, person: null, fields: FANTA });
    const [back] = await list();
    expect(back).toMatchObject({ id, name: 'Fanta Jigi', erased: false });
    expect(back?.person).not.toBe(person);
  });

  it('are taken back when they were written by mistake, with the person whom nothing else names', async () => {
    const { governance, add, list, reader } = await openGovernance();
    const id = await add();
    expect(await governance.removeMember({ ...FACILITY, id })).toEqual({ person: null });
    expect(await list()).toEqual([]);
    expect(reader().all('SELECT id FROM person')).toEqual([]);
    expect(reader().all('SELECT person_id FROM person_key')).toEqual([]);
  });

  it('need a name, and a mandate that ends after it began', async () => {
    const { add, list } = await openGovernance();
    expect((await failureOf(add({ name: ' ' }))).code).toBe('name-needed');
    expect((await failureOf(add({ mandateEnd: '2022-02-28' }))).code).toBe('end-before-start');
    expect((await failureOf(add({}, 'nobody'))).code).toBe('unknown-row');
    expect(await list()).toEqual([]);
  });
});

describe('a bureau', () => {
  async function openBureau() {
    const open = await openGovernance();
    await open.add();
    await open.add({ name: 'Issa Nyɛtaa', sex: 'M', office: 'organisation' });
    await open.add({ name: 'Sira Yɛrɛdon', organ: 'CS', office: 'commissaire aux comptes' });
    return open;
  }

  it('is renewed in one gesture: old mandates end, new ones begin, the other organs stay', async () => {
    const { governance, list } = await openBureau();
    const [fanta] = await list();
    await governance.renew({
      ...FACILITY,
      organ: 'CG',
      startOn: '2026-06-01',
      endOn: '2031-05-31',
      members: [
        { person: fanta?.person ?? null, name: '', office: 'présidente' },
        { person: null, name: 'Kadia Dɛmɛ', office: 'trésorière générale' },
      ],
    });
    const told = (await list()).map(({ name, organ, office, mandateEnd }) =>
      [name, organ, office, mandateEnd].join(' | '),
    );
    expect(told.toSorted()).toEqual(
      [
        'Fanta Jigi | CG | présidente | 2031-05-31',
        'Fanta Jigi | CG | trésorière générale | 2026-05-31',
        'Issa Nyɛtaa | CG | organisation | 2026-05-31',
        'Kadia Dɛmɛ | CG | trésorière générale | 2031-05-31',
        'Sira Yɛrɛdon | CS | commissaire aux comptes | 2027-02-28',
      ].toSorted(),
    );
  });

  it('is as it was when the renewal is taken back', async () => {
    const { governance, list } = await openBureau();
    const before = await list();
    const renewal = await governance.renew({
      ...FACILITY,
      organ: 'CG',
      startOn: '2026-06-01',
      endOn: null,
      members: [{ person: null, name: 'Kadia Dɛmɛ', office: 'présidente' }],
    });
    await governance.undoRenewal({ ...FACILITY, renewal });
    expect(await list()).toEqual(before);
  });
});

describe('organs and their statutes', () => {
  it('are the usual four at first, and the ASACO says how it does', async () => {
    const { governance } = await openGovernance();
    const { organs } = await governance.members(FACILITY);
    expect(organs.map(({ code }) => code)).toEqual(['AG', 'CA', 'CG', 'CS']);
    const [ag] = organs;
    if (!ag) throw new Error('There is no assembly');
    const { id, ...fields } = { ...ag, quorumPercent: 50, noticeDays: 15, mandateYears: 3 };
    await governance.saveOrgan({ ...FACILITY, id, fields });
    expect((await governance.members(FACILITY)).organs[0]).toEqual({ id, ...fields });
  });

  it('keep their initials and stay while somebody has a mandate there', async () => {
    const { governance, add } = await openGovernance();
    await add();
    const { organs } = await governance.members(FACILITY);
    const cg = organs.find(({ code }) => code === 'CG');
    if (!cg) throw new Error('There is no committee');
    const { id, ...fields } = cg;
    const renamed = governance.saveOrgan({ ...FACILITY, id, fields: { ...fields, code: 'BE' } });
    expect((await failureOf(renamed)).code).toBe('organ-in-use');
    expect((await failureOf(governance.removeOrgan({ ...FACILITY, id }))).code).toBe(
      'organ-in-use',
    );
    const twice = governance.saveOrgan({
      ...FACILITY,
      id: null,
      fields: { ...fields, code: 'cg' },
    });
    expect((await failureOf(twice)).code).toBe('organ-exists');
  });
});

describe('papers and accounts', () => {
  it('are not known until somebody answers, and a "no" holds neither day nor number', async () => {
    const { governance } = await openGovernance();
    const { years, accounts, people, ...papers } = await governance.papers(FACILITY);
    expect([papers.opening.held, papers.convention.held, years, accounts, people]).toEqual([
      null,
      null,
      [],
      [],
      [],
    ]);
    const opening = { held: true, on: '2001-05-04', number: '0123/MS', until: null };
    const convention = { held: false, on: '2020-01-01', number: '', until: null };
    await governance.savePapers({ ...FACILITY, papers: { ...papers, opening, convention } });
    expect(await governance.papers(FACILITY)).toMatchObject({
      opening,
      convention: { held: false, on: null },
      recognition: { held: null },
    });
  });

  it('seal the number of an account, and forget it with the account', async () => {
    const { governance, reader } = await openGovernance();
    const fields = {
      bank: 'BNDA',
      number: 'ML-016-0099',
      firstSignatory: null,
      secondSignatory: null,
      decidedOn: null,
    };
    const { id } = await governance.saveAccount({ ...FACILITY, id: null, fields });
    expect((await governance.papers(FACILITY)).accounts).toMatchObject([{ id, ...fields }]);
    const written = JSON.stringify([
      reader().all('SELECT * FROM journal'),
      reader().all('SELECT * FROM bank_account'),
    ]);
    expect(written).toContain('BNDA');
    expect(written).not.toContain('0099');
    await governance.removeAccount({ ...FACILITY, id });
    expect(reader().all('SELECT person_id FROM person_key')).toEqual([]);
  });

  it('name only people of the centre', async () => {
    const { governance } = await openGovernance();
    const { recognition, opening, convention } = await governance.papers(FACILITY);
    const papers = { recognition, opening, convention, orderer: 'nobody', payer: null };
    const failure = await failureOf(governance.savePapers({ ...FACILITY, papers }));
    expect(failure.code).toBe('unknown-row');
    expect((await governance.papers(FACILITY)).orderer).toBeNull();
  });

  it('say where one person signs alone, and which second account nobody decided', async () => {
    const { governance, add, list } = await openGovernance();
    await add();
    const [{ person } = { person: '' }] = await list();
    const account = {
      number: '',
      firstSignatory: person,
      secondSignatory: person,
      decidedOn: null,
    };
    for (const bank of ['BNDA', 'BIM']) {
      await governance.saveAccount({ ...FACILITY, id: null, fields: { bank, ...account } });
    }
    const { accounts } = await governance.papers(FACILITY);
    expect(accounts.map(({ faults }) => faults)).toEqual([
      ['one-signatory'],
      ['one-signatory', 'no-decision'],
    ]);
  });
});

describe('the card', () => {
  it('counts what is known alone, and moves with what is written', async () => {
    const { governance, add } = await openGovernance();
    const empty = await governance.card(FACILITY);
    expect(empty.score).toMatchObject({ good: 0, known: 0 });
    await add();
    const year = Number(empty.day.slice(0, 4));
    const said = { budget: true, budgetOn: null, accounts: null, accountsOn: null };
    await governance.saveYear({ ...FACILITY, year: { year, ...said } });
    const { lines, score } = await governance.card(FACILITY);
    const stateOf = (check: string) => lines.find((line) => line.check === check)?.state;
    expect([stateOf('budget'), stateOf('accounts'), stateOf('women')]).toEqual([
      'good',
      'none',
      'good',
    ]);
    expect(score.known).toBeGreaterThan(2);
  });
});

describe('who only enters figures', () => {
  it('reads governance, changes nothing, and sees no account number', async () => {
    const { client, governance } = await openGovernance();
    const fields = {
      bank: 'BNDA',
      number: 'ML-016-0099',
      firstSignatory: null,
      secondSignatory: null,
      decidedOn: null,
    };
    await governance.saveAccount({ ...FACILITY, id: null, fields });
    await client.users.add({ name: 'Fanta', role: 'entry', pin: PIN });
    await client.session.lock({});
    await client.session.signIn({ pin: PIN, user: 'Fanta' });
    expect((await governance.papers(FACILITY)).accounts).toMatchObject([{ number: '' }]);
    const write = governance.saveMember({ ...FACILITY, id: null, person: null, fields: FANTA });
    expect((await failureOf(write)).code).toBe('role-refused');
  });
});
