const PATTERNS = {
  int: /^[+-]?\d{1,15}$/,
  decimal: /^[+-]?(\d{1,15}([.,]\d*)?|[.,]\d+)$/,
} as const;

/** As ODK writes numbers, from how people do: `12 500,5` → `12500.5`; null for what is no number. */
export function readNumber(text: string, type: 'int' | 'decimal'): string | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '');
  return PATTERNS[type].test(plain) ? plain.replace(',', '.') : null;
}
