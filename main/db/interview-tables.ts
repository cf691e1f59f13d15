/** The tables of what is made of interviews: the least cell, words put into groups, score cards. A part of `SYNCHRONISED_TABLES`. */
export const INTERVIEW_TABLES = {
  survey_setting: ['minimum_cell'],
  saying_theme: ['name'],
  themed_saying: ['saying_theme_id', 'submission_id', 'path'],
  masked_saying: ['submission_id', 'path', 'words'],
  score_card: [
    'day',
    'users_form',
    'users_version',
    'providers_form',
    'providers_version',
    'interface_on',
    'agreed',
    'next_on',
  ],
  score_group: ['score_card_id', 'side', 'name', 'participants', 'submission_id'],
  score_mark: ['score_group_id', 'item', 'mark', 'votes', 'reason'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
