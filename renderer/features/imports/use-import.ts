import { useState } from 'react';
import type { ImportAnswer } from '../../../shared/contract/imports.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { TableMatch } from '../../../shared/domain/imports/table-match.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { type Task, useTask } from '../../api/task.ts';

/** A file on its way in: handed over under a token, or not taken, with what was thrown. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly token: string | null;
  readonly error: unknown;
}

/** What is asked beside the files, where they do not say it themselves. */
export interface ImportOptions {
  readonly formId: string | null;
  readonly period: string | null;
}

/** A table whose columns are to be matched, or were. */
export interface MatchedTableFile {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** Whether nothing can be taken before its columns are matched. */
  readonly isStrange: boolean;
}

interface ImportState {
  readonly files: readonly ChosenFile[];
  readonly options: ImportOptions;
  /** The months that were said of tables without one, by the file's id. */
  readonly months: Readonly<Record<string, Month>>;
  /** The file whose columns somebody wants to see again. */
  readonly opened: string | null;
  readonly result: ImportAnswer | null;
  /** Whether the result is done, or only what would be. */
  readonly isDone: boolean;
}

const EMPTY: ImportState = {
  files: [],
  options: { formId: null, period: null },
  months: {},
  opened: null,
  result: null,
  isDone: false,
};

/** The page of imports as it stands, and what the person can do. */
export interface Importing extends ImportState {
  readonly task: Task;
  /** Takes more files and says what they would do. */
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly choose: (options: ImportOptions) => Promise<void>;
  /** Says again what the files would do. */
  readonly check: () => Promise<void>;
  /** Does it. */
  readonly apply: () => Promise<void>;
  readonly startAgain: () => void;
  /** The table whose columns are asked for now; null where none is. */
  readonly asked: MatchedTableFile | null;
  readonly openColumns: (id: string) => void;
  readonly closeColumns: () => void;
  /** Remembers what the columns of a table mean, and says again what the files would do. */
  readonly remember: (
    file: MatchedTableFile,
    match: TableMatch,
    month: Month | null,
  ) => Promise<void>;
}

/** The first table that has to be matched, else the one that somebody opened. */
function findAsked({ files, opened, result, isDone }: ImportState): MatchedTableFile | null {
  if (result === null || isDone) return null;
  const isStrange = ({ token }: ChosenFile) => token !== null && result.strange.includes(token);
  const file = files.find(isStrange) ?? files.find(({ id }) => id === opened);
  if (file === undefined || file.token === null) return null;
  return { id: file.id, name: file.name, token: file.token, isStrange: isStrange(file) };
}

async function hand(file: File, id: string): Promise<ChosenFile> {
  const chosen = { id, name: file.name, bytes: file.size };
  try {
    return { ...chosen, token: await uploadFile(file), error: null };
  } catch (error) {
    return { ...chosen, token: null, error };
  }
}

/** Brings files in: handed over at once, tried without changing anything, and imported when the person says so. */
export function useImport(facility: string): Importing {
  const { client } = useApi();
  const task = useTask();
  const [state, setState] = useState<ImportState>(EMPTY);

  async function run(next: ImportState, dryRun: boolean): Promise<void> {
    setState({ ...next, opened: null, result: null, isDone: false });
    const files = next.files.flatMap(({ token }) => (token === null ? [] : [token]));
    if (files.length === 0) return;
    const months = next.files.flatMap(({ id, token }) => {
      const month = next.months[id];
      return token === null || month === undefined ? [] : [{ file: token, month }];
    });
    const input = { facility, files, ...next.options, months, dryRun };
    const result = await task.run(() => client.imports.run(input));
    const isDone = result !== null && !dryRun && result.strange.length === 0;
    setState({ ...next, opened: null, result, isDone });
  }

  async function add(added: readonly File[]): Promise<void> {
    if (added.length === 0 || task.progress !== null) return;
    const base = state.isDone ? EMPTY : state;
    const handed = await Promise.all(added.map((file) => hand(file, crypto.randomUUID())));
    await run({ ...base, files: [...base.files, ...handed] }, true);
  }

  async function remember(
    { id }: MatchedTableFile,
    match: TableMatch,
    month: Month | null,
  ): Promise<void> {
    await client.imports.remember({
      facility,
      match: { ...match, words: [...match.words], columns: { ...match.columns } },
    });
    const months = month === null ? state.months : { ...state.months, [id]: month };
    await run({ ...state, months }, true);
  }

  return {
    ...state,
    asked: findAsked(state),
    openColumns: (opened) => setState({ ...state, opened }),
    closeColumns: () => setState({ ...state, opened: null }),
    remember,
    task,
    add,
    remove: (id) => run({ ...state, files: state.files.filter((file) => file.id !== id) }, true),
    choose: (options) => run({ ...state, options }, true),
    check: () => run(state, true),
    apply: () => run(state, false),
    startAgain: () => setState(EMPTY),
  };
}
