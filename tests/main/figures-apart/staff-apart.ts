import type { Row } from '../cli/centre-files.ts';
import { type ApartFigure, figureOf, numberIn, percentOf, readList, sum } from './apart-figure.ts';

/** The posts of a cadre, or of the centre. */
interface Posts {
  readonly norm: number | null;
  readonly filled: number | null;
  readonly present: number | null;
}

const COUNTS = [
  ['norm', 'norme'],
  ['filled', 'en_poste'],
  ['present', 'present'],
] as const;

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known);
}

function addUp(all: readonly Posts[]): Posts {
  return {
    norm: sumKnown(all.map(({ norm }) => norm)),
    filled: sumKnown(all.map(({ filled }) => filled)),
    present: sumKnown(all.map(({ present }) => present)),
  };
}

function postsOf(row: Row): Posts {
  const [norm = null, filled = null, present = null] = COUNTS.map(([, column]) =>
    numberIn(row[column]),
  );
  return { norm, filled, present };
}

/** What is lacking of a whole, over the cadres that know both. */
function lack(cadres: readonly Posts[], whole: keyof Posts, part: keyof Posts) {
  const known = cadres.flatMap((cadre) => {
    const [all, there] = [cadre[whole], cadre[part]];
    return all === null || there === null ? [] : [{ all, lacking: Math.max(0, all - there) }];
  });
  return percentOf(sum(known.map(({ lacking }) => lacking)), sum(known.map(({ all }) => all)));
}

function isMore(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one > other;
}

function figuresOf(item: string | null, posts: Posts, cadres: readonly Posts[]) {
  const { norm, filled, present } = posts;
  return [
    figureOf('staff.norm', item, 'postes', { value: norm }),
    figureOf('staff.filled', item, 'postes', {
      value: filled,
      flags: isMore(filled, norm) ? ['above-norm'] : [],
    }),
    figureOf('staff.present', item, 'personnes', {
      value: present,
      flags: isMore(present, filled) ? ['present-above-filled'] : [],
    }),
    figureOf('staff.vacancyRate', item, '%', lack(cadres, 'norm', 'filled')),
    figureOf('staff.absenceRate', item, '%', {
      ...lack(cadres, 'filled', 'present'),
      method: 'one-day',
    }),
  ];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function cadreOf(written: string): string {
  const found = readList('cadres').find(({ name, aliases }) =>
    [name, ...aliases].some((each) => plain(each) === plain(written)),
  );
  return found?.name ?? written;
}

/** The posts of the staff list, which is of one month. */
export function staffApart(rows: readonly Row[]): readonly ApartFigure[] {
  const byCadre = Map.groupBy(rows, (row) => cadreOf(row['cadre'] ?? ''));
  const cadres = [...byCadre].map(([name, own]) => ({ name, posts: addUp(own.map(postsOf)) }));
  const all = cadres.map(({ posts }) => posts);
  return [
    ...cadres.flatMap(({ name, posts }) => figuresOf(name, posts, [posts])),
    ...figuresOf(null, addUp(all), all),
  ];
}
