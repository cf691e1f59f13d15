/** The tasks that the help explains, one page each, in the order in which a coach meets them. */
export const HELP_TASKS = [
  'first',
  'visit',
  'interviews',
  'quotas',
  'sounds',
  'month',
  'order',
  'staff',
  'money',
  'catalogues',
  'forms',
  'data',
  'paper',
  'import',
  'report',
  'papers',
  'send',
  'backup',
  'pin',
  'stick',
  'keyboard',
] as const;

/** A task that the help explains. */
export type HelpTask = (typeof HELP_TASKS)[number];
