import type {
  FormDefinition,
  FormQuestion,
} from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { isNotePath, notePath, plainPath } from '../../../shared/domain/instruments/paths.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { findChoiceLabel } from '../instruments/choice-reader.ts';
import { findForm } from '../instruments/reader.ts';

interface KnownForm {
  readonly definition: FormDefinition;
  readonly questions: ReadonlyMap<string, FormQuestion>;
}

/** Says the answers of filled forms, and what they answer, in the words of their form. */
export class AnswerWords {
  readonly #db: Reader;
  readonly #language: Language;
  readonly #forms = new Map<string, KnownForm | null>();

  constructor(db: Reader, language: Language) {
    this.#db = db;
    this.#language = language;
  }

  #findForm(submission: string): KnownForm | null {
    const row = this.#db.get<{ formId: string; version: string }>(
      'SELECT form_id AS formId, form_version AS version FROM submission WHERE id = ?',
      [submission],
    );
    if (!row) return null;
    const key = JSON.stringify(row);
    const known = this.#forms.get(key);
    if (known !== undefined) return known;
    const definition = findForm(this.#db, row.formId, row.version)?.definition;
    const form = definition
      ? {
          definition,
          questions: new Map(listQuestions(definition.children).map((each) => [each.path, each])),
        }
      : null;
    this.#forms.set(key, form);
    return form;
  }

  #findQuestion(form: KnownForm, path: string): FormQuestion | undefined {
    const plain = plainPath(path);
    return form.questions.get(isNotePath(plain) ? plain.slice(0, -notePath('').length) : plain);
  }

  #read({ definition }: KnownForm, text: FormQuestion['label']): string {
    return readText(definition, text, findFormLanguage(definition, this.#language));
  }

  /** What is asked at a path of a filled form, with the numbers of the rows it stands in; `null` where that has no words. */
  sayQuestion(submission: string, path: string): string | null {
    const form = this.#findForm(submission);
    const question = form && this.#findQuestion(form, path);
    const label = form && question ? this.#read(form, question.label) : '';
    if (label === '') return null;
    const rows = [...path.matchAll(/\[(\d+)\]/g)].map(([, row]) => row);
    const text = [label, ...rows].join(' · ');
    const translate = createTranslator(this.#language);
    return isNotePath(path) ? translate('visits:history.note', { text }) : text;
  }

  /** The choices that an answer names, each with its code: `Oui (oui)`; `null` where the value speaks for itself. */
  sayAnswer(submission: string, path: string, value: string): string | null {
    const form = this.#findForm(submission);
    const question = form && !isNotePath(path) ? this.#findQuestion(form, path) : undefined;
    if (!form || !question?.listName || value === '') return null;
    const names = question.type === 'select_one' ? [value] : value.split(' ');
    return names.map((name) => this.#sayChoice(form, question, name)).join(', ');
  }

  #sayChoice(form: KnownForm, { listName, search }: FormQuestion, name: string): string {
    const { formId, version, lists } = form.definition;
    const list = listName ?? '';
    const held = lists
      .find((each) => each.name === list)
      ?.choices.find((each) => each.name === name);
    const label = search
      ? findChoiceLabel(this.#db, { formId, version, list }, name)
      : (held?.label ?? null);
    const text = label ? this.#read(form, label) : '';
    return text === '' || text === name ? name : `${text} (${name})`;
  }
}
