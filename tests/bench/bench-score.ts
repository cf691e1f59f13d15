import { scorePoints } from '../../shared/domain/instruments/score-points.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import type { BenchLine } from './bench-line.ts';
import { checklistOf, filledChecklist } from './large-forms.ts';
import { interleave, worked } from './measuring.ts';

const ITEMS = 1_000;
const ROUNDS = 15;

/** The score of a large checklist, which the screen asks for after every answer. */
export async function benchScore(): Promise<readonly BenchLine[]> {
  const compiled = compileXlsform(checklistOf(ITEMS), { fallbackFormId: 'bench' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const filled = filledChecklist(ITEMS);
  const text = JSON.stringify([compiled.form, filled]);
  const { applicable } = scorePoints(compiled.form, filled);
  if (applicable < ITEMS / 2) throw new Error(`Only ${applicable} items were scored`);
  const ms = await interleave(ROUNDS, {
    ours: () => worked(() => scorePoints(compiled.form, filled)),
    json: () => worked(() => JSON.parse(text)),
  });
  return [
    {
      what: 'score of a checklist of 1,000 items',
      ours: { value: ms.ours, unit: 'ms' },
      peer: { value: ms.json, unit: 'ms', name: 'JSON.parse of form and answers' },
      budget: { of: 'value', atMost: 20, reason: 'answer to score on screen' },
    },
  ];
}
