import { journalMigration } from './010-journal.ts';
import { facilitiesMigration } from './020-facilities.ts';
import { monthMigration } from './030-month.ts';
import { captureMigration } from './040-capture.ts';
import { reopeningMigration } from './050-reopening.ts';
import { attachmentsMigration } from './060-attachments.ts';
import { choicesMigration } from './070-choices.ts';
import { visitActionsMigration } from './080-visit-actions.ts';
import { monthEntryMigration } from './100-month-entry.ts';
import { monthLinesMigration } from './110-month-lines.ts';
import { stockMigration } from './120-stock.ts';
import { staffingMigration } from './130-staffing.ts';
import { moneyMigration } from './140-money.ts';
import { cataloguesMigration } from './150-catalogues.ts';
import { columnMatchesMigration } from './160-column-matches.ts';
import { exchangeMigration } from './170-exchange.ts';
import { governanceMigration } from './180-governance.ts';
import { meetingsMigration } from './190-meetings.ts';
import { actionSourcesMigration } from './200-action-sources.ts';
import { meetingMistakesMigration } from './210-meeting-mistakes.ts';
import { logoAndDeathsMigration } from './220-logo-and-deaths.ts';
import { packagesMigration } from './240-packages.ts';
import { travellingMigration } from './250-travelling.ts';
import { sendingsMigration } from './251-sendings.ts';
import { receivingMigration } from './252-receiving.ts';
import { headquartersMigration } from './253-headquarters.ts';
import { rowHistoryMigration } from './254-row-history.ts';
import { serviceTallyMigration } from './260-service-tally.ts';
import { secondEntriesMigration } from './263-second-entries.ts';
import { centreTableMigration } from './264-centre-table.ts';
import { formEditionsMigration } from './265-form-editions.ts';
import { communityMigration } from './270-community.ts';
import { interviewsMigration } from './280-interviews.ts';
import { visitFactsMigration } from './281-visit-facts.ts';
import { waitingMediaMigration } from './290-waiting-media.ts';
import { journalNumbersMigration } from './300-journal-numbers.ts';
import { takenCardsMigration } from './320-taken-cards.ts';
import { largePhotosMigration } from './330-large-photos.ts';

/** A step of the schema; numbers go by tens, so that one can be put between two others before a release. */
export interface Migration {
  readonly number: number;
  readonly sql: string;
}

/** All steps, in order. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 10, sql: journalMigration },
  { number: 20, sql: facilitiesMigration },
  { number: 30, sql: monthMigration },
  { number: 40, sql: captureMigration },
  { number: 50, sql: reopeningMigration },
  { number: 60, sql: attachmentsMigration },
  { number: 70, sql: choicesMigration },
  { number: 80, sql: visitActionsMigration },
  { number: 100, sql: monthEntryMigration },
  { number: 110, sql: monthLinesMigration },
  { number: 120, sql: stockMigration },
  { number: 130, sql: staffingMigration },
  { number: 140, sql: moneyMigration },
  { number: 150, sql: cataloguesMigration },
  { number: 160, sql: columnMatchesMigration },
  { number: 170, sql: exchangeMigration },
  { number: 180, sql: governanceMigration },
  { number: 190, sql: meetingsMigration },
  { number: 200, sql: actionSourcesMigration },
  { number: 210, sql: meetingMistakesMigration },
  { number: 220, sql: logoAndDeathsMigration },
  { number: 240, sql: packagesMigration },
  { number: 250, sql: travellingMigration },
  { number: 251, sql: sendingsMigration },
  { number: 252, sql: receivingMigration },
  { number: 253, sql: headquartersMigration },
  { number: 254, sql: rowHistoryMigration },
  { number: 260, sql: serviceTallyMigration },
  { number: 263, sql: secondEntriesMigration },
  { number: 264, sql: centreTableMigration },
  { number: 265, sql: formEditionsMigration },
  { number: 270, sql: communityMigration },
  { number: 280, sql: interviewsMigration },
  { number: 281, sql: visitFactsMigration },
  { number: 290, sql: waitingMediaMigration },
  { number: 300, sql: journalNumbersMigration },
  { number: 320, sql: takenCardsMigration },
  { number: 330, sql: largePhotosMigration },
];
