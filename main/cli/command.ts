import type { ParseArgsOptionsConfig } from 'node:util';
import type { Language, Translate } from '../../shared/domain/text/translate.ts';
import type { Place, Workspace } from '../app/workspace.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** What a command was given and what it works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly translate: Translate;
  readonly language: Language;
  readonly json: boolean;
  readonly place: Place;
  readonly files: readonly string[];
  /** An option as given, or null; empty texts count as not given. */
  option(name: string): string | null;
  /** An option that the command cannot do without. */
  needed(name: string): string;
  flag(name: string): boolean;
  /** A path that a person gave, from the folder they stand in. */
  resolvePath(path: string): string;
  /** The PIN from the environment or a prompt, or null where there is neither. */
  readPin(): Promise<string | null>;
  /** Signs in, does the work, and closes whatever happens. */
  withWorkspace<Result>(action: (workspace: Workspace) => Promise<Result>): Promise<Result>;
  /** Prints the object as JSON with `--json`, else the lines. */
  answer(object: unknown, lines: readonly string[]): void;
}

/** A command of the command line. */
export interface Command {
  /** `import`, `report meeting`. */
  readonly name: string;
  /** What follows the name, as the help shows it. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** Files follow the name; elsewhere a word that is no option is a mistake. */
  readonly takesFiles?: true;
  /** Where its workspace lies without `--workspace`, where that is not the user's own. */
  readonly defaultDirectory?: (environment: Terminal['environment']) => string;
  run(context: CommandContext): Promise<ExitCode>;
}
