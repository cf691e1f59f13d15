import {
  formatMoney,
  formatNumber,
  formatPercent,
  formatShortNumber,
} from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { CrossDomainFinding } from './cross-domain.ts';

const PERCENTAGES = new Set(['change', 'flowChange']);

function writeFact(name: string, value: string | number, translate: Translate): string | number {
  if (typeof value === 'string') return value;
  if (PERCENTAGES.has(name)) return formatPercent(value);
  if (name === 'days') return translate('indicators:cross.days', { count: value });
  if (name === 'balance') return formatMoney(value);
  return name === 'usual' ? formatNumber(value) : formatShortNumber(value, 1);
}

/**
 * The sentence of two facts that fall together, the same on screens and in the report: « Paludisme : 15 jours de rupture
 * (AL 6x2) alors que les cas confirmés montent de 40 % ».
 */
export function writeCrossDomain(
  { code, facts }: CrossDomainFinding,
  translate: Translate,
): string {
  const written = Object.entries(facts).map(
    ([name, value]) => [name, writeFact(name, value, translate)] as const,
  );
  return translate(`indicators:cross.${code}`, Object.fromEntries(written));
}
