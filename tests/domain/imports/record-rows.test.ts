import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActionRow } from '../../../shared/domain/imports/action-row.ts';
import { parseMemberRow } from '../../../shared/domain/imports/member-row.ts';
import { parseMoneyRow } from '../../../shared/domain/imports/money-row.ts';
import { parsePopulationRow } from '../../../shared/domain/imports/population-row.ts';
import { parseServiceRow } from '../../../shared/domain/imports/service-row.ts';
import { parseStaffRow } from '../../../shared/domain/imports/staff-row.ts';
import { parseStockRow } from '../../../shared/domain/imports/stock-row.ts';
import { accepted, layoutOf, rowOf, told } from './table-fixture.ts';

const SERVICES = layoutOf('services', 'periode;indicateur;valeur');
const STOCK = layoutOf(
  'stock',
  'periode;produit;initial;recu;utilise;perdu;ajustement;final;jours_rupture;peremption',
);
const STAFF = layoutOf('staff', 'cadre;norme;en_poste;present;payeur');
const MONEY = layoutOf('money', 'periode;caisse;rubrique;sens;montant');
const POPULATION = layoutOf(
  'population',
  'annee;population;coef_grossesses;coef_naissances;source',
);
const MEMBERS = layoutOf(
  'members',
  'nom;sexe;organe;fonction;quartier;telephone;debut_mandat;fin_mandat',
);

const ACTIONS = layoutOf(
  'actions',
  'date;probleme;cause;action;responsable;echeance;cout;statut;reportee',
);

describe('parseServiceRow', () => {
  it('reads a count', () => {
    expect(accepted(parseServiceRow(SERVICES, rowOf('2026-1;cpn4; 31 ')))).toEqual({
      period: '2026-01',
      indicatorName: 'cpn4',
      value: 31,
    });
  });

  it('takes an empty value for missing and a zero for zero', () => {
    expect(accepted(parseServiceRow(SERVICES, rowOf('2026-01;cpn4;'))).value).toBeNull();
    expect(accepted(parseServiceRow(SERVICES, rowOf('2026-01;cpn4'))).value).toBeNull();
    expect(accepted(parseServiceRow(SERVICES, rowOf('2026-01;cpn4;0'))).value).toBe(0);
    expect(accepted(parseServiceRow(SERVICES, rowOf('2026-01;cpn4;-0'))).value).toBe(0);
  });

  it.each([
    ['1 234', 1234],
    ['1\u202f234,5', 1234.5],
    ['12.5', 12.5],
  ])('reads %j as people in Mali write numbers', (text, value) => {
    expect(accepted(parseServiceRow(SERVICES, rowOf(`2026-01;cpn4;${text}`))).value).toBe(value);
  });

  it.each<[row: string, told: readonly string[]]>([
    ['2026-01;cpn4;douze', ['number-unreadable valeur']],
    ['2026-01;cpn4;-3', ['number-negative valeur']],
    [`2026-01;cpn4;${'9'.repeat(400)}`, ['number-too-large valeur']],
    ['2026-13;cpn4;3', ['month-unreadable periode']],
    [';cpn4;3', ['month-empty periode']],
    ['2026-01;;3', ['cell-empty indicateur']],
    ['2026-01;???;3', ['name-without-letters indicateur']],
    [`2026-01;${'x'.repeat(201)};3`, ['text-too-long indicateur']],
    ['2026-01;cpn4;12;5', ['row-too-long']],
    ['x;;y', ['month-unreadable periode', 'cell-empty indicateur', 'number-unreadable valeur']],
  ])('sets %j aside with every fault', (row, expected) => {
    const read = parseServiceRow(SERVICES, rowOf(row));
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual(expected);
  });

  it('says which row and which heading, as written in the file', () => {
    const layout = layoutOf('services', 'Période;Indicateur;Valeur');
    expect(parseServiceRow(layout, rowOf('2026-01;cpn4;douze', 17))).toEqual({
      ok: false,
      problems: [
        {
          code: 'imports.number-unreadable',
          row: 17,
          column: 'Valeur',
          facts: { column: 'Valeur', value: 'douze' },
        },
      ],
    });
  });

  it('never throws and never gives a number that is not one, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (cells) => {
        const read = parseServiceRow(SERVICES, { number: 2, cells });
        if (read.ok) expect(read.value.value ?? 0).toBeGreaterThanOrEqual(0);
        else expect(read.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('parseStockRow', () => {
  const line = (cells: string): string => `2026-02;Zinc 20;${cells}`;

  it('reads a line of the stock card', () => {
    const read = parseStockRow(STOCK, rowOf(line('100;50;30;2;-1;117;3;2027-10')));
    expect(read).toEqual({
      ok: true,
      warnings: [],
      value: {
        period: '2026-02',
        productName: 'Zinc 20',
        opening: 100,
        received: 50,
        used: 30,
        lost: 2,
        adjusted: -1,
        closing: 117,
        stockoutDays: 3,
        expiry: '2027-10',
      },
    });
  });

  it.each([
    ['2026-02', '30', 28],
    ['2024-02', '30', 29],
    ['2026-04', '31', 30],
    ['2026-01', '31', 31],
  ])('keeps the days out of %s within the month: %s becomes %d', (month, written, days) => {
    const read = parseStockRow(STOCK, rowOf(`${month};Zinc 20;0;0;0;0;0;0;${written};`));
    expect(accepted(read).stockoutDays).toBe(days);
    expect(told(read)).toEqual(Number(written) > days ? ['days-out-clamped jours_rupture'] : []);
  });

  it('tells of more going out than there was', () => {
    const read = parseStockRow(STOCK, rowOf(line('10;5;16;0;4;3;0;')));
    expect(accepted(read)).toMatchObject({ used: 16, closing: 3 });
    expect(told(read)).toEqual(['more-out-than-held utilise']);
  });

  it('keeps a closing stock that the movements do not explain, and tells of it', () => {
    const read = parseStockRow(STOCK, rowOf(line('100;50;30;0;0;119;0;')));
    expect(accepted(read).closing).toBe(119);
    expect(read.ok && read.warnings[0]?.facts).toEqual({
      column: 'final',
      value: 119,
      expected: 120,
    });
  });

  it.each(['100;50;30;;;120;;', '100;50;30;0;;120;0;', '0,1;0,2;0;0;0;0,3;0;', '100;;30;0;0;5;0;'])(
    'has nothing to tell of %j',
    (cells) => {
      expect(told(parseStockRow(STOCK, rowOf(line(cells))))).toEqual([]);
    },
  );

  it.each<[cells: string, told: readonly string[]]>([
    ['-1;50;30;0;0;19;0;', ['number-negative initial']],
    ['100;50;30;0;0;120;-1;', ['number-negative jours_rupture']],
    ['100;50;30;0;0;120;1,5;', ['number-not-whole jours_rupture']],
    ['100;50;30;0;0;120;0;bientôt', ['month-unreadable peremption']],
    ['100;50;trente;0;x;120;0;', ['number-unreadable utilise', 'number-unreadable ajustement']],
  ])('sets %j aside', (cells, expected) => {
    const read = parseStockRow(STOCK, rowOf(line(cells)));
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual(expected);
  });
});

describe('parseStaffRow', () => {
  it('reads the posts of a cadre and leaves the month to the caller', () => {
    expect(accepted(parseStaffRow(STAFF, rowOf("Infirmier  d'Etat;2;1;1;ASACO")))).toEqual({
      period: null,
      cadreName: "Infirmier d'Etat",
      norm: 2,
      filled: 1,
      present: 1,
      payer: 'ASACO',
    });
  });

  it('takes the month from the table where there is one', () => {
    const layout = layoutOf('staff', 'periode;cadre;norme;en_poste');
    const row = accepted(parseStaffRow(layout, rowOf('10/2026;Matrone;2;3')));
    expect(row).toMatchObject({ period: '2026-10', present: null, payer: null });
  });

  it('tells of more people present than posts filled', () => {
    expect(told(parseStaffRow(STAFF, rowOf('Matrone;2;3;4;ASACO')))).toEqual([
      'present-above-filled present',
    ]);
  });
});

describe('parseMoneyRow', () => {
  it.each([
    ['recette', 'receipt'],
    ['Recettes', 'receipt'],
    ['depense', 'spending'],
    ['DÉPENSE', 'spending'],
  ])('reads %s as %s', (word, direction) => {
    const row = accepted(parseMoneyRow(MONEY, rowOf(`2026-10;tarification;x;${word};1 250 000`)));
    expect(row).toMatchObject({ direction, amount: 1_250_000, boxName: 'tarification' });
  });

  it('takes a negative opening balance, and no other negative amount', () => {
    const opening = rowOf('2026-10;tarification;Solde initial;recette;-5000');
    expect(accepted(parseMoneyRow(MONEY, opening)).amount).toBe(-5000);
    expect(told(parseMoneyRow(MONEY, rowOf('2026-10;t;ventes;recette;-5000')))).toEqual([
      'number-negative montant',
    ]);
  });

  it.each<[row: string, told: readonly string[]]>([
    ['2026-10;t;ventes;recette;12,5', ['number-not-whole montant']],
    ['2026-10;t;ventes;recette;15.000', ['number-not-whole montant']],
    ['2026-10;t;ventes;recette;', ['cell-empty montant']],
    ['2026-10;t;ventes;entrée;5', ['direction-unknown sens']],
    ['2026-10;t;ventes;constructor;5', ['direction-unknown sens']],
    ['2026-10;t;ventes;recette;5 000 F', ['number-unreadable montant']],
  ])('sets %j aside', (row, expected) => {
    const read = parseMoneyRow(MONEY, rowOf(row));
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual(expected);
  });
});

describe('parsePopulationRow', () => {
  it('reads a year with its coefficients', () => {
    expect(
      accepted(parsePopulationRow(POPULATION, rowOf('2026;22 655;0,05;0.04;district'))),
    ).toEqual({
      year: 2026,
      population: 22655,
      pregnancyCoefficient: 0.05,
      birthCoefficient: 0.04,
      source: 'district',
    });
  });

  it.each<[row: string, told: readonly string[]]>([
    ['26;22655;;;', ['year-unreadable annee']],
    ['2026;;;;', ['cell-empty population']],
    ['2026;22655;5;0,04;', ['number-out-of-range coef_grossesses']],
    ['2026;22655;5 %;0,04;', ['number-unreadable coef_grossesses']],
  ])('sets %j aside', (row, expected) => {
    expect(told(parsePopulationRow(POPULATION, rowOf(row)))).toEqual(expected);
  });
});

describe('parseMemberRow', () => {
  it('reads a member with a mandate', () => {
    const row = rowOf('Mariam Traoré;F;CA;vice-présidente;Banconi;;2022-03-12;11/03/2027');
    expect(accepted(parseMemberRow(MEMBERS, row))).toEqual({
      name: 'Mariam Traoré',
      sex: 'F',
      organ: 'CA',
      office: 'vice-présidente',
      neighbourhood: 'Banconi',
      phone: '',
      mandateStart: '2022-03-12',
      mandateEnd: '2027-03-11',
    });
  });

  it.each([
    ['F', 'F'],
    ['femme', 'F'],
    ['M', 'M'],
    ['h', 'M'],
    ['', null],
  ])('reads sex %j as %s', (written, sex) => {
    expect(accepted(parseMemberRow(MEMBERS, rowOf(`A;${written};CA;membre`))).sex).toBe(sex);
  });

  it('leaves a sex open that it does not understand, and tells of dates in the wrong order', () => {
    const read = parseMemberRow(MEMBERS, rowOf('A;x;CA;membre;;;2027-01-01;2022-01-01'));
    expect(accepted(read).sex).toBeNull();
    expect(told(read)).toEqual(['sex-unknown sexe', 'mandate-ends-before-start fin_mandat']);
  });

  it('sets aside a member without a name, an organ or an office', () => {
    expect(told(parseMemberRow(MEMBERS, rowOf(';F;;')))).toEqual([
      'cell-empty nom',
      'cell-empty organe',
      'cell-empty fonction',
    ]);
  });
});

describe('parseActionRow', () => {
  const line = (statut: string): string =>
    `2026-07-20;Pas d'eau;Robinet;Réparer;gérant;2026-08-15;15 000;${statut};2`;

  it('reads a promise', () => {
    expect(accepted(parseActionRow(ACTIONS, rowOf(line('fait'))))).toEqual({
      agreedOn: '2026-07-20',
      problem: "Pas d'eau",
      cause: 'Robinet',
      action: 'Réparer',
      responsible: 'gérant',
      dueOn: '2026-08-15',
      cost: 15_000,
      status: 'done',
      carriedOver: 2,
    });
  });

  it.each([
    ['à faire', 'todo'],
    ['EN COURS', 'doing'],
    ['fait', 'done'],
    ['vérifié', 'verified'],
    ['Abandonne', 'abandoned'],
    ['', null],
  ])('reads status %j as %s', (written, status) => {
    expect(accepted(parseActionRow(ACTIONS, rowOf(line(written)))).status).toBe(status);
  });

  it('has no value for what is not recorded', () => {
    expect(accepted(parseActionRow(ACTIONS, rowOf('2026-07-20;;;Réparer;gérant')))).toMatchObject({
      dueOn: null,
      cost: null,
      status: null,
      carriedOver: null,
    });
  });

  it('takes a promise that nobody answers for yet, and tells of it', () => {
    const read = parseActionRow(ACTIONS, rowOf('2026-07-20;;;Réparer;'));
    expect(accepted(read).responsible).toBe('');
    expect(told(read)).toEqual(['responsible-missing responsable']);
  });

  it('tells of a due date before the promise', () => {
    const read = parseActionRow(ACTIONS, rowOf('2026-07-20;;;Réparer;gérant;2026-07-19'));
    expect(read.ok).toBe(true);
    expect(told(read)).toEqual(['due-before-date echeance']);
  });

  it('sets aside a promise without a day or an action, with every fault', () => {
    expect(told(parseActionRow(ACTIONS, rowOf(';;;;gérant;;gratuit;oublié;-1')))).toEqual([
      'day-empty date',
      'cell-empty action',
      'number-unreadable cout',
      'status-unknown statut',
      'number-negative reportee',
    ]);
  });
});
