/**
 * The functions that an expression may call: XPath 1.0 and the ODK XForms specification
 * (https://getodk.github.io/xforms-spec/#xpath-functions), as far as ODK's engine runs them.
 */
export const xpathFunctions: ReadonlySet<string> = new Set(
  `abs acos area asin atan atan2 base64-decode boolean boolean-from-string ceiling checklist coalesce concat contains
  cos count count-non-empty count-selected current date date-time decimal-date-time decimal-time digest distance
  ends-with exp exp10 false floor format-date format-date-time geofence id if indexed-repeat instance int join
  jr:choice-name jr:itext lang last local-name log log10 max min name namespace-uri normalize-space not now number
  once pi position pow pulldata random randomize regex round selected selected-at sin sqrt starts-with string
  string-length substr substring substring-after substring-before sum tan today translate true uuid
  weighted-checklist node text comment processing-instruction`.split(/\s+/),
);
