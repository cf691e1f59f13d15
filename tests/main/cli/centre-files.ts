import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Computes a centre's figures from its files by other means than the program: plain loops over plain tables.

/** A line of a table by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

function splitLine(line: string, delimiter: string): readonly string[] {
  const cells = [
    ...line.matchAll(new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, 'g')),
  ];
  return cells.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

/** The lines of a CSV file. */
export function readTable(path: string, delimiter = ','): readonly Row[] {
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd();
  const [heading = [], ...rows] = text.split(/\r?\n/).map((line) => splitLine(line, delimiter));
  return rows.map((cells) =>
    Object.fromEntries(heading.map((name, at) => [name, cells[at] ?? ''])),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** All the files of a centre, in no particular order. */
export function listCentreFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:csv|xlsx|xml|json)$/.test(name))
    .map((name) => join(directory, name));
}

/** How many days a month has. */
export function daysOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** A product at the end of a month: what was used in six months, what that comes to a month, and what is there. */
export function computeStock(directory: string, product: string, period: string) {
  const rows = readTable(join(directory, 'stock.csv')).filter((row) => row['produit'] === product);
  const until = rows.filter((row) => (row['periode'] ?? '') <= period).slice(-6);
  const out = until.map((row) =>
    Math.min(Number(row['jours_rupture']), daysOf(row['periode'] ?? '')),
  );
  const used = sum(until.map((row) => Number(row['utilise'])));
  const months = until.length - sum(out) / 30.5;
  const closing = Number(until.at(-1)?.['final']);
  const cmm = used / months;
  return {
    used,
    months,
    cmm,
    closing,
    daysOut: out.at(-1),
    order: Math.max(0, Math.ceil(3 * cmm - closing)),
  };
}

/** The products of the stock file. */
export function listProducts(directory: string): readonly string[] {
  return [...new Set(readTable(join(directory, 'stock.csv')).map((row) => row['produit'] ?? ''))];
}

/** What is in the boxes at the end of a month, and what went through them in it. */
export function computeMoney(directory: string, period: string) {
  const rows = readTable(join(directory, 'money.csv'));
  const total = (wanted: (row: Row) => boolean): number =>
    sum(rows.filter(wanted).map((row) => Number(row['montant'])));
  const isOpening = (row: Row): boolean => row['rubrique'] === 'solde initial';
  const balance = (isOfBox: (row: Row) => boolean): number =>
    total((row) => isOfBox(row) && (row['periode'] ?? '') <= period && row['sens'] === 'recette') -
    total((row) => isOfBox(row) && (row['periode'] ?? '') <= period && row['sens'] === 'depense');
  const boxes = [...new Set(rows.map((row) => row['caisse'] ?? ''))];
  const now = (row: Row): boolean => row['periode'] === period;
  return {
    balance: balance(() => true),
    boxes: Object.fromEntries(boxes.map((box) => [box, balance((row) => row['caisse'] === box)])),
    receipts: total((row) => now(row) && row['sens'] === 'recette' && !isOpening(row)),
    spending: total((row) => now(row) && row['sens'] === 'depense'),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[half] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k;
}

/** The smallest number of heads that a fair coin stays at or under in 5 of 100 series of `tosses`. */
function fewestCrossings(tosses: number): number {
  let heads = 0;
  for (let tail = 1; tail < 0.05 * 2 ** tosses; tail += choose(tosses, heads)) heads += 1;
  return heads;
}

/** The run chart of a service over every month of the file, by Anhøj's rule. */
export function computeRunChart(directory: string, indicator: string) {
  const rows = readTable(join(directory, 'services.csv')).filter(
    (row) => row['indicateur'] === indicator && row['valeur'] !== '',
  );
  const values = rows.map((row) => Number(row['valeur']));
  const centre = medianOf(values);
  const sides = values.filter((value) => value !== centre).map((value) => value > centre);
  const runs: number[] = [];
  sides.forEach((side, at) => {
    if (at > 0 && side === sides[at - 1]) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
  });
  const useful = sides.length;
  const longestRun = Math.max(...runs);
  const longestRunMax = Math.round(Math.log2(useful)) + 3;
  const crossings = runs.length - 1;
  const crossingsMin = fewestCrossings(useful - 1);
  const signal = longestRun > longestRunMax || crossings < crossingsMin;
  return {
    n: values.length,
    useful,
    centre,
    longestRun,
    longestRunMax,
    crossings,
    crossingsMin,
    signal,
  };
}

/** The posts of the staff file. */
export function computeStaff(directory: string) {
  const rows = readTable(join(directory, 'staff.csv'));
  const of = (column: string): readonly number[] => rows.map((row) => Number(row[column]));
  const vacant = rows.map((row) => Math.max(0, Number(row['norme']) - Number(row['en_poste'])));
  const present = rows.map((row) => Math.min(Number(row['norme']), Number(row['present'])));
  return {
    norm: sum(of('norme')),
    filled: sum(of('en_poste')),
    present: sum(of('present')),
    vacant: sum(vacant),
    presentOfNorm: sum(present),
  };
}

/** Interviews that count, and how many gave the best answer to a question whose choices are 0 to 3. */
export function computeInterviews(directory: string, question: string) {
  const rows = readTable(join(directory, 'exit-interviews-kobo.csv'), ';');
  const once = new Map(rows.map((row) => [row['_uuid'], row]));
  const isUnderstood = (row: Row): boolean =>
    Object.entries(row).every(([name, value]) => !name.includes('/') || /^[0-3]?$/.test(value));
  const counted = [...once.values()].filter(isUnderstood);
  const answered = counted.filter((row) => row[question] !== '');
  const best = answered.filter((row) => row[question] === '3');
  return {
    rows: rows.length,
    repeated: rows.length - once.size,
    setAside: once.size - counted.length,
    counted: counted.length,
    answered: answered.length,
    best: best.length,
  };
}

/** Promises of the file, those that were kept, and those overdue on a day. */
export function computePromises(directory: string, day: string) {
  const rows = readTable(join(directory, 'actions.csv'));
  const isOpen = (row: Row): boolean => ['à faire', 'en cours'].includes(row['statut'] ?? '');
  return {
    all: rows.length,
    kept: rows.filter((row) => !isOpen(row)).length,
    overdue: rows.filter((row) => isOpen(row) && (row['echeance'] ?? '') < day).length,
  };
}
