import { isDay } from '../calendar/day.ts';
import { formatDay } from '../calendar/format-day.ts';
import type { Facts } from '../problems/problem.ts';
import type { Translate } from '../text/translate.ts';
import type { GovernanceLine } from './governance-card.ts';

// Days are facts as they are kept; a person reads them in words.
function readableFacts({ facts, organ, due }: GovernanceLine, translate: Translate): Facts {
  const days = { ...facts, ...(due === null ? {} : { due }) };
  const readable = Object.entries(days).map(([name, value]) => [
    name,
    typeof value === 'string' && isDay(value) ? formatDay(value, translate) : value,
  ]);
  return { ...Object.fromEntries(readable), organ: organ ?? '' };
}

/** What a line of the card speaks of, in words: `Réunions : CA`. */
export function nameGovernanceLine(line: GovernanceLine, translate: Translate): string {
  return translate(`governance:card.${line.check}.title`, readableFacts(line, translate));
}

/** What a line of the card says, in words: `Tenues en 12 mois : 3 sur 4.` */
export function sayGovernanceLine(line: GovernanceLine, translate: Translate): string {
  return translate(`governance:card.${line.check}.${line.code}`, readableFacts(line, translate));
}
