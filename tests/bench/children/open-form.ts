// Compiles a checklist and opens it in ODK's engine, each for the first time, and prints how long both took.
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { openForm } from '../../domain/instruments/odk-engine.ts';
import { checklistOf } from '../large-forms.ts';

const questions = Number(process.argv[2]);
const sheets = checklistOf(questions);

const started = performance.now();
const compiled = compileXlsform(sheets, { fallbackFormId: 'bench' });
const compileMs = performance.now() - started;
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));

const opening = performance.now();
const form = await openForm(compiled.xform);
const engineMs = performance.now() - opening;
if (!form.has('/data/partie_0/point_0'))
  throw new Error(`No question: ${form.paths().slice(0, 5)}`);
console.log(JSON.stringify({ compileMs, engineMs }));
