import type { TFunction } from 'i18next';
import type { ReceivedPackage, TrayPackage } from '../../../shared/contract/receive.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { formatDay } from '../../../shared/domain/calendar/format-day.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';

/** The facts of a sentence, a day among them as people write it. */
function sayFacts(facts: TrayPackage['facts'], t: TFunction): TrayPackage['facts'] {
  const { day } = facts;
  if (typeof day !== 'string' || !isDay(day)) return facts;
  return { ...facts, day: formatDay(day, (key, said) => t(key, { ...said })) };
}

/** Who made a package, as far as it can be believed; `''` where it cannot be read, or is not theirs. */
export function senderWords(
  { from, reason }: { readonly from: string | null; readonly reason: string | null },
  t: TFunction,
): string {
  return from ?? (reason === 'unknown-device' ? t('receive:nobody') : '');
}

/** Why a package waits, and what to do so that it does no more. */
export function traySentence(
  { reason, facts, isAlarm }: Pick<TrayPackage, 'reason' | 'facts' | 'isAlarm'>,
  t: TFunction,
): string {
  const said = sayFacts(facts, t);
  return isAlarm ? t(`failures:${reason}`, said) : t(`receive:waiting.${reason}`, said);
}

/** What a package brings: how many rows are new, changed, in conflict. */
function gainSentence({ kind, inserted, changed, conflicts }: ReceivedPackage, t: TFunction) {
  if (kind === 'receipt') return t('receive:gain.receipt', { conflicts: formatNumber(conflicts) });
  const said = (['inserted', 'changed', 'conflicts'] as const).flatMap((name) => {
    const count = { inserted, changed, conflicts }[name];
    return count === 0 ? [] : [t(`receive:gain.${name}`, { count, number: formatNumber(count) })];
  });
  return said.length === 0 ? t('receive:gain.nothing') : said.join(', ');
}

/** What became of a package, or would, in a sentence. */
export function receivedSentence(received: ReceivedPackage, t: TFunction): string {
  const { state, reason } = received;
  const facts = sayFacts(received.facts, t);
  switch (state) {
    case 'taken':
      return gainSentence(received, t);
    case 'known':
      return reason === null ? t('receive:known') : t('receive:undone', facts);
    case 'waiting':
      return t(`receive:waiting.${reason}`, facts);
    case 'refused':
      return t(`failures:${reason}`, facts);
  }
}

/** The state of a package as a shape. */
export function receivedStatus({ state, conflicts }: ReceivedPackage): ReportStatus {
  switch (state) {
    case 'taken':
      return conflicts > 0 ? 'attention' : 'good';
    case 'known':
      return 'none';
    case 'waiting':
      return 'attention';
    case 'refused':
      return 'act';
  }
}
