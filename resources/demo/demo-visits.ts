import { type DemoCalendar, dayAt, story } from './demo-calendar.ts';
import type { DemoFile } from './demo-centre.ts';
import type { StockLine } from './demo-stock.ts';
import type { SeededRandom } from './seeded-random.ts';

type Section = readonly [
  name: string,
  items: readonly (readonly [name: string, answers: string])[],
];

/**
 * What the coach found at the eight visits, one letter a visit: o oui, p en partie, n non, a sans objet.
 * Water and hygiene mend once the tap is repaired; the newborn bag and mask never come; at the second visit the
 * maternity was closed, so its section was not asked (`-`).
 */
const findings: readonly Section[] = [
  [
    'accueil',
    [
      ['horaires_visibles', 'oooooooo'],
      ['prix_visibles', 'nnpnnppn'],
      ['urgence_dabord', 'npppoooo'],
      ['bancs_ombre', 'ppoopooo'],
      ['porte_fermee', 'npnpppoo'],
    ],
  ],
  [
    'hygiene',
    [
      ['robinet', 'nnpnoooo'],
      ['savon', 'npnppooo'],
      ['poubelles_triees', 'nppppooo'],
      ['aiguilles', 'popooooo'],
      ['sterilisation_datee', 'nnppppop'],
      ['latrines_propres', 'npnnpppo'],
    ],
  ],
  [
    'maternite',
    [
      ['cinq_partogrammes', 'n-pppopo'],
      ['ocytocine_froid', 'o-oopooo'],
      ['magnesium_pret', 'n-pnnpnn'],
      ['ballon_masque_bebe', 'n-nnnnnn'],
      ['proche_admis', 'p-oooooo'],
      ['avant_sortie', 'n-nppppo'],
    ],
  ],
  [
    'enfant',
    [
      ['signes_danger', 'ppoppooo'],
      ['fievre_testee', 'poooooop'],
      ['poids_et_bras', 'nppnppop'],
      ['coin_sro', 'nnpnnppp'],
    ],
  ],
  [
    'depot',
    [
      ['fiches_justes', 'nnppppoo'],
      ['premier_perime', 'pppooooo'],
      ['temperature_notee', 'nnnpnppo'],
      ['rayon_sans_perime', 'ooonoooo'],
    ],
  ],
  [
    'gouvernance',
    [
      ['cg_du_mois', 'npopoooo'],
      ['caisse_rapprochee', 'npppppoo'],
      ['deux_personnes', 'nnpooooo'],
      ['femmes_au_bureau', 'ppppoooo'],
      ['budget_en_ag', 'annnoooo'],
    ],
  ],
];

const answerNames: Readonly<Record<string, string>> = {
  o: 'oui',
  p: 'partiel',
  n: 'non',
  a: 'na',
};

/** What was written under a section before the tap was repaired, and after. */
const remarks: Readonly<Record<string, readonly [before: string, after: string]>> = {
  accueil: ['Affiche des prix à refaire & à plastifier', 'Prix toujours pas affichés'],
  hygiene: ["L'eau est portée dans des seaux", 'Robinet réparé, équipe fière de ses locaux'],
  maternite: [
    'Ballon du nouveau-né : valve perdue',
    'Ballon du nouveau-né : promis, toujours pas acheté',
  ],
  enfant: ['Balance à régler', ''],
  depot: ['Le gérant est seul < 3 jours par semaine', ''],
  gouvernance: ['', 'PV classés dans le cahier rouge'],
};

const tapRepairedAtVisit = 4;
const staffExpected = 12;
const staffPresent = [8, 7, 9, 9, 10, 11, 10, 11] as const;

/** The eight visits as ODK writes a submission, one file each. */
export function writeVisits(
  calendar: DemoCalendar,
  stock: readonly StockLine[],
  random: SeededRandom,
): readonly DemoFile[] {
  return story.visitMonths.map((monthIndex, visit) => {
    const day = dayAt(calendar, monthIndex, story.visitDayOfMonth);
    const lines = stock.filter((line) => line.period === calendar.months[monthIndex]);
    const body = findings.map((section) => sectionXml(section, visit, lines, random)).join('');
    return { name: `visite-${day}.xml`, content: submissionXml(day, visit, body, random.uuid()) };
  });
}

function submissionXml(day: string, visit: number, sections: string, uuid: string): string {
  const present = staffPresent[visit] ?? staffExpected;
  const share = Math.round((1000 * present) / staffExpected) / 10;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<data xmlns:orx="http://openrosa.org/xforms" id="visite_soutien" version="1">',
    element('start', `${day}T08:55:00.000Z`),
    element('end', `${day}T11:40:00.000Z`),
    element('date_visite', day),
    element('cscom', 'DEMO01'),
    element('maternite_active', isMaternityOpen(visit) ? 'oui' : 'non'),
    sections,
    element('agents_prevus', String(staffExpected)),
    element('agents_presents', String(present)),
    element('presence', String(share)),
    '<note_presence/>',
    `<orx:meta><orx:instanceID>uuid:${uuid}</orx:instanceID></orx:meta></data>\n`,
  ].join('');
}

function sectionXml(
  [section, items]: Section,
  visit: number,
  lines: readonly StockLine[],
  random: SeededRandom,
): string {
  if (section === 'maternite' && !isMaternityOpen(visit)) return '';
  const answers = items.map(([name, letters]) => {
    return element(name, answerNames[letters[visit] ?? ''] ?? '');
  });
  const remark = remarks[section]?.[visit < tapRepairedAtVisit ? 0 : 1] ?? '';
  const counts = section === 'depot' ? countedProducts(lines, random) : [];
  return group(section, [...answers, ...counts, element(`obs_${section}`, remark)]);
}

/** Three products counted on the shelf; the card says what the month began with. */
function countedProducts(lines: readonly StockLine[], random: SeededRandom): readonly string[] {
  const first = random.between(0, lines.length - 1);
  return [0, 4, 9].flatMap((step) => {
    const line = lines[(first + step) % lines.length];
    if (line === undefined) return [];
    const found = Math.max(0, line.opening + random.pick([0, 0, 0, -2, 5, -12]));
    return group('controle', [
      element('produit', line.product),
      element('sur_fiche', String(line.opening)),
      element('en_rayon', String(found)),
      element('ecart', String(found - line.opening)),
    ]);
  });
}

function isMaternityOpen(visit: number): boolean {
  return visit !== 1;
}

function group(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`;
}

function element(name: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${name}>${escaped}</${name}>`;
}
