import type { Sheet } from '../../tables/sheet.ts';
import { numberRows, writeSetting } from './settle-sheets.ts';

/** What a version calls itself, and why it was made. */
export interface VersionWords {
  readonly version: string;
  readonly reason: string;
}

/** The edited sheets as those of a new version: numbered as they stand, with the version and its reason in the settings. */
export function makeVersion(
  sheets: readonly Sheet[],
  { version, reason }: VersionWords,
): readonly Sheet[] {
  const named = writeSetting(sheets, 'version', version);
  return numberRows(writeSetting(named, 'version_reason', reason));
}
