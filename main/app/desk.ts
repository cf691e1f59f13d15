import type { RemovableDrive } from '../platform/files/removable-drives.ts';

/** What the computer does for the person beside our pages. Each host reaches it in its own way; pages name no path. */
export interface Desk {
  /** Where what was printed or kept lies: a folder of the person's own, made when it is first needed. */
  readonly keptFolder: string;
  /** Shows a file or a folder by the program that the system has for it; `false` where none does. */
  readonly show: (path: string) => Promise<boolean>;
  /**
   * Asks the person where a file of that name goes; null when they think better of it. Null itself where the page's own
   * browser asks.
   */
  readonly askWhere: ((name: string) => Promise<string | null>) | null;
  /** Asks the person for a folder; null when they think better of it. Null itself where no dialog can be shown. */
  readonly askFolder: (() => Promise<string | null>) | null;
  /** The sticks that are plugged in now. */
  readonly listDrives: () => Promise<readonly RemovableDrive[]>;
}
