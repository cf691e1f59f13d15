import { describe, expect, it } from 'vitest';
import { previewMatch } from '../../../shared/domain/imports/preview-match.ts';
import { headingsAt } from '../../../shared/domain/imports/propose-match.ts';
import { shapeOf } from '../../../shared/domain/imports/table-match.ts';
import { headOf, layOut, matchOf, proposed, readTable, SILENT } from './strange-table.ts';
import { told } from './table-fixture.ts';

const STOCK = headOf([
  'CSCom de Sabali;;;;;;',
  'Rapport mensuel de stock, octobre 2026;;;;;;',
  '',
  'N°;Désignation des produits;Stock début du mois;Qté reçue (cp);Qté consommée;Pertes;Stock fin du mois',
  '1;Zinc 20;100;50;30;2;118',
]);
const ACTIVITIES = headOf([
  'Activités 2026;;;',
  'Activité;Janv.;Févr.;Mars',
  'CPN 1;12;14;',
  'CPN 4;3;x;5',
]);
const OCTOBER = { month: '2026-10', year: 2026 } as const;

describe('what a table most likely is', () => {
  it('is found below its titles, by what centres call their columns', () => {
    expect(proposed(STOCK)).toEqual({
      kind: 'stock',
      row: 4,
      columns: [
        'Désignation des produits = produit',
        'Stock début du mois = initial',
        'Qté reçue (cp) = recu',
        'Qté consommée = utilise',
        'Pertes = perdu',
        'Stock fin du mois = final',
      ],
    });
  });

  it.each<[lines: readonly string[], kind: string, columns: readonly string[]]>([
    [
      ['Activité;Janvier;Février;Mars', 'CPN 1;1;2;3'],
      'services',
      ['Activité = indicateur', 'Janvier = valeur', 'Février = valeur', 'Mars = valeur'],
    ],
    [
      ['Rubriques;Recettes (FCFA);Dépenses (FCFA)', 'Ventes;5;'],
      'money',
      [
        'Rubriques = rubrique',
        'Recettes (FCFA) = montant@recette',
        'Dépenses (FCFA) = montant@depense',
      ],
    ],
    [
      ['Catégorie de personnel;Norme;Effectif;Présents', 'Matrone;2;1;1'],
      'staff',
      [
        'Catégorie de personnel = cadre',
        'Norme = norme',
        'Effectif = en_poste',
        'Présents = present',
      ],
    ],
    [
      ['Année;Population totale;Source', '2026;22655;DRS'],
      'population',
      ['Année = annee', 'Population totale = population', 'Source = source'],
    ],
    [
      ['Médicament;Janvier;Février', 'Zinc;1;2'],
      'stock',
      ['Médicament = produit', 'Janvier = utilise', 'Février = utilise'],
    ],
    [
      ['RMA du CSCom', 'Mois;CPN1;CPN4;Accouchements', '01/2026;1;2;3'],
      'services',
      [
        'Mois = periode',
        'CPN1 = valeur@indicateur',
        'CPN4 = valeur@indicateur',
        'Accouchements = valeur@indicateur',
      ],
    ],
  ])('%j is proposed as %s', (lines, kind, columns) => {
    expect(proposed(headOf(lines))).toMatchObject({ kind, columns });
  });

  it('is asked for without a proposal where nothing is like anything', () => {
    const { row, columns } = proposed(headOf(['titre', 'qqq;www;zzz', '1;2;3']));
    expect([row, columns]).toEqual([2, []]);
  });
});

describe('the shape of a heading', () => {
  const shape = (line: string): readonly string[] => {
    const head = headOf([line, 'x']);
    return head.rows[0] === undefined ? [] : shapeOf(headingsAt(head, head.rows[0]));
  };

  it('does not mind order, accents, units and the months', () => {
    const october = shape('Produit;Qté reçue (cp);Stock au 01/10/2026;Oct-26');
    expect(shape('Oct 2027;QTE  RECUE;produit;Stock au 01/09/2026')).toEqual(october);
    expect(shape('Produit;Janvier;Février')).toEqual(shape('Produit;Mars;Avril;Mai'));
  });

  it('tells two columns of one heading apart, and headings that differ by a number', () => {
    expect(shape('Produit;Quantité;Quantité')).toEqual(['produit', 'quantite', 'quantite 2']);
    expect(shape('Penta 1;Penta 3')).toEqual(['penta 1', 'penta 3']);
  });
});

describe('a table whose columns were matched', () => {
  const STOCK_COLUMNS = {
    'Désignation des produits': 'produit',
    'Stock début du mois': 'initial',
    'Qté reçue (cp)': 'recu',
    'Qté consommée': 'utilise',
    'Stock fin du mois': 'final',
  } as const;

  it('comes in with the month of its titles, and says at its own heading what is wrong', () => {
    const match = matchOf(STOCK, 4, 'stock', STOCK_COLUMNS);
    expect(readTable(STOCK, 4, match, OCTOBER).records).toMatchObject([
      { period: '2026-10', productName: 'Zinc 20', opening: 100, received: 50, lost: null },
    ]);
    expect(told(layOut(STOCK, 4, match, SILENT))).toEqual(['match-month-missing']);
  });

  it('becomes one record a month where months stand across, an empty month none', () => {
    const columns = { Activité: 'indicateur', 'Janv.': 'valeur' };
    const match = matchOf(ACTIVITIES, 2, 'services', columns);
    const { records, told: notes } = readTable(ACTIVITIES, 2, match, { month: null, year: 2026 });
    expect(records).toEqual([
      { period: '2026-01', indicatorName: 'CPN 1', value: 12 },
      { period: '2026-02', indicatorName: 'CPN 1', value: 14 },
      { period: '2026-01', indicatorName: 'CPN 4', value: 3 },
      { period: '2026-03', indicatorName: 'CPN 4', value: 5 },
    ]);
    expect(notes).toEqual(['4 number-unreadable']);
    expect(told(layOut(ACTIVITIES, 2, match))).toEqual(['match-year-missing']);
  });

  it('reads groups of columns under a merged month', () => {
    const head = headOf(
      ['Produit;Octobre 2026;;Novembre 2026;', ';Entrées;Sorties;Entrées;Sorties', 'Zinc;5;3;4;2'],
      [
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 1, bottom: 1, right: 2 },
        { top: 1, left: 3, bottom: 1, right: 4 },
      ],
    );
    expect(proposed(head).columns).toEqual([
      'Produit = produit',
      'Octobre 2026 / Entrées = recu',
      'Octobre 2026 / Sorties = utilise',
      'Novembre 2026 / Entrées = recu',
      'Novembre 2026 / Sorties = utilise',
    ]);
    const match = matchOf(head, 2, 'stock', {
      Produit: 'produit',
      'Octobre 2026 / Entrées': 'recu',
      'Octobre 2026 / Sorties': 'utilise',
    });
    expect(readTable(head, 2, match).records).toMatchObject([
      { period: '2026-10', received: 5, used: 3 },
      { period: '2026-11', received: 4, used: 2 },
    ]);
  });

  it('reads receipts and spending side by side, of one box', () => {
    const head = headOf(['Rubrique;Recettes;Dépenses', 'Ventes;250 000;', 'Carburant;;1\u202f500']);
    const columns = {
      Rubrique: 'rubrique',
      Recettes: 'montant@recette',
      Dépenses: 'montant@depense',
    };
    const match = matchOf(head, 1, 'money', columns, { box: 'tarification' });
    expect(readTable(head, 1, match, OCTOBER).records).toEqual([
      {
        period: '2026-10',
        boxName: 'tarification',
        heading: 'Ventes',
        direction: 'receipt',
        amount: 250_000,
      },
      {
        period: '2026-10',
        boxName: 'tarification',
        heading: 'Carburant',
        direction: 'spending',
        amount: 1500,
      },
    ]);
    expect(told(layOut(head, 1, { ...match, box: null }, OCTOBER))).toEqual(['match-missing']);
  });

  it('counts what headings name where lines are months', () => {
    const head = headOf(['Mois;CPN1;Penta 3', '10/2026;31;7']);
    const columns = { Mois: 'periode', CPN1: 'valeur@indicateur', 'Penta 3': 'valeur@indicateur' };
    expect(readTable(head, 1, matchOf(head, 1, 'services', columns)).records).toEqual([
      { period: '2026-10', indicatorName: 'CPN1', value: 31 },
      { period: '2026-10', indicatorName: 'Penta 3', value: 7 },
    ]);
  });

  it('passes over totals, footers and repeated headings, and tells of what it leaves', () => {
    const head = headOf([
      'Produit;Reçu;Final',
      'Zinc;5;3',
      'Produit;Reçu;Final',
      'Sous-total;5;3',
      'TOTAL GÉNÉRAL;5;3',
      'Le DTC : Awa;;',
      'Totapen;1;1',
    ]);
    const columns = { Produit: 'produit', Reçu: 'recu', Final: 'final' };
    const { records, told: notes } = readTable(
      head,
      1,
      matchOf(head, 1, 'stock', columns),
      OCTOBER,
    );
    expect(records.map((record) => 'productName' in record && record.productName)).toEqual([
      'Zinc',
      'Totapen',
    ]);
    expect(notes).toEqual(['4 row-total', '5 row-total', '6 row-without-value']);
  });

  it('refuses two columns of one meaning, a number beside months, and a table without a number', () => {
    const head = headOf(['Produit;Article;Sorties;Janvier 2026', 'a;b;1;2']);
    const faults = (columns: Readonly<Record<string, string>>) =>
      told(layOut(head, 1, matchOf(head, 1, 'stock', columns), OCTOBER));
    expect(faults({ Produit: 'produit', Article: 'produit', Sorties: 'utilise' })).toEqual([
      'match-twice',
    ]);
    expect(faults({ Produit: 'produit', Sorties: 'recu', 'Janvier 2026': 'utilise' })).toEqual([
      'match-mixed',
    ]);
    expect(faults({ Produit: 'produit' })).toEqual(['match-without-number']);
    expect(faults({ Sorties: 'utilise' })).toEqual(['match-missing']);
    expect(faults({ Produit: 'montant', Sorties: 'utilise' })).toEqual(['match-missing']);
  });

  it('is shown as it would come in, with what is wrong at the line', () => {
    const match = matchOf(ACTIVITIES, 2, 'services', { Activité: 'indicateur', 'Janv.': 'valeur' });
    const laidOut = layOut(ACTIVITIES, 2, match, { month: null, year: 2026 });
    if (!laidOut.ok) throw new Error('Refused');
    const rows = ACTIVITIES.rows.slice(2);
    const preview = previewMatch('services', laidOut.value, [], rows, 4);
    expect(preview.columns).toEqual(['periode', 'indicateur', 'valeur']);
    expect(preview.lines.map(({ row, cells }) => [row, ...cells])).toEqual([
      [3, '2026-01', 'CPN 1', 12],
      [3, '2026-02', 'CPN 1', 14],
      [4, '2026-01', 'CPN 4', 3],
      [4, '2026-02', 'CPN 4', 'x'],
    ]);
    expect(preview.lines.map(({ problems }) => problems.length)).toEqual([0, 0, 0, 1]);
  });
});
