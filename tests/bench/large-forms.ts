import type { Answer, Submission } from '../../shared/domain/instruments/submission.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Sheet } from '../../shared/domain/tables/sheet.ts';

const ITEMS_A_SECTION = 25;

const HEADING = 'type | name | label | required | relevant | constraint | weight | critical';

const CHOICES = `
## choices
| list_name | name | label | score |
| observe | oui | Oui | 1 |
| observe | partiel | En partie | 0.5 |
| observe | non | Non | 0 |
| observe | na | Ne s'applique pas | na |
`;

/** Every tenth item waits for the first of its section; every section ends with a count. */
function itemRow(section: number, item: number): string {
  const place = item % ITEMS_A_SECTION;
  const name = `point_${item}`;
  if (place === ITEMS_A_SECTION - 1) {
    return `| integer | ${name} | Combien de fois, point ${item} ? | | | . >= 0 | | |`;
  }
  const relevant = place % 10 === 9 ? `\${point_${section * ITEMS_A_SECTION}} != 'non'` : '';
  const critical = place % 8 === 3 ? 'yes' : '';
  return `| select_one observe | ${name} | Le point ${item} est en ordre | yes | ${relevant} | | ${1 + (place % 3)} | ${critical} |`;
}

function sectionRows(section: number, items: number): readonly string[] {
  const first = section * ITEMS_A_SECTION;
  const count = Math.min(ITEMS_A_SECTION, items - first);
  const rows = Array.from({ length: count }, (_, index) => itemRow(section, first + index));
  const begin = `| begin group | partie_${section} | Partie ${section} | | | | | |`;
  return [begin, ...rows, '| end group | | | | | | | |'];
}

/** The answers of so many rows of it. */
export function lotAnswers(rows: number): readonly Answer[] {
  return Array.from({ length: rows }, (_, index) => [
    { path: `/lot[${index + 1}]/nom`, value: `Produit ${index + 1}` },
    { path: `/lot[${index + 1}]/compte`, value: '24' },
    { path: `/lot[${index + 1}]/range`, value: 'oui' },
    { path: `/lot[${index + 1}]/mois`, value: '2' },
  ]).flat();
}

/** A checklist of so many questions in sections of 25, as a supervision form is made, as people write it down. */
export function checklistText(items: number): string {
  const sections = Math.ceil(items / ITEMS_A_SECTION);
  const rows = Array.from({ length: sections }, (_, section) => sectionRows(section, items));
  const survey = ['## survey', `| ${HEADING} |`, ...rows.flat()].join('\n');
  return `${survey}\n${CHOICES}`;
}

/** The same, read. */
export function checklistOf(items: number): readonly Sheet[] {
  return parseMarkdownForm(checklistText(items));
}

/** A form with one repeat, as a store is counted: a row for each lot. */
export const LOTS_TEXT = `
## survey
| type | name | label | relevant | constraint | calculation |
| begin repeat | lot | Lot | | | |
| text | nom | Nom du produit | | | |
| integer | compte | Quantité comptée | | . >= 0 | |
| select_one observe | range | Le lot est bien rangé | \${compte} > 0 | | |
| calculate | mois | | | | \${compte} div 12 |
| end repeat | | | | | |
${CHOICES}`;

/** That checklist filled: two points in three are in order, one in ten does not apply. */
export function filledChecklist(items: number): Submission {
  const answers = Array.from({ length: items }, (_, item) => {
    const path = `/partie_${Math.floor(item / ITEMS_A_SECTION)}/point_${item}`;
    const word = item % 10 === 7 ? 'na' : item % 3 === 0 ? 'non' : 'oui';
    return { path, value: item % ITEMS_A_SECTION === ITEMS_A_SECTION - 1 ? '3' : word };
  });
  return { formId: 'bench', version: '1', instanceId: 'uuid:bench', answers };
}
