import { foldSpelling } from '../../shared/domain/text/spelling.ts';

/** What the report of a month says of the services that every centre counts, by their codes. */
const COUNTED = {
  consultations: 420,
  consultations_moins5: 180,
  cpn1: 52,
  cpn1_t1: 18,
  cpn4: 26,
  accouchements: 34,
  accouchements_assistes: 32,
  cpon: 27,
  pf_nouvelles: 19,
  pf_anciennes: 58,
  bcg: 44,
  penta1: 46,
  penta3: 41,
  rr1: 39,
  palu_suspects: 210,
  palu_testes: 196,
  palu_confirmes: 88,
  palu_simples: 81,
  palu_graves: 7,
  palu_traites: 79,
  tpi1: 44,
  tpi2: 33,
  tpi3: 21,
  mild_cpn: 50,
  mam_admis: 9,
  mas_admis: 3,
  references: 8,
  deces_maternels: 0,
  deces_neonatals: 1,
  mort_nes: 0,
} as const satisfies Readonly<Record<string, number>>;

/** What this centre counts beside them, as headquarters put it on its list. */
export const OWN_SERVICES = [
  'Dépistage du VIH',
  'Échographies',
  'Pansements',
  'Injections',
  'Mises en observation',
  'Examens de laboratoire',
  'Visites à domicile',
  'Causeries éducatives',
  'Séances de nutrition',
  'Hypertension, nouveaux cas',
  'Diabète, nouveaux cas',
  'Morsures de serpent',
  'Accidents de la route',
] as const;

/** What its staff adds while typing. */
export const ADDED_SERVICES = ['Brûlures', 'Soins dentaires'] as const;

/** Boxes of this centre beside those of the catalogue. */
export const OWN_BOXES = ['Caisse échographie', 'Caisse parking'] as const;

/** The counts that are typed, by code; those of the centre's own have the code that their names make. */
export const COUNTS: Readonly<Record<string, number>> = {
  ...COUNTED,
  ...Object.fromEntries(
    [...OWN_SERVICES, ...ADDED_SERVICES].map((name, place) => [
      foldSpelling(name).replaceAll(' ', '_'),
      11 + 3 * place,
    ]),
  ),
};

/** What the district keeps: "non géré ici". */
export const NOT_KEPT: readonly string[] = [
  'vaccin-vpi',
  'vaccin-rota',
  'vaccin-mena',
  'vaccin-hpv',
  'diu',
];

/** A line of stock as it is typed: cells from the opening to what was adjusted. */
export interface TypedStock {
  readonly opening: number;
  readonly received: number;
  readonly used: number;
  readonly lost: number;
  readonly adjusted: number;
}

/** The stock of the line at a place of the sheet. */
export function stockAt(place: number): TypedStock {
  return {
    opening: 40 + 3 * place,
    received: 40 + place,
    used: 30 + 2 * place,
    lost: place === 5 ? 4 : 0,
    adjusted: 0,
  };
}

/** What the book comes to, reckoned apart. */
export function closingOf({ opening, received, used, lost, adjusted }: TypedStock): number {
  return opening + received - used - lost + adjusted;
}

/** Posts by cadre: norm, filled, present. */
export const POSTS: Readonly<Record<string, readonly [number, number, number]>> = {
  dtc: [1, 1, 1],
  medecin: [1, 0, 0],
  'infirmier-etat': [2, 2, 1],
  'infirmier-premier-cycle': [1, 1, 1],
  'sage-femme': [2, 1, 1],
  'infirmier-obstetricien': [1, 1, 1],
  matrone: [3, 3, 2],
  'aide-soignant': [2, 2, 2],
  'agent-vaccinateur': [1, 1, 1],
  'technicien-labo': [1, 0, 0],
  'gerant-dv': [1, 1, 1],
  caissier: [1, 1, 1],
};

/** The lines of the account: place of the box in the list, direction, heading, FCFA. */
export const ACCOUNT: readonly (readonly [number, 'receipt' | 'spending', string, number])[] = [
  [0, 'receipt', 'solde initial', 400_000],
  [0, 'receipt', 'ventes', 950_000],
  [0, 'spending', 'achats', 820_000],
  [1, 'receipt', 'solde initial', 250_000],
  [1, 'receipt', 'consultations', 315_000],
  [1, 'spending', 'salaires', 340_000],
  [2, 'receipt', 'solde initial', 60_000],
  [2, 'receipt', 'cotisations', 30_000],
  [2, 'spending', 'réunions', 22_500],
  [3, 'receipt', 'solde initial', 1_200_000],
  [3, 'receipt', 'versements', 100_000],
  [3, 'spending', 'frais', 2500],
  [4, 'receipt', 'solde initial', 45_000],
  [4, 'receipt', 'examens', 72_000],
  [4, 'spending', 'papier', 18_000],
  [5, 'receipt', 'solde initial', 5000],
  [5, 'receipt', 'tickets', 21_750],
  [5, 'spending', 'gardien', 15_000],
];

/** What all boxes hold at the end, reckoned apart. */
export const MONEY_LEFT = ACCOUNT.reduce(
  (sum, [, direction, , amount]) => sum + (direction === 'receipt' ? amount : -amount),
  0,
);
