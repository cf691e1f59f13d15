import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Where a file may be written without writing over another: under its name, else with a number. */
export function freePath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let turn = 1; ; turn += 1) {
    const path = join(folder, turn === 1 ? name : `${stem}-${turn}${extension}`);
    if (!existsSync(path)) return path;
  }
}
