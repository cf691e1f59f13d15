/** A process that streams one file and prints what came of it and the most memory it ever took. */
import { readFileSync } from 'node:fs';
import { streamCsvRows } from '../../../main/platform/csv/read-csv.ts';
import { FileProblem } from '../../../main/platform/files/file-problem.ts';
import { streamXlsxRows } from '../../../main/platform/xlsx/read-xlsx.ts';
import { readXmlFile } from '../../../main/platform/xml/read-xml.ts';

const [, , path = ''] = process.argv;
let rows = 0;
let characters = 0;
let code = 'read';
try {
  if (path.endsWith('.xml')) await readXmlFile(path);
  else
    for await (const { cells } of path.endsWith('.csv')
      ? streamCsvRows(path)
      : streamXlsxRows(path)) {
      rows += 1;
      for (const cell of cells) characters += cell.length;
    }
} catch (error) {
  if (!(error instanceof FileProblem)) throw error;
  code = error.problem.code;
}
process.stdout.write(JSON.stringify({ code, rows, characters, megabytes: peakMegabytes() }));

/** What `resourceUsage` counts includes, on Linux, the process that started this one; the kernel's own line does not. */
function peakMegabytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return Math.round(Number(peak ?? process.resourceUsage().maxRSS) / 1024);
}
