import { daysOf, type Row } from '../cli/centre-files.ts';
import {
  type ApartFigure,
  figureOf,
  type ListedEntry,
  monthBefore,
  neededIn,
  percentOf,
  readList,
  sum,
} from './apart-figure.ts';

/** A product in a month, as the file has it. */
interface StockLine {
  readonly period: string;
  readonly opening: number;
  readonly received: number;
  readonly used: number;
  readonly lost: number;
  readonly adjusted: number;
  readonly closing: number;
  readonly daysOut: number;
  readonly expiry: string;
}

function lineOf(row: Row): StockLine {
  const period = row['periode'] ?? '';
  return {
    period,
    opening: neededIn(row['initial']),
    received: neededIn(row['recu']),
    used: neededIn(row['utilise']),
    lost: neededIn(row['perdu']),
    adjusted: neededIn(row['ajustement']),
    closing: neededIn(row['final']),
    daysOut: Math.min(neededIn(row['jours_rupture']), daysOf(period)),
    expiry: row['peremption'] ?? '',
  };
}

/** What does not hold together in a line by itself. */
function faultsOf(line: StockLine): readonly string[] {
  const { opening, received, used, lost, adjusted, closing } = line;
  const isOff = opening + received - used - lost + adjusted !== closing;
  const isTooMuch = used + lost > opening + received;
  const isNegative = [opening, received, used, lost, closing].some((amount) => amount < 0);
  return [
    ...(isOff ? ['closing-differs'] : []),
    ...(isTooMuch ? ['more-out-than-held'] : []),
    ...(isNegative ? ['negative'] : []),
  ];
}

/** A product of the list at the end of a month. */
interface ProductApart {
  readonly line: StockLine;
  readonly figures: readonly ApartFigure[];
}

function productApart(
  entry: ListedEntry,
  lines: readonly StockLine[],
  period: string,
): ProductApart {
  const find = (month: string): StockLine => {
    const found = lines.find((line) => line.period === month);
    if (!found) throw new Error(`No line of ${entry.name} in ${month}`);
    return found;
  };
  const line = find(period);
  const six = [0, 1, 2, 3, 4, 5].map((back) => find(monthBefore(period, back)));
  const used = sum(six.map((each) => each.used));
  const months = 6 - sum(six.map((each) => each.daysOut)) / 30.5;
  const isAlwaysOut = six.every((each) => each.daysOut === daysOf(each.period));
  const cmm = isAlwaysOut || months <= 0 ? null : used / months;
  return {
    line,
    figures: figuresOf(entry, line, find(monthBefore(period, 1)), { used, months, cmm }),
  };
}

function statusOf(usable: number, cmm: number | null, { minMonths, maxMonths }: ListedEntry) {
  if (usable === 0) return 'out';
  if (cmm === null || cmm === 0) return 'insufficient';
  if (usable < minMonths * cmm) return 'low';
  return usable > maxMonths * cmm ? 'over' : 'ok';
}

function riskOf({ closing, expiry, period }: StockLine, cmm: number | null): number | null {
  if (closing === 0) return 0;
  if (cmm === null || expiry === '') return null;
  const left = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
  const given = Math.max(0, left(expiry) - left(period)) * cmm;
  return Math.round(closing - Math.min(given, closing));
}

function figuresOf(
  entry: ListedEntry,
  line: StockLine,
  before: StockLine,
  {
    used,
    months,
    cmm,
  }: { readonly used: number; readonly months: number; readonly cmm: number | null },
): readonly ApartFigure[] {
  const { name, unit, maxMonths } = entry;
  const { closing, expiry, period, daysOut } = line;
  const isPast = expiry !== '' && expiry < period;
  const usable = isPast ? 0 : closing;
  const expired = isPast && closing > 0 ? ['expired'] : [];
  const carried = line.opening === before.closing ? [] : ['opening-differs'];
  return [
    figureOf('stock.closing', name, unit, {
      value: closing,
      flags: [...expired, ...faultsOf(line), ...carried],
    }),
    figureOf('stock.cmm', name, `${unit}/mois`, {
      value: cmm,
      method: 'msh',
      months: 6,
      numerator: used,
      denominator: months,
      flags: cmm === null ? ['out-all-the-time'] : [],
    }),
    figureOf('stock.msd', name, 'mois', {
      value: cmm === null || cmm === 0 ? null : usable / cmm,
      numerator: usable,
      denominator: cmm,
      flags: cmm === 0 ? ['not-used'] : [],
    }),
    figureOf('stock.order', name, unit, {
      value: cmm === null ? null : Math.max(0, Math.ceil(maxMonths * cmm - usable - 1e-9)),
    }),
    figureOf('stock.daysOut', name, 'jours', { value: daysOut, denominator: daysOf(period) }),
    figureOf('stock.status', name, '', { value: statusOf(usable, cmm, entry), flags: expired }),
    figureOf('stock.expiryRisk', name, unit, { value: riskOf(line, cmm) }),
  ];
}

/** The stock of a month, and how many of its lines hold together. */
export function stockApart(rows: readonly Row[], period: string) {
  const entries = readList('products').filter(({ name }) =>
    rows.some((row) => row['produit'] === name),
  );
  const products = entries.map((entry) =>
    productApart(entry, rows.filter((row) => row['produit'] === entry.name).map(lineOf), period),
  );
  const out = products.filter(({ figures }) =>
    figures.some(({ code, value }) => code === 'stock.status' && value === 'out'),
  );
  const daysOut = sum(products.map(({ line }) => line.daysOut));
  return {
    figures: [
      ...products.flatMap(({ figures }) => figures),
      figureOf('stock.stockoutRate.day', null, '%', percentOf(out.length, products.length)),
      figureOf(
        'stock.stockoutRate.period',
        null,
        '%',
        percentOf(daysOut, products.length * daysOf(period)),
      ),
    ],
    lines: products.length,
    linesThatHold: products.filter(({ line }) => faultsOf(line).length === 0).length,
  };
}
