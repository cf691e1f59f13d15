import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/format-day.ts';
import type { Language, Translate } from '../text/translate.ts';
import type { RunningFooter } from './document.ts';
import type { ReportFacility } from './meeting-data.ts';

/** Languages whose texts no native speaker has reviewed yet; the page says so. */
const UNREVIEWED: ReadonlySet<Language> = new Set(['bm']);

/** The foot of every page: whose paper it is, of which day, which page of how many. */
export function buildFooter(
  { name, asaco }: ReportFacility,
  date: Day,
  language: Language,
  translate: Translate,
): RunningFooter {
  const names = asaco === null || asaco === name ? name : `${name} · ${asaco}`;
  return {
    kind: 'footer',
    text: `${names} · ${formatDay(date, translate)}`,
    pageNumber: translate('reports:footer.page', { page: '{{page}}', pages: '{{pages}}' }),
    notice: UNREVIEWED.has(language) ? translate('reports:footer.unreviewed') : null,
    unprintable: translate('reports:footer.unprintable'),
  };
}
