/** A reading of the mirror for people: names in the place of numbers, months as dates. */
interface MirrorView {
  readonly name: string;
  readonly select: (place: string) => string;
}

const CENTRE = 'f.id AS centre, f.name AS nom_centre, f.commune, f.district, f.region';
const MONTH = "e.period AS mois, (e.period || '-01')::date AS premier_jour";

/**
 * The views of the mirror. Their names are French, for the tables of Metabase or Superset are read by people; a column
 * may be added at the end of one and none may change its place, so that what others built on it stands.
 */
export const MIRROR_VIEWS: readonly MirrorView[] = [
  {
    name: 'stock_mensuel',
    select: (place) => `SELECT ${CENTRE}, ${MONTH}, p.code AS produit, p.name AS nom_produit,
      p.unit AS unite, p.tracer AS traceur, e.opening AS initial, e.received AS recu, e.used AS utilise,
      e.lost AS perdu, e.adjusted AS ajuste, e.closing AS final, e.stockout_days AS jours_rupture
    FROM ${place}.stock_entry e JOIN ${place}.product p ON p.id = e.product_id
    JOIN ${place}.facility f ON f.id = e.facility_id`,
  },
  {
    name: 'activites_mensuelles',
    select: (place) => `SELECT ${CENTRE}, ${MONTH}, s.code AS activite, s.name AS nom_activite,
      s.unit AS unite, e.value AS valeur
    FROM ${place}.service_value e JOIN ${place}.service s ON s.id = e.service_id
    JOIN ${place}.facility f ON f.id = e.facility_id`,
  },
  {
    name: 'personnel_mensuel',
    select: (place) => `SELECT ${CENTRE}, ${MONTH}, c.code AS cadre, c.name AS nom_cadre,
      e.payer AS payeur, e.norm AS norme, e.filled AS en_poste, e.present AS presents
    FROM ${place}.staff_entry e JOIN ${place}.cadre c ON c.id = e.cadre_id
    JOIN ${place}.facility f ON f.id = e.facility_id`,
  },
  {
    name: 'caisse_mensuelle',
    select: (place) => `SELECT ${CENTRE}, ${MONTH}, b.code AS caisse, b.name AS nom_caisse,
      e.heading AS rubrique, CASE e.direction WHEN 'receipt' THEN 'recette' ELSE 'depense' END AS sens,
      e.amount AS montant_fcfa
    FROM ${place}.money_entry e JOIN ${place}.cash_box b ON b.id = e.cash_box_id
    JOIN ${place}.facility f ON f.id = e.facility_id`,
  },
  {
    name: 'visites',
    select: (place) => `SELECT ${CENTRE}, s.id AS visite, s.kind AS sorte, s.form_id AS formulaire,
      s.form_version AS version, s.day AS jour, v.score AS score, v.mean_of_sections AS moyenne_sections,
      v.band AS niveau, v.answered AS repondus, v.applicable AS applicables,
      v.critical_missed AS points_critiques
    FROM ${place}.submission s JOIN ${place}.facility f ON f.id = s.facility_id
    LEFT JOIN ${place}.visit_score v ON v.id = s.id`,
  },
  {
    name: 'promesses',
    select: (
      place,
    ) => `SELECT ${CENTRE}, a.id AS promesse, a.agreed_on AS promise_le, a.problem AS constat,
      a.action, a.due_on AS echeance, a.status AS etat, a.closed_on AS close_le, a.cost AS cout_fcfa,
      a.carried_over AS reports, a.closed_on - a.agreed_on AS jours_pour_clore,
      CASE WHEN a.status IN ('todo', 'doing') AND a.due_on < current_date
        THEN current_date - a.due_on END AS jours_de_retard
    FROM ${place}.action a JOIN ${place}.facility f ON f.id = a.facility_id`,
  },
];
