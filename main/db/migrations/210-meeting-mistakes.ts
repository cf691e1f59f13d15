/** A page that was scanned by mistake: why and when it was taken away. It stays, and can be put back. */
export const removedScansMigration = `
ALTER TABLE meeting_file ADD COLUMN removed_on TEXT;
ALTER TABLE meeting_file ADD COLUMN removed_reason TEXT;
`;
