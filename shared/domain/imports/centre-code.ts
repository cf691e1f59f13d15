import type { Submission } from '../instruments/submission.ts';

/** How forms in use call the question for the centre's code. */
const CENTRE_QUESTIONS = new Set([
  'cscom',
  'code_cscom',
  'cscom_code',
  'centre',
  'code_centre',
  'centre_code',
  'facility',
  'facility_code',
  'code_facility',
]);

/** The centre that a filled form names by itself, or `null` when it asks for none or got no answer. */
export function findCentreCode(submission: Submission): string | null {
  const answer = submission.answers.find(({ path, value }) => {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    return value.trim() !== '' && CENTRE_QUESTIONS.has(name);
  });
  return answer === undefined ? null : answer.value.trim();
}
