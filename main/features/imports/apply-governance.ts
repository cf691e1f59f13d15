import { memberKey } from '../../../shared/domain/governance/member.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import type { MemberMatch } from '../../../shared/domain/meetings/attendance.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import { listPopulations } from '../facilities/reader.ts';
import { recordPopulation } from '../facilities/writer.ts';
import type { HeldMember } from '../governance/reader.ts';
import { recordAction } from '../improvement/writer.ts';
import { type Attendee, recordMeeting } from '../meetings/writer.ts';
import type { Applying } from './applying.ts';
import type { StagedEntry, StagedRecord } from './staged-record.ts';

type RowOf<Kind> = Extract<StagedRecord, { kind: Kind }> extends { row: infer Row } ? Row : never;
type Meeting = Extract<StagedRecord, { kind: 'meeting' }>['meeting'];

/** Takes a year's population into the workspace; what the row leaves open keeps what is held. */
export function applyPopulation(
  applying: Applying,
  entry: StagedEntry,
  row: RowOf<'population'>,
): void {
  applying.save(entry, String(row.year), row, () => {
    const held = listPopulations(applying.db, entry.facility).find(({ year }) => year === row.year);
    return recordPopulation(applying.db, entry.facility, {
      ...row,
      pregnancyCoefficient: row.pregnancyCoefficient ?? held?.pregnancyCoefficient ?? null,
      birthCoefficient: row.birthCoefficient ?? held?.birthCoefficient ?? null,
      source: row.source ?? held?.source ?? null,
    });
  });
}

/** Takes a member of the ASACO into the workspace. */
export function applyMember(applying: Applying, entry: StagedEntry, row: RowOf<'members'>): void {
  applying.save(entry, memberKey(row), row, () => applying.people.record(row));
}

/** Takes a promise into the workspace; who answers for it is looked for among the members, and may be somebody else. */
export function applyAction(applying: Applying, entry: StagedEntry, row: RowOf<'actions'>): void {
  const key = [row.agreedOn, foldSpelling(row.action), foldSpelling(row.responsible)].join('|');
  applying.save(entry, key, row, () => {
    const who = applying.people.refer(row.responsible, { day: row.agreedOn, organ: null });
    warnOfNamesakes(applying, entry, row.responsible, who.match, 'responsable');
    return recordAction(applying.db, entry.facility, row, who);
  });
}

/** Takes the minutes of a meeting into the workspace; names and offices on its lists are looked for among the members. */
export function applyMeeting(applying: Applying, entry: StagedEntry, meeting: Meeting): void {
  const { present, excused, guests, ...minutes } = meeting;
  const key = [meeting.day, foldSpelling(meeting.organ), meeting.kind].join('|');
  applying.save(entry, key, meeting, () => {
    const find = (presence: Attendee['presence']) => (written: string) => ({
      ...findAttendee(applying, entry, meeting, presence, written),
      written,
    });
    const listed = [
      ...present.map(find('present')),
      ...excused.map(find('excused')),
      ...guests.map(find('guest')),
    ];
    const attendees = seatOnce(applying, entry, listed);
    return recordMeeting(applying.db, entry.facility, minutes, attendees);
  });
}

/** Somebody who is listed by name and by office counts where they stand first. */
function seatOnce(
  applying: Applying,
  entry: StagedEntry,
  listed: readonly (Attendee & { readonly written: string })[],
): readonly Attendee[] {
  const seated = new Set<string>();
  return listed.filter(({ personId, presence, written }) => {
    if (personId === null) return true;
    const isNew = !seated.has(personId);
    seated.add(personId);
    if (!isNew) {
      const column = presence === 'guest' ? 'guests' : presence;
      applying.warn(entry, 'name-listed-twice', { value: quoted(written), column }, column);
    }
    return isNew;
  });
}

function findAttendee(
  applying: Applying,
  entry: StagedEntry,
  { day, organ }: Meeting,
  presence: Attendee['presence'],
  written: string,
): Attendee {
  const { match, personId, label } = applying.people.refer(written, { day, organ });
  // A guest is somebody from elsewhere: being no member is what is expected.
  if (presence !== 'guest') {
    warnOfNamesakes(applying, entry, written, match, presence);
    if (match.state === 'unknown') {
      applying.warn(entry, 'member-unknown', { value: quoted(written) }, presence);
    }
  }
  return { presence, personId, label };
}

function warnOfNamesakes(
  applying: Applying,
  entry: StagedEntry,
  written: string,
  match: MemberMatch<HeldMember>,
  column: string,
): void {
  if (match.state !== 'ambiguous') return;
  const candidates = match.candidates.map(
    ({ name, organ, office }) => `${name} (${organ}, ${office})`,
  );
  const facts = { value: quoted(written), candidates: candidates.join(' ; ') };
  applying.warn(entry, 'member-ambiguous', facts, column);
}
