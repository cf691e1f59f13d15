import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs what the build made, not the sources: the demonstration goes in and its report comes out.

const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'keneya.js');
const folder = mkdtempSync(join(tmpdir(), 'keneya-built-'));
try {
  const report = join(folder, 'report.pdf');
  const words = ['demo', '--workspace', join(folder, 'demo'), '--out', report];
  const run = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, KENEYA_PIN: '246810' },
  });
  if (run.status !== 0)
    throw new Error(`The built program ended with ${run.status}: ${run.stderr}`);
  const head = readFileSync(report).subarray(0, 5).toString('latin1');
  if (head !== '%PDF-') throw new Error(`The built program wrote no PDF but ${head}`);
  process.stdout.write('The built program made the demonstration report.\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
