import type { BenchLine } from './bench-line.ts';
import { childPath, medianOf, runFresh } from './measuring.ts';

// The engine takes so long over 5,000 questions that once must do.
const SIZES = [
  { questions: 300, rounds: 3 },
  { questions: 1_000, rounds: 3 },
  { questions: 5_000, rounds: 1 },
] as const;

interface OpenedForm {
  readonly compileMs: number;
  readonly engineMs: number;
}

function openOnce(questions: number): OpenedForm {
  return JSON.parse(runFresh([childPath('open-form'), String(questions)]).printed) as OpenedForm;
}

/** What our compiler adds to the time that ODK's engine takes to open a form, each in a process of its own. */
export async function benchForms(): Promise<readonly BenchLine[]> {
  return SIZES.map(({ questions, rounds }) => {
    const runs = Array.from({ length: rounds }, () => openOnce(questions));
    return {
      what: `compile an XLSForm of ${questions.toLocaleString('en-GB')} questions, first time`,
      ours: { value: medianOf(runs.map(({ compileMs }) => compileMs)), unit: 'ms' },
      peer: {
        value: medianOf(runs.map(({ engineMs }) => engineMs)),
        unit: 'ms',
        name: "ODK's engine opening it, jsdom",
      },
      budget: { of: 'ratio', atMost: 1, reason: 'no longer than opening' },
    };
  });
}
