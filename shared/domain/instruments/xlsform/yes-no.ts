/** Reads a cell that says yes or no in French, English or as a spreadsheet's boolean; `null` if it says neither. */
export function readYesNo(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (['yes', 'oui', 'true', 'vrai', 'true()', '1'].includes(word)) return true;
  if (['', 'no', 'non', 'false', 'faux', 'false()', '0'].includes(word)) return false;
  return null;
}
