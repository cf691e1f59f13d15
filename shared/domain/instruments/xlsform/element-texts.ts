import type { LocalisedText } from '../form-definition.ts';
import type { ExpressionContext } from './expressions.ts';
import { type FormElement, xformPath } from './form-element.ts';
import { type FormSource, surveyPlace } from './form-source.ts';
import { type FormRow, type FormTable, localisedCells } from './form-table.ts';
import { compileLabelText } from './label-text.ts';
import { textIn } from './languages.ts';
import { quotesAnswers } from './quoted-answers.ts';
import type { TextCatalogue } from './text-catalogue.ts';
import { element as xml } from './xml-text.ts';

/** Pictures and sounds that may stand beside a label: the form of the text and the folder of the file. */
export const mediaFolders: Readonly<Record<string, string>> = {
  image: 'images',
  'big-image': 'images',
  audio: 'audio',
  video: 'video',
};

/** The `<label>` of an element; `''` where the file has none. */
export function writeLabel(source: FormSource, element: FormElement, texts: TextCatalogue): string {
  const media = listMedia(source, source.survey, element.row);
  return writeText(source, element, 'label', media, texts);
}

/** The `<hint>` of an element, with the guidance behind it. */
export function writeHint(source: FormSource, element: FormElement, texts: TextCatalogue): string {
  // ODK's engine shows hint and guidance as one text: the break keeps their words apart.
  const guidance = Object.entries(textsOf(source, element, 'guidance_hint')).map(
    ([language, text]) => [language, `\n${text}`],
  );
  const forms: readonly TextForm[] =
    guidance.length === 0
      ? []
      : [{ form: 'guidance', text: Object.fromEntries(guidance), folder: null }];
  return writeText(source, element, 'hint', forms, texts);
}

/**
 * The value of `jr:constraintMsg` or `jr:requiredMsg`: the text itself, or a reference to its translations when
 * there are several or when it quotes an answer.
 */
export function writeMessage(
  source: FormSource,
  element: FormElement,
  base: 'constraint_message' | 'required_message',
  texts: TextCatalogue,
): string | null {
  const text = textsOf(source, element, base);
  const values = Object.values(text);
  if (values.length === 0) return null;
  if (!source.languages.areNamed && !values.some(quotesAnswers)) return values[0] ?? null;
  const attribute = base === 'constraint_message' ? 'jr:constraintMsg' : 'jr:requiredMsg';
  const id = `${xformPath(element)}:${attribute}`;
  addTranslations(source, id, null, text, contextOf(source, element, base), texts);
  return `jr:itext('${id}')`;
}

/** A text in the shape it has beside another: a picture, a sound, the guidance of a hint. */
export interface TextForm {
  readonly form: string;
  readonly text: LocalisedText;
  /** The folder of a file; `null` where the text is meant to be read. */
  readonly folder: string | null;
}

/** The pictures and sounds of a row. */
export function listMedia(source: FormSource, table: FormTable, row: FormRow): readonly TextForm[] {
  return Object.entries(mediaFolders)
    .map(([form, folder]) => {
      const text = localisedCells(table, row, `media::${form}`, source.languages.plain);
      return { form, folder, text };
    })
    .filter(({ text }) => Object.keys(text).length > 0);
}

/** Adds a text in every language, falling back where a translation is missing, so that no screen is left blank. */
export function addTranslations(
  source: FormSource,
  id: string,
  form: Pick<TextForm, 'form' | 'folder'> | null,
  text: LocalisedText,
  context: ExpressionContext,
  texts: TextCatalogue,
): void {
  if (Object.keys(text).length === 0) return;
  for (const language of source.languages.all) {
    const written = textIn(text, language, source.languages.main);
    const folder = form?.folder ?? null;
    const whole = folder === null ? written : `jr://${folder}/${written}`;
    texts.add(language, id, form?.form ?? null, compileLabelText(whole, context));
  }
}

function writeText(
  source: FormSource,
  element: FormElement,
  base: 'label' | 'hint',
  forms: readonly TextForm[],
  texts: TextCatalogue,
): string {
  const text = textsOf(source, element, base);
  const values = Object.values(text);
  if (values.length === 0 && forms.length === 0) return '';
  const context = contextOf(source, element, base);
  if (!source.languages.areNamed && forms.length === 0) {
    return xml(base, {}, compileLabelText(values[0] ?? '', context));
  }
  const id = `${xformPath(element)}:${base}`;
  addTranslations(source, id, null, text, context, texts);
  for (const form of forms) addTranslations(source, id, form, form.text, context, texts);
  return xml(base, { ref: `jr:itext('${id}')` });
}

function textsOf(source: FormSource, element: FormElement, base: string): LocalisedText {
  return localisedCells(source.survey, element.row, base, source.languages.plain);
}

function contextOf(source: FormSource, element: FormElement, base: string): ExpressionContext {
  const heading = source.survey.headings.find(
    (candidate) => candidate.base === base && element.row.cells.has(candidate.key),
  );
  const place = surveyPlace(source, element.row, heading?.key ?? base);
  return { from: element, place, index: source.index, log: source.log };
}
