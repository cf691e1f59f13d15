import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's own program where it has been fetched; null where it has not, and the browser serves. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const binary = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}
