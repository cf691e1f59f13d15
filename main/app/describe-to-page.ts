import { createTranslator } from '../platform/translator.ts';
import { describeError, type ErrorAnswer } from './describe-error.ts';
import { recogniseFailure } from './recognise-failure.ts';
import type { Session } from './session.ts';

/** What a page is told of an error, in the language of the session. */
export function describeToPage(error: unknown, { place, language }: Session): ErrorAnswer {
  const { directory } = place;
  const known = recogniseFailure(error, directory);
  return describeError(known, createTranslator(language), directory);
}
