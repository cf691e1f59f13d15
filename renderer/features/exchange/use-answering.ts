import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answered, Destination } from '../../../shared/contract/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { type Task, useTask } from '../../api/task.ts';

/** Receipts that are being written, and what they came to. */
export interface Answering {
  readonly task: Task;
  readonly done: Answered | null;
  readonly answer: (destination: Destination) => Promise<void>;
}

/** Writes the receipts of headquarters, with progress. */
export function useAnswering(): Answering {
  const { client } = useApi();
  const queries = useQueryClient();
  const task = useTask();
  const [done, setDone] = useState<Answered | null>(null);
  return {
    task,
    done,
    async answer(destination) {
      setDone(null);
      setDone(await task.run(() => client.sending.answer({ destination })));
      await queries.invalidateQueries();
    },
  };
}
