import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDone } from '../../ui/done-note.tsx';

/** Something to write, what is said when it is written, and how it is taken back. */
interface Writing {
  readonly said: string;
  /** Gives the way back. */
  readonly work: () => Promise<() => Promise<unknown>>;
}

/** Writes, says so with a way back, and then shuts the form. */
export function useWriting(onDone: () => void) {
  const queries = useQueryClient();
  const done = useDone();
  return useMutation({
    async mutationFn({ said, work }: Writing) {
      const undo = await work();
      await queries.invalidateQueries();
      done(said, async () => {
        await undo();
        await queries.invalidateQueries();
      });
    },
    onSuccess: onDone,
  });
}
