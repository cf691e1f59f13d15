import type { FormAnswer, FormChoice, FormLine } from '../../../shared/domain/reports/form-line.ts';

function choiceText({ number, text, isChosen, place }: FormChoice): string {
  const sign = place === undefined ? (isChosen ? 'x' : ' ') : place || ' ';
  return `[${sign}] ${number} ${text}`;
}

/** Where the answer goes, as signs that every program prints. */
function answerTexts(answer: FormAnswer): readonly string[] {
  switch (answer.kind) {
    case 'none':
      return [];
    case 'choices':
      return answer.choices.map(choiceText);
    case 'cells':
      return [
        answer.groups
          .map(({ count, signs, after }) => `${signs.padStart(count, '_')}${after}`)
          .join(''),
      ];
    case 'lines':
      return [answer.text === '' ? '______________________________' : answer.text];
  }
}

/** A question of a form in plain lines: its number and words, what is said of it, its boxes. */
export function formLineTexts(line: FormLine): readonly string[] {
  const { number, text, mark, said, answer, after } = line;
  const head = [number === '' ? '' : `${number}.`, text, mark === null ? '' : `[${mark.text}]`];
  return [head.filter((part) => part !== '').join(' '), ...said, ...answerTexts(answer), ...after];
}
