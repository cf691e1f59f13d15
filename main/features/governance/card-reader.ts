import type { Day } from '../../../shared/domain/calendar/day.ts';
import {
  drawGovernanceCard,
  type GovernanceCard,
  type HeldMeetingFacts,
} from '../../../shared/domain/governance/governance-card.ts';
import type { Reader } from '../../db/handles.ts';
import { listAccounts, listAssemblyYears, readPapers } from './papers-reader.ts';
import { listMembers } from './reader.ts';
import { listOrgans } from './statutes-reader.ts';

/** The card of governance of a centre's ASACO on a day. */
export function readGovernanceCard(db: Reader, facility: string, day: Day): GovernanceCard {
  const { opening, convention, orderer, payer } = readPapers(db, facility);
  const mandates = listMembers(db, facility).map(({ personId, ...member }) => ({
    ...member,
    person: personId,
  }));
  return drawGovernanceCard(
    {
      organs: listOrgans(db, facility),
      mandates,
      meetings: listHeldMeetings(db, facility),
      opening,
      convention,
      years: listAssemblyYears(db, facility),
      orderer,
      payer,
      accounts: listAccounts(db, facility),
    },
    day,
  );
}

function listHeldMeetings(db: Reader, facility: string): readonly HeldMeetingFacts[] {
  return db.all<HeldMeetingFacts>(
    "SELECT organ, day FROM meeting WHERE facility_id = ? AND stage <> 'planned'",
    [facility],
  );
}
