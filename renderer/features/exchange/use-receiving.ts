import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReceivedPackage } from '../../../shared/contract/receive.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { type Task, useTask } from '../../api/task.ts';

/** What was brought: files by token, what they would do, and then what became of them. */
interface Brought {
  readonly tokens: readonly string[];
  readonly packages: readonly ReceivedPackage[];
  readonly released: readonly ReceivedPackage[];
  readonly isDone: boolean;
}

/** The page of receiving as it stands, and what the person can do. */
export interface Receiving {
  readonly brought: Brought | null;
  readonly task: Task;
  /** What went wrong before anything was judged. */
  readonly error: unknown;
  readonly bring: (files: readonly File[]) => Promise<void>;
  readonly take: () => Promise<void>;
  readonly startAgain: () => void;
}

/** Brings files in: a dry run first, and then the same for good. */
export function useReceiving(): Receiving {
  const { client } = useApi();
  const queries = useQueryClient();
  const task = useTask();
  const [brought, setBrought] = useState<Brought | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function run(tokens: readonly string[], dryRun: boolean): Promise<void> {
    const done = await task.run(() => client.receive.take({ files: [...tokens], dryRun }));
    // What was taken before a cancel is taken.
    if (!dryRun) await queries.invalidateQueries();
    if (done) setBrought({ tokens, ...done, isDone: !dryRun });
  }

  async function bring(files: readonly File[]): Promise<void> {
    if (files.length === 0 || task.progress !== null) return;
    setError(null);
    const held = brought === null || brought.isDone ? [] : brought.tokens;
    try {
      const added = await Promise.all(files.map((file) => uploadFile(file)));
      await run([...held, ...added], true);
    } catch (thrown) {
      setError(thrown);
    }
  }

  return {
    ...{ brought, task, error, bring },
    take: () => run(brought?.tokens ?? [], false),
    startAgain: () => setBrought(null),
  };
}
