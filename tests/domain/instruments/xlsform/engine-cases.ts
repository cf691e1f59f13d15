import { describe, it } from 'vitest';
import type { OpenForm } from '../odk-engine.ts';
import { openMarkdown } from './markdown-compiling.ts';

/** A small form and what ODK's engine makes of it. */
export interface EngineCase {
  readonly says: string;
  readonly form: string;
  readonly check: (form: OpenForm) => void;
}

/** Compiles each form, opens it in ODK's engine and looks. */
export function describeForms(about: string, cases: readonly EngineCase[]): void {
  describe(`a compiled form in ODK's engine, ${about}`, () => {
    it.each(cases)('$says', async ({ form, check }) => {
      check(await openMarkdown(form));
    });
  });
}
