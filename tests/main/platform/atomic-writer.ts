/** A process that writes four megabytes of one byte over and over, to be killed, or once, to be told why it failed. */
import { writeFileAtomically } from '../../../main/platform/files/atomic-write.ts';
import { FileProblem } from '../../../main/platform/files/file-problem.ts';

const [, , path = '', times] = process.argv;
try {
  for (let round = 1; round === 1 || times === 'forever'; round += 1) {
    writeFileAtomically(path, Buffer.alloc(4_000_000, 1 + (round % 250)));
    process.stdout.write('written\n');
  }
} catch (error) {
  if (!(error instanceof FileProblem)) throw error;
  process.stdout.write(`${error.problem.code}\n`);
}
