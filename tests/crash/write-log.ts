/** One thing that a process did to the watched folder, or said; the operations are told in `write-logger.c`. */
export interface WriteRecord {
  readonly operation: 'C' | 'W' | 'T' | 'S' | 'R' | 'U' | 'A';
  /** From the watched folder on, `.` for the folder itself. */
  readonly path: string;
  readonly offset: number;
  readonly bytes: Buffer;
}

const LINE_END = 0x0a;

function isOperation(word: string | undefined): word is WriteRecord['operation'] {
  return word !== undefined && /^[CWTSRUA]$/.test(word);
}

/** Reads what the recorder wrote; a record that cannot be read means that the recorder is broken. */
export function readWriteLog(log: Buffer): readonly WriteRecord[] {
  const records: WriteRecord[] = [];
  for (let start = 0; start < log.length; ) {
    const end = log.indexOf(LINE_END, start);
    const [operation, path, offset, length] = log.toString('utf8', start, end).split('\t');
    if (!isOperation(operation) || path === undefined) throw new Error(`No record at ${start}`);
    start = end + 1 + Number(length);
    records.push({
      operation,
      path,
      offset: Number(offset),
      bytes: log.subarray(end + 1, start),
    });
  }
  return records;
}
