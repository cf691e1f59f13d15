/** The columns that a form may have on its survey sheet; Keneya's own stand last (resources: the form's README). */
export const surveyColumns: ReadonlySet<string> = new Set([
  'type',
  'name',
  'label',
  'hint',
  'guidance_hint',
  'media::image',
  'media::big-image',
  'media::audio',
  'media::video',
  'required',
  'required_message',
  'read_only',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'default',
  'trigger',
  'appearance',
  'parameters',
  'choice_filter',
  'repeat_count',
  'save_to',
  'disabled',
  'weight',
  'critical',
  'bundle',
  'area',
  'referentiel',
  'domain',
  'reverse',
  'numerator',
  'denominator',
  'proof',
]);

/** Columns of the choices sheet that have a meaning; others are data for choice filters. */
export const choiceColumns: ReadonlySet<string> = new Set([
  'list_name',
  'name',
  'label',
  'media::image',
  'media::big-image',
  'media::audio',
  'media::video',
  'score',
]);

/** What the settings sheet may say. */
export const settingsColumns: ReadonlySet<string> = new Set([
  'form_title',
  'form_id',
  'version',
  'version_reason',
  'default_language',
  'instance_name',
  'style',
  'public_key',
  'submission_url',
  'auto_send',
  'auto_delete',
  'allow_choice_duplicates',
  'namespaces',
  'name',
  'scoring',
  'bands',
  'critical_band',
  'amounts',
]);

/** Other spellings of survey columns that are in use, old and new. */
export const surveyAliases: ReadonlyMap<string, string> = new Map([
  ['command', 'type'],
  ['caption', 'label'],
  ['relevance', 'relevant'],
  ['readonly', 'read_only'],
  ['calculate', 'calculation'],
  ['constraint_msg', 'constraint_message'],
  ['constraining_message', 'constraint_message'],
  ['required_msg', 'required_message'],
  ['requiredmsg', 'required_message'],
  ['count', 'repeat_count'],
  ['jr:count', 'repeat_count'],
  ['image', 'media::image'],
  ['big-image', 'media::big-image'],
  ['audio', 'media::audio'],
  ['video', 'media::video'],
]);

/** Other spellings of choice columns. */
export const choiceAliases: ReadonlyMap<string, string> = new Map([
  ['list', 'list_name'],
  ['value', 'name'],
  ['caption', 'label'],
  ['image', 'media::image'],
  ['big-image', 'media::big-image'],
  ['audio', 'media::audio'],
  ['video', 'media::video'],
]);

/** Other spellings of settings. */
export const settingsAliases: ReadonlyMap<string, string> = new Map([
  ['title', 'form_title'],
  ['set_form_title', 'form_title'],
  ['id_string', 'form_id'],
  ['set_form_id', 'form_id'],
]);
