import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the workspace lies when nobody says: the folder that the system keeps for programs' data. */
export function defaultDirectory(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = homedir();
  if (platform === 'win32') return join(environment['APPDATA'] ?? home, 'Keneya');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Keneya');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'keneya');
}

/** Where the demonstration lies when nobody says: beside the real workspace, never in its place. */
export function demoDirectory(environment: Environment): string {
  return `${defaultDirectory(environment)}-demo`;
}
