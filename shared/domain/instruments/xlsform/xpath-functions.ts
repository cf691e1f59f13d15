/** How many values a function takes; `most` is infinite where it takes any number. */
export interface FunctionValues {
  readonly least: number;
  readonly most: number;
}

/**
 * The functions that an expression may call and how many values each takes: XPath 1.0 and the ODK XForms specification
 * (https://getodk.github.io/xforms-spec/#xpath-functions), as far as ODK's engine runs them.
 */
export const xpathFunctions: ReadonlyMap<string, FunctionValues> = new Map([
  ...named(0, 0, 'current false last now pi random today true'),
  ...named(0, 0, 'node text comment processing-instruction'),
  ...named(0, 1, 'local-name name namespace-uri normalize-space number position string'),
  ...named(0, 1, 'string-length uuid'),
  ...named(0, Number.POSITIVE_INFINITY, 'concat max min'),
  ...named(1, 1, 'abs acos area asin atan base64-decode boolean boolean-from-string ceiling cos'),
  ...named(1, 1, 'count count-non-empty count-selected date date-time decimal-date-time'),
  ...named(1, 1, 'decimal-time exp exp10 floor id instance int jr:itext lang log log10 not once'),
  ...named(1, 1, 'sin sqrt sum tan'),
  ...named(1, 2, 'randomize round'),
  ...named(1, Number.POSITIVE_INFINITY, 'distance join'),
  ...named(2, 2, 'atan2 coalesce contains ends-with format-date format-date-time geofence'),
  ...named(2, 2, 'jr:choice-name pow regex selected selected-at starts-with substring-after'),
  ...named(2, 2, 'substring-before'),
  ...named(2, 3, 'digest substr substring'),
  ...named(2, Number.POSITIVE_INFINITY, 'checklist weighted-checklist'),
  ...named(3, 3, 'if translate'),
  ...named(3, Number.POSITIVE_INFINITY, 'indexed-repeat'),
  ...named(4, 4, 'pulldata'),
]);

function named(least: number, most: number, names: string): readonly [string, FunctionValues][] {
  return names.split(' ').map((name) => [name, { least, most }]);
}
