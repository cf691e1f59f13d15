let handed: readonly File[] = [];

/** Whether a file is, by its name, one that passes between laptops: a package, a receipt, a file of keys. */
export function isExchangeFile(name: string): boolean {
  return /\.(?:keneya|cles)$/i.test(name);
}

/** Leaves files for the page that is opened next. */
export function handFiles(files: readonly File[]): void {
  handed = files;
}

/** The files that a page left for this one, once. */
export function takeHandedFiles(): readonly File[] {
  const files = handed;
  handed = [];
  return files;
}
