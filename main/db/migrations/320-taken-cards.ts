/** Groups of a score card whose marks were filled as a form, on a telephone or here. */
export const takenCardsMigration = `
-- The card that they were taken from. No reference: it may be taken away, and come again.
ALTER TABLE score_group ADD COLUMN submission_id TEXT;
`;
