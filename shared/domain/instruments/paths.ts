/** A path without row numbers, as the form names it: `/pharmacie/produit[2]/nom` → `/pharmacie/produit/nom`. */
export function plainPath(path: string): string {
  return path.replace(/\[\d+\]/g, '');
}

/** The innermost row that a path stands in: `/lot[2]/detail/nom` → `/lot[2]`; `''` outside repeats. */
export function rowPrefix(path: string): string {
  return path.slice(0, path.lastIndexOf(']') + 1);
}
