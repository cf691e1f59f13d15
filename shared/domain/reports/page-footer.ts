import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/format-day.ts';
import type { Language, Translate } from '../text/translate.ts';
import type { DocumentName, RunningFooter } from './document.ts';
import type { ReportFacility } from './meeting-data.ts';
import { makePageCode } from './page-code.ts';

/** Languages whose texts no native speaker has reviewed yet; the page says so. */
const UNREVIEWED: ReadonlySet<Language> = new Set(['bm']);

/** Whether the texts of a language may be signed: minutes are not, in a language that nobody has reviewed. */
export function isReviewed(language: Language): boolean {
  return !UNREVIEWED.has(language);
}

/** What a page is printed from. */
export interface FootedPaper {
  readonly document: DocumentName;
  readonly facility: ReportFacility;
  readonly date: Day;
  /** What of the centre it is about, as `PageSource` says. */
  readonly record: string;
}

/** The foot of every page: whose paper it is, of which day, by which code it is found again, which page of how many. */
export function buildFooter(
  { document, facility, date, record }: FootedPaper,
  language: Language,
  translate: Translate,
): RunningFooter {
  const { name, asaco } = facility;
  const code = makePageCode({ document, facility: facility.code, record });
  const names = asaco === null || asaco === name ? name : `${name} · ${asaco}`;
  return {
    kind: 'footer',
    text: [names, formatDay(date, translate)].filter((part) => part !== '').join(' · '),
    code: translate('reports:footer.code', { code }),
    pageNumber: translate('reports:footer.page', { page: '{{page}}', pages: '{{pages}}' }),
    notice: UNREVIEWED.has(language) ? translate('reports:footer.unreviewed') : null,
    unprintable: translate('reports:footer.unprintable'),
  };
}
