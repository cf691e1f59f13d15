/** What was sent from this laptop, to whom and by what; and why a device is believed no more. Both stay here. */
export const sendingsMigration = `
CREATE TABLE sending (
  id TEXT PRIMARY KEY,
  device TEXT NOT NULL,
  -- One centre, or '' for all that was held.
  facility TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('send', 'give', 'handover')),
  way TEXT NOT NULL CHECK (way IN ('usb', 'mail', 'folder')),
  events INTEGER NOT NULL,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

ALTER TABLE peer ADD COLUMN revoked_reason TEXT;
`;
