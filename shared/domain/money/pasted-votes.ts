import { splitBlock } from '../months/pasted-block.ts';
import { readCell } from '../months/read-cell.ts';

/** What a column that was pasted into the budget comes to, all or none. */
export type PastedVotes =
  /** Not a column: the field takes the text as it takes any other. */
  | { readonly kind: 'one' }
  /** More lines than there are headings from there on, or something that is no amount. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'amounts'; readonly amounts: readonly (number | null)[] };

/**
 * Reads a column as a spreadsheet copies it, to be laid over the headings from one on; `room` is how many there are.
 * Only the first cell of each line is taken, an empty one is "nothing voted".
 *
 * Example: `15 000\n\n7 500 FCFA` with room for three → 15000, null, 7500.
 */
export function readPastedVotes(text: string, room: number): PastedVotes {
  const lines = splitBlock(text);
  if (lines.length < 2) return { kind: 'one' };
  if (lines.length > room) return { kind: 'refused' };
  const amounts: (number | null)[] = [];
  for (const [cell = ''] of lines) {
    const reading = readCell('amount', cell);
    if (!reading.ok || typeof reading.value === 'string') return { kind: 'refused' };
    amounts.push(reading.value);
  }
  return { kind: 'amounts', amounts };
}
