import { useState } from 'react';
import type { ImportAnswer } from '../../../shared/contract/imports.ts';
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

interface ImportState {
  readonly files: readonly ChosenFile[];
  readonly options: ImportOptions;
  readonly result: ImportAnswer | null;
  /** Whether the result is done, or only what would be. */
  readonly isDone: boolean;
}

const EMPTY: ImportState = {
  files: [],
  options: { formId: null, period: null },
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
    setState({ ...next, result: null, isDone: false });
    const files = next.files.flatMap(({ token }) => (token === null ? [] : [token]));
    if (files.length === 0) return;
    const input = { facility, files, ...next.options, dryRun };
    const result = await task.run(() => client.imports.run(input));
    setState({ ...next, result, isDone: result !== null && !dryRun });
  }

  async function add(added: readonly File[]): Promise<void> {
    if (added.length === 0 || task.progress !== null) return;
    const base = state.isDone ? EMPTY : state;
    const handed = await Promise.all(added.map((file) => hand(file, crypto.randomUUID())));
    await run({ ...base, files: [...base.files, ...handed] }, true);
  }

  return {
    ...state,
    task,
    add,
    remove: (id) => run({ ...state, files: state.files.filter((file) => file.id !== id) }, true),
    choose: (options) => run({ ...state, options }, true),
    check: () => run(state, true),
    apply: () => run(state, false),
    startAgain: () => setState(EMPTY),
  };
}
