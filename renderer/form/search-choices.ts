import { foldSpelling } from '../../shared/domain/text/spelling.ts';

/** As many are shown; whoever does not find theirs types another letter. */
const SHOWN = 50;

/** A choice with its label as it is searched. */
export interface Named {
  readonly value: string;
  readonly label: string;
  readonly folded: string;
}

/** The choices that a text names, those that begin with it first. */
export function searchChoices(choices: readonly Named[], text: string): readonly Named[] {
  const wanted = foldSpelling(text);
  const begins: Named[] = [];
  const holds: Named[] = [];
  for (const choice of choices) {
    const at = choice.folded.indexOf(wanted);
    if (at === 0) begins.push(choice);
    else if (at > 0) holds.push(choice);
    if (begins.length === SHOWN) break;
  }
  return [...begins, ...holds].slice(0, SHOWN);
}
