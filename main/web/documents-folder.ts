import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

// Linux desktops name the folders of a person in a file of lines as XDG_DOCUMENTS_DIR="$HOME/Documents".
function readNamedFolder(environment: Environment, home: string): string | null {
  const settings = environment['XDG_CONFIG_HOME'] || join(home, '.config');
  try {
    const text = readFileSync(join(settings, 'user-dirs.dirs'), 'utf8');
    const [, named = null] = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text) ?? [];
    const folder = named?.replace(/^\$HOME(?=\/|$)/, home).replace(/\/$/, '') ?? null;
    // Where a desktop has no such folder it names the home itself.
    return folder === home ? null : folder;
  } catch {
    return null;
  }
}

/** The folder in which the system keeps the documents of the person. */
export function documentsFolder(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const named = platform === 'linux' ? readNamedFolder(environment, home) : null;
  return named ?? join(home, 'Documents');
}
