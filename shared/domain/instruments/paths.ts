/** A path without row numbers, as the form names it: `/pharmacie/produit[2]/nom` → `/pharmacie/produit/nom`. */
export function plainPath(path: string): string {
  return path.replace(/\[\d+\]/g, '');
}

/** The innermost row that a path stands in: `/lot[2]/detail/nom` → `/lot[2]`; `''` outside repeats. */
export function rowPrefix(path: string): string {
  return path.slice(0, path.lastIndexOf(']') + 1);
}

/** The rows that a path stands in, the outermost first: `/lot[2]/piece[1]/nom` → `/lot[2]`, `/lot[2]/piece[1]`. */
export function rowsAround(path: string): readonly string[] {
  return [...path.matchAll(/\]/g)].map(({ index }) => path.slice(0, index + 1));
}

const NOTE = '/@note';

/** Where a remark on a question is kept, beside its answer: `/pharmacie/froid` → `/pharmacie/froid/@note`. No form can name a question so. */
export function notePath(path: string): string {
  return path + NOTE;
}

/** Whether a remark stands at the path, not an answer. */
export function isNotePath(path: string): boolean {
  return path.endsWith(NOTE);
}
