import { readText } from '../../instruments/localised-text.ts';
import type { PaperLine } from '../../instruments/paper/paper-form.ts';
import { moodsOf } from '../../surveys/moods.ts';
import type { FormAnswer, FormCells } from '../form-line.ts';
import type { PaperWords } from './condition-words.ts';

/** As many boxes as a month of a centre can need: 999 999. */
const WHOLE = 6;
const FRACTION = 2;
const LONG_LINES = 3;

/** A day as people write it, in boxes: `2026-11-12` → 12 / 11 / 2026. */
function dayCells(value: string): readonly FormCells[] {
  const [year = '', month = '', day = ''] = value.slice(0, 10).split('-');
  return [
    { count: 2, signs: day, after: '/' },
    { count: 2, signs: month, after: '/' },
    { count: 4, signs: year, after: '' },
  ];
}

function hourCells(value: string): readonly FormCells[] {
  const [hours = '', minutes = ''] = value.slice(0, 5).split(':');
  return [
    { count: 2, signs: hours, after: ':' },
    { count: 2, signs: minutes, after: '' },
  ];
}

function numberCells(value: string, isWhole: boolean): readonly FormCells[] {
  const [whole = '', fraction = ''] = value.split('.');
  const front = { count: Math.max(WHOLE, whole.length), signs: whole };
  if (isWhole) return [{ ...front, after: '' }];
  const back = { count: Math.max(FRACTION, fraction.length), signs: fraction, after: '' };
  return [{ ...front, after: ',' }, back];
}

function choiceAnswer(
  { form, formLanguage }: PaperWords,
  line: PaperLine,
  value: string,
): FormAnswer {
  const { definition } = form;
  const { question, choices } = line;
  const chosen = value.split(' ');
  const moods = definition.scoring === 'experience' ? moodsOf(choices, question.reverse) : null;
  return {
    kind: 'choices',
    choices: choices.map(({ name, label, number }) => {
      const place = chosen.indexOf(name);
      const mood = moods?.get(name);
      return {
        number,
        text: readText(definition, label, formLanguage) || name,
        isChosen: place >= 0,
        ...(question.type === 'rank' && { place: place < 0 ? '' : String(place + 1) }),
        ...(mood !== undefined && { mood }),
      };
    }),
  };
}

/** A number, or a day, that is none: it is shown as it was typed. */
function isOdd(type: string, value: string): boolean {
  if (value === '') return false;
  if (type === 'date' || type === 'dateTime') return !/^\d{4}-\d{2}-\d{2}/.test(value);
  return type !== 'time' && !/^-?\d+(\.\d+)?$/.test(value);
}

/**
 * Where a line is answered by hand, with the answer in where there is one: boxes to tick, boxes of one sign each for
 * numbers, days and hours, lines for words.
 */
export function formAnswer(words: PaperWords, line: PaperLine, value: string): FormAnswer {
  const { type } = line.question;
  if (line.choices.length > 0) return choiceAnswer(words, line, value);
  const lines: FormAnswer = { kind: 'lines', count: line.isLong ? LONG_LINES : 1, text: value };
  switch (type) {
    case 'integer':
    case 'range':
    case 'decimal': {
      const isWhole = type === 'integer' || (type === 'range' && !value.includes('.'));
      return isOdd(type, value) ? lines : { kind: 'cells', groups: numberCells(value, isWhole) };
    }
    case 'date':
      return isOdd(type, value) ? lines : { kind: 'cells', groups: dayCells(value) };
    case 'time':
      return { kind: 'cells', groups: hourCells(value) };
    case 'dateTime': {
      if (isOdd(type, value)) return lines;
      const [day, month, year] = dayCells(value);
      const spaced = [day, month, year && { ...year, after: '\u00A0' }].filter(
        (each) => each !== undefined,
      );
      return { kind: 'cells', groups: [...spaced, ...hourCells(value.slice(11))] };
    }
    case 'acknowledge': {
      const text = words.translate('paperForms:seen');
      return { kind: 'choices', choices: [{ number: '1', text, isChosen: value === 'OK' }] };
    }
    default:
      return lines;
  }
}
