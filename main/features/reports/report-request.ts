import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import type { Language, Translate } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';

/** What every part of the report is read with. */
export interface ReportRequest {
  readonly db: Reader;
  readonly facility: string;
  /** The day of the meeting. */
  readonly day: Day;
  readonly previousMeeting: Day | null;
  /** The month before the meeting's. */
  readonly period: Month;
  readonly language: Language;
  readonly translate: Translate;
}

/** The month that a meeting looks back on. */
export function periodOf(day: Day): Month {
  return addMonths(monthOf(day), -1);
}

/** The name of a catalogue's entry in the language of the page: the short name in French, else the label that is held. */
export function labelIn(
  language: Language,
  entry: { readonly name: string; readonly labels: { readonly en: string; readonly bm?: string } },
): string {
  return language === 'fr' ? entry.name : (entry.labels[language] ?? entry.name);
}
