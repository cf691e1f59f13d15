/** The districts of some centres, each once, as a French dictionary has them. */
export function listDistricts(
  centres: readonly { readonly district: string | null }[],
): readonly string[] {
  const names = centres.map(({ district }) => district).filter((name) => name !== null);
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
}
