/** What is known of how a form was filled: who began it, how long it was open, and in which way. */
export const visitFactsMigration = `
-- Null where nobody counted: forms that came from a telephone or a table, and drafts begun before this.
ALTER TABLE draft ADD COLUMN started_by TEXT;
ALTER TABLE draft ADD COLUMN open_seconds INTEGER;

ALTER TABLE submission ADD COLUMN started_by TEXT;
ALTER TABLE submission ADD COLUMN open_seconds INTEGER;
-- Asked or looked at by who typed, answered by the person alone, or typed from paper.
ALTER TABLE submission ADD COLUMN way TEXT CHECK (way IN ('asked', 'alone', 'paper'));
`;
