const ENGINE = /[\\/]@getodk[\\/]xforms-engine[\\/]dist[\\/]index\.js$/;

const WATCHED = 'const createAggregatedViolations = (context, options) => {';

const WHEN_ASKED = `const createAggregatedViolations = (context) => ({
  get violations() {
    return collectViolationReferences(context);
  },
});
`;

/**
 * The engine's code with its lists of all that is wrong in a group, or in the whole form, made when somebody reads them.
 * The engine itself makes each list anew at every answer, and looks at every question for it; the form view reads what
 * is wrong from the questions alone.
 *
 * @throws where the engine's code is another than the one this was written for
 */
export function makeViolationsLazy(code: string): string {
  const parts = code.split(WATCHED);
  if (parts.length !== 2) throw new Error("ODK's engine makes its lists of violations elsewhere");
  return parts.join(WHEN_ASKED + WATCHED.replace('create', 'watch'));
}

/** For the build of the pages: {@link makeViolationsLazy}. */
export function listViolationsWhenAsked() {
  return {
    name: 'list-violations-when-asked',
    transform: (code: string, id: string) => (ENGINE.test(id) ? makeViolationsLazy(code) : null),
  };
}
