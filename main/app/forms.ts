import { basename } from 'node:path';
import { checkSubmission } from '../../shared/domain/instruments/check-submission.ts';
import { type ItemGain, listGains } from '../../shared/domain/instruments/one-more-yes.ts';
import {
  numberRepeatRows,
  readSubmission,
} from '../../shared/domain/instruments/read-submission.ts';
import { type ScoreResult, scorePoints } from '../../shared/domain/instruments/score-points.ts';
import {
  describeComparison,
  type FormComparison,
} from '../../shared/domain/instruments/versions/form-comparison.ts';
import {
  type FormLimits,
  formLimits,
  phoneLimits,
} from '../../shared/domain/instruments/xlsform/form-limits.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import {
  type ExperienceScore,
  scoreExperience,
} from '../../shared/domain/surveys/experience-score.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import { recogniseFile } from '../features/imports/input-file.ts';
import { formInFile, readForm } from '../features/imports/read-form.ts';
import { RefusedFile } from '../features/imports/refused-file.ts';
import type { CompiledForm } from '../features/instruments/writer.ts';
import { writeFileAtomically } from '../platform/files/atomic-write.ts';
import { readXmlFile } from '../platform/xml/read-xml.ts';
import { RefusedFiles } from './refused-files.ts';

/** A form that was read and found right, with what is odd about it. */
export interface CheckedForm extends CompiledForm {
  readonly warnings: readonly Problem[];
}

/** Reads and compiles a form from `.xlsx` or Markdown; throws {@link RefusedFiles} with every fault of it. */
export async function compileFormFile(
  path: string,
  limits: FormLimits = formLimits,
): Promise<CheckedForm> {
  const warnings: Problem[] = [];
  try {
    const file = await recogniseFile(path);
    if (file.kind !== 'form')
      throw new RefusedFile([{ code: 'instruments.not-a-form', facts: {} }]);
    const source = formInFile(file, async () => null);
    const compiled = await readForm(source, {}, (problem) => warnings.push(problem), limits);
    return { ...compiled, warnings };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    throw refuse(path, error.problems);
  }
}

function refuse(path: string, [first, ...rest]: readonly Problem[]): RefusedFiles {
  return new RefusedFiles(first ? [{ file: basename(path), problems: [first, ...rest] }] : []);
}

/** Two files of a form side by side, the earlier first; needs no workspace. */
export async function compareFormFiles(
  before: string,
  after: string,
  language: Language,
): Promise<FormComparison> {
  // On paper and in a file every choice is there: also those of long lists.
  const versions = [
    await compileFormFile(before, phoneLimits),
    await compileFormFile(after, phoneLimits),
  ] as const;
  return describeComparison(...versions, language);
}

/** Compiles a form and writes its XForm beside, for ODK and Kobo. */
export async function writeXform(path: string, out: string): Promise<CheckedForm> {
  const compiled = await compileFormFile(path, phoneLimits);
  writeFileAtomically(out, Buffer.from(compiled.xform));
  return compiled;
}

/** A score, what one more yes would change of it, and what of the submission does not fit the form. */
export interface ScoredFile {
  readonly score: ScoreResult | ExperienceScore;
  /** Empty for an interview. */
  readonly gains: readonly ItemGain[];
  readonly submissionWarnings: readonly Problem[];
}

/** Scores a filled form (ODK XML) with the form it was filled with; needs no workspace. */
export async function scoreFile(formPath: string, submissionPath: string): Promise<ScoredFile> {
  // Here nothing is shown: the form is taken with every choice of it.
  const { form } = await compileFormFile(formPath, phoneLimits);
  const read = readSubmission(await readXmlFile(submissionPath, {}), { anonymous: true });
  if (!read.ok) throw refuse(submissionPath, read.problems);
  const { formId, version } = read.value;
  if (formId !== form.formId || (version !== '' && version !== form.version)) {
    const facts = { form: `${form.formId} ${form.version}`, found: `${formId} ${version}` };
    throw refuse(submissionPath, [{ code: 'instruments.submission-of-other-form', facts }]);
  }
  const submission = numberRepeatRows(form, read.value);
  const isInterview = form.scoring === 'experience';
  return {
    score: isInterview ? scoreExperience(form, submission) : scorePoints(form, submission),
    gains: isInterview ? [] : listGains(form, submission),
    submissionWarnings: checkSubmission(form, submission),
  };
}
