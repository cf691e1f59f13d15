import { type BenchLine, type Budget, isHeld, type Measure, ratioOf } from './bench-line.ts';

const HEADINGS = ['what', 'ours', 'peer', 'ratio', 'budget', 'verdict'] as const;

function shortNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(value >= 10 ? 1 : 2);
}

function measureText({ value, unit }: Measure): string {
  return `${shortNumber(value)} ${unit}`;
}

function budgetText(budget: Budget | null, { unit }: Measure): string {
  if (budget === null) return '–';
  const { of, atMost, atLeast, reason } = budget;
  const sign = atMost === undefined ? '≥' : '≤';
  const limit = shortNumber(atMost ?? atLeast ?? 0);
  const because = reason === undefined ? '' : ` (${reason})`;
  return `${sign} ${limit} ${of === 'ratio' ? '×' : unit}${because}`;
}

function verdictText(line: BenchLine): string {
  const held = isHeld(line);
  if (held === null) return '–';
  return held ? 'held' : 'MISSED';
}

function cellsOf(line: BenchLine): readonly string[] {
  const { what, ours, peer, budget } = line;
  const ratio = ratioOf(line);
  return [
    what,
    measureText(ours),
    peer === null ? '–' : `${measureText(peer)}, ${peer.name}`,
    ratio === null ? '–' : `${ratio.toFixed(2)} ×`,
    budgetText(budget, ours),
    verdictText(line),
  ];
}

/** The lines as columns of plain text. */
export function tableText(lines: readonly BenchLine[]): string {
  const rows = [HEADINGS, ...lines.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const text = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ');
  const rule = widths.map((width) => '-'.repeat(width)).join('-|-');
  return [text(HEADINGS), rule, ...rows.slice(1).map(text)].join('\n');
}

/** The lines with ratio and verdict, for a machine to compare. */
export function tableJson(lines: readonly BenchLine[]): string {
  const full = lines.map((line) => ({ ...line, ratio: ratioOf(line), held: isHeld(line) }));
  return JSON.stringify(full, null, 2);
}
