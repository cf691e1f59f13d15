import type { Writer } from './handles.ts';

/** A writer that calls `heed` before each of its changes; what that throws undoes the whole transaction. */
export function watchWriter(writer: Writer, heed: () => void): Writer {
  return {
    ...writer,
    run(sql, parameters) {
      heed();
      return writer.run(sql, parameters);
    },
    runReturning(sql, parameters) {
      heed();
      return writer.runReturning(sql, parameters);
    },
  };
}
