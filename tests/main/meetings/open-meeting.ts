import { recordMember } from '../../../main/features/governance/writer.ts';
import type { Member } from '../../../shared/domain/governance/member.ts';
import { FIRST_RUN, openHost } from '../app/call-host.ts';

export const FACILITY = 'TEST01';

export const CG_MEETING = {
  facility: FACILITY,
  organ: 'CG',
  kind: 'ordinaire',
  day: '2026-11-12',
  startAt: '09:00',
  place: 'Bureau de l’ASACO',
} as const;

const MEMBER = {
  sex: 'F',
  organ: 'CG',
  neighbourhood: '',
  phone: '',
  mandateStart: '2024-01-01',
  mandateEnd: '2028-12-31',
} as const satisfies Partial<Member>;

/** Names that are hard to hold: quotes, a picture, a script that runs the other way. */
export const MEMBERS: readonly Member[] = [
  { ...MEMBER, name: 'Awa "La Douce" Danaya', office: 'présidente' },
  { ...MEMBER, name: 'Moussa 🌱 Sidibé', office: 'trésorier', sex: 'M' },
  { ...MEMBER, name: 'مريم تراوري', office: 'secrétaire' },
  { ...MEMBER, name: 'Fanta L’Ancienne', office: 'membre', mandateEnd: '2026-06-30' },
];

/** A centre whose CG has three members in office and one whose mandate is over, and a meeting planned for it. */
export async function openMeeting() {
  const host = openHost();
  const { client, session } = host;
  await client.session.create(FIRST_RUN);
  const workspace = session.meet();
  workspace.write('coach', (db) => {
    for (const member of MEMBERS) recordMember(db, workspace.ids, FACILITY, member);
    db.run('UPDATE organ SET quorum_percent = 50 WHERE facility_id = ? AND code = ?', [
      FACILITY,
      'CG',
    ]);
  });
  const { id: meeting } = await client.meetings.plan(CG_MEETING);
  const read = () => client.meetings.find({ meeting });
  const call = async (name: string, presence: 'present' | 'excused' | 'expected') => {
    const { record } = await read();
    const attendee = record.attendees.find(({ label }) => label === name);
    if (!attendee) throw new Error(`${name} is on the list`);
    await client.meetings.attend({ meeting, attendee: attendee.id, presence });
    return attendee.id;
  };
  return { ...host, workspace, meeting, read, call };
}

/** A promise of the centre that a meeting then asks for. */
export function promise(action: string, due: string | null) {
  const words = { problem: '', cause: '', cost: null, funding: '', indicator: '', note: '' };
  return { facility: FACILITY, action, due, who: 'DTC', visit: null, ...words };
}

/** A line of a plan of action. */
export function planLine(action: string, who: string) {
  const words = { problem: '', cause: '', funding: '', indicator: '' };
  return { action, who, due: '2026-12-31', cost: 25_000, ...words };
}

type Opened = Awaited<ReturnType<typeof openMeeting>>;

/** Brings the meeting to its signatures. */
export async function signMeeting({ client, meeting, call }: Opened): Promise<void> {
  const president = await call(MEMBERS[0]?.name ?? '', 'present');
  await client.meetings.advance({ meeting, stage: 'held' });
  await client.meetings.advance({ meeting, stage: 'approved' });
  await client.meetings.sign({ meeting, signers: [president] });
}
