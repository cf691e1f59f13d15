import type {
  FormAnswer,
  FormCells,
  FormChoice,
  FormLine,
} from '../../../shared/domain/reports/form-line.ts';
import { Face } from '../face.tsx';
import { StatusMark } from '../status-shape.tsx';
import classes from './form-line-block.module.css';

function Choice({ number, text, isChosen, place, mood }: FormChoice) {
  return (
    <li data-chosen={isChosen || undefined}>
      <span className={classes['box']}>{isChosen && place === undefined ? '×' : number}</span>
      {place !== undefined && <span className={classes['box']}>{place}</span>}
      {mood !== undefined && <Face mood={mood} className={classes['face']} />}
      <span>{text}</span>
    </li>
  );
}

function Cells({ count, signs, after }: FormCells) {
  const filled = [...signs.padStart(count, ' ')];
  return (
    <>
      {filled.map((sign, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no names, and stay where they are.
        <span key={place} className={classes['cell']}>
          {sign.trim()}
        </span>
      ))}
      {after !== '' && <span className={classes['after']}>{after}</span>}
    </>
  );
}

function Answer({ answer }: { readonly answer: FormAnswer }) {
  switch (answer.kind) {
    case 'none':
      return null;
    case 'choices':
      return (
        <ul className={classes['choices']}>
          {answer.choices.map((choice) => (
            <Choice key={choice.number} {...choice} />
          ))}
        </ul>
      );
    case 'cells':
      return (
        <div className={classes['cells']}>
          {answer.groups.map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: day, month and year have no names of their own.
            <Cells key={place} {...group} />
          ))}
        </div>
      );
    case 'lines':
      return (
        <div className={classes['lines']}>
          {Array.from({ length: answer.count }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have no names.
            <p key={line}>{line === 0 ? answer.text : ''}</p>
          ))}
        </div>
      );
  }
}

/** A question of a form as its paper shows it: the number, the words, the boxes. */
export function FormLineBlock({ number, text, mark, said, answer, after }: FormLine) {
  return (
    <div className={classes['line']} data-numbered={number !== '' || undefined}>
      {number !== '' && <strong className={classes['number']}>{number}</strong>}
      <div className={classes['asked']}>
        <strong>{text}</strong>
        {mark && <StatusMark status={mark.status} word={mark.text} />}
        {said.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      <Answer answer={answer} />
      {after.map((each) => (
        <p key={each} className={classes['next']}>
          {each}
        </p>
      ))}
    </div>
  );
}
