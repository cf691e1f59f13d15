/**
 * The tables that a centre brings, apart from interviews: the words are those of the files' own headings, and stable.
 * `needed` columns make the kind; a file without an `optional` one is read as if its cells were empty.
 */
export interface TableColumns {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

/** The columns of every monthly or yearly table, by kind. */
export const TABLE_COLUMNS = {
  services: { needed: ['periode', 'indicateur', 'valeur'], optional: [] },
  stock: {
    needed: ['periode', 'produit', 'initial', 'recu', 'utilise', 'final'],
    optional: ['perdu', 'ajustement', 'jours_rupture', 'peremption'],
  },
  staff: {
    needed: ['cadre', 'norme', 'en_poste'],
    optional: ['present', 'payeur', 'periode'],
  },
  money: { needed: ['periode', 'caisse', 'rubrique', 'sens', 'montant'], optional: [] },
  population: {
    needed: ['annee', 'population'],
    optional: ['coef_grossesses', 'coef_naissances', 'source'],
  },
  members: {
    needed: ['nom', 'organe', 'fonction'],
    optional: ['sexe', 'quartier', 'telephone', 'debut_mandat', 'fin_mandat'],
  },
  actions: {
    needed: ['date', 'action', 'responsable'],
    optional: ['probleme', 'cause', 'echeance', 'cout', 'statut', 'reportee'],
  },
} as const satisfies Readonly<Record<string, TableColumns>>;

/** A table with a fixed heading. */
export type RecordKind = keyof typeof TABLE_COLUMNS;

/** Any table that an import knows: `interviews` has the heading of the form that was filled on phones. */
export type TableKind = RecordKind | 'interviews';

/** A column of a kind, by its stable word. */
export type ColumnOf<K extends RecordKind> =
  | (typeof TABLE_COLUMNS)[K]['needed'][number]
  | (typeof TABLE_COLUMNS)[K]['optional'][number];
