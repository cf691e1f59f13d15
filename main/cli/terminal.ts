import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Where a command speaks and asks; a test gives one of its own. */
export interface Terminal {
  /** What the command was asked for, one line. */
  print(line: string): void;
  /** What a person should know beside it: progress, warnings, errors. */
  tell(line: string): void;
  /** Replaces the last such line where the terminal can, for progress. */
  tick(line: string): void;
  /** Asks for a secret without showing it; null where nobody can answer. */
  askSecret(question: string): Promise<string | null>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

function askHidden(question: string): Promise<string> {
  // readline echoes what is typed to its output: this one forgets it.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(`${question} `);
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      process.stderr.write('\n');
      reader.close();
      resolve(answer);
    });
  });
}

// Whoever reads may stop before the end, as `head` does: that is no error of ours, and the work ends as usual.
function allowDeafEars(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** The terminal of this process. */
export function createSystemTerminal(): Terminal {
  allowDeafEars(process.stdout);
  allowDeafEars(process.stderr);
  let ticking = false;
  const endTick = (): void => {
    if (ticking) process.stderr.write('\n');
    ticking = false;
  };
  return {
    environment: process.env,
    print(line) {
      endTick();
      process.stdout.write(`${line}\n`);
    },
    tell(line) {
      endTick();
      process.stderr.write(`${line}\n`);
    },
    tick(line) {
      if (!process.stderr.isTTY) return;
      ticking = true;
      process.stderr.write(`\r\u001b[2K${line}`);
    },
    async askSecret(question) {
      endTick();
      return process.stdin.isTTY && process.stderr.isTTY ? askHidden(question) : null;
    },
  };
}
