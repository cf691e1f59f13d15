import { formatNumber } from '../../numbers/format-number.ts';
import type { Translate } from '../../text/translate.ts';
import type { ChangeValue } from './form-change.ts';
import type { ListedChange } from './form-comparison.ts';

/** What of a form has a word of its own; the columns of other programs are called by their headings. */
const WORDED = [
  ...['item', 'group', 'order', 'type', 'list', 'choice', 'choices', 'score', 'method', 'bands'],
  ...['critical_band', 'title', 'languages', 'label', 'hint', 'guidance_hint', 'proof', 'weight'],
  ...['constraint_message', 'required_message', 'critical', 'bundle', 'area', 'referentiel'],
  ...['domain', 'reverse', 'numerator', 'denominator', 'relevant', 'constraint', 'calculation'],
  ...['required', 'read_only', 'default', 'trigger', 'choice_filter', 'repeat_count', 'appearance'],
  ...['parameters'],
] as const;

/** What changed, in words: "Texte (English (en))", "Choix « so »", "Poids". */
export function sayWhat(
  { what, choice, language }: Pick<ListedChange, 'what' | 'choice' | 'language'>,
  translate: Translate,
): string {
  const word = WORDED.find((each) => each === what);
  const name = word === undefined ? what : translate(`instruments:changes.what.${word}`);
  const ofChoice =
    choice === null ? name : translate('instruments:changes.ofChoice', { what: name, choice });
  return language === null
    ? ofChoice
    : translate('instruments:changes.inLanguage', { what: ofChoice, language });
}

/** What a change is about: the words of the question with its code, the list by its name, or the form. */
export function saySubject(
  { subject, code, label }: Pick<ListedChange, 'subject' | 'code' | 'label'>,
  translate: Translate,
): string {
  if (subject === 'form') return translate('instruments:changes.form');
  if (subject === 'list') return translate('instruments:changes.list', { list: code });
  return label === '' ? code : label;
}

/** A value of one of the two versions; `—` where that version has none. */
export function sayValue(
  { what }: Pick<ListedChange, 'what'>,
  value: ChangeValue,
  translate: Translate,
): string {
  if (value === null) return '—';
  if (what === 'group' && value === '/') return translate('instruments:changes.outside');
  if (typeof value === 'boolean') return translate(`instruments:changes.${value ? 'yes' : 'no'}`);
  return typeof value === 'number' ? formatNumber(value) : value;
}
