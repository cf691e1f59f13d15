import { z } from 'zod';
import { AGENDA_KINDS } from '../domain/meetings/meeting-record.ts';
import { hostCall, readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, fileTokenSchema, nothingSchema } from './primitives.ts';

const idSchema = z.string().min(1).max(300);
const textSchema = z.string().trim().max(1000);
const notesSchema = z.string().max(10_000);
const kindSchema = z.enum(['ordinaire', 'extraordinaire']);
const stageSchema = z.enum(['planned', 'held', 'approved', 'signed']);
const presenceSchema = z.enum(['expected', 'present', 'excused', 'guest']);
const outcomeSchema = z.enum(['done', 'doing', 'postponed', 'abandoned']);
const votesSchema = z.number().int().min(0).max(100_000).nullable();
/** `HH:MM`. */
const timeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .nullable();
const agendaKindSchema = z.enum(AGENDA_KINDS);

const agendaItemSchema = z.object({
  id: z.string(),
  kind: agendaKindSchema,
  title: z.string(),
  notes: z.string(),
});

const attendeeSchema = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  label: z.string(),
  office: z.string().nullable(),
  sex: z.enum(['F', 'M']).nullable(),
  presence: presenceSchema,
});

const decisionSchema = z.object({
  id: z.string(),
  text: z.string(),
  votesFor: votesSchema,
  votesAgainst: votesSchema,
  abstentions: votesSchema,
});

const promiseSchema = z.object({
  actionId: z.string(),
  action: z.string(),
  who: z.string().nullable(),
  due: daySchema.nullable(),
  carriedOver: z.number(),
  before: z.enum(['todo', 'doing', 'done', 'verified', 'abandoned']),
  outcome: outcomeSchema.nullable(),
  newDue: daySchema.nullable(),
  proof: z.string(),
});

const plannedActionSchema = z.object({
  id: z.string(),
  problem: z.string().nullable(),
  cause: z.string().nullable(),
  action: z.string(),
  who: z.string().nullable(),
  due: daySchema.nullable(),
  cost: z.number().nullable(),
  funding: z.string().nullable(),
  indicator: z.string().nullable(),
});

const recordSchema = z.object({
  id: z.string(),
  facility: z.string(),
  organ: z.string(),
  organName: z.string(),
  kind: kindSchema,
  stage: stageSchema,
  day: daySchema,
  startAt: z.string().nullable(),
  endAt: z.string().nullable(),
  place: z.string().nullable(),
  convokedOn: daySchema.nullable(),
  nextDay: daySchema.nullable(),
  chair: z.string().nullable(),
  secretary: z.string().nullable(),
  agenda: z.array(agendaItemSchema).readonly(),
  attendees: z.array(attendeeSchema).readonly(),
  promises: z.array(promiseSchema).readonly(),
  decisions: z.array(decisionSchema).readonly(),
  plan: z.array(plannedActionSchema).readonly(),
  addenda: z
    .array(z.object({ id: z.string(), day: daySchema, text: z.string(), author: z.string() }))
    .readonly(),
});

const scanSchema = z.object({
  name: z.string(),
  mime: z.string(),
  /** Bytes. */
  size: z.number(),
  /** When it was taken away, and why; null for a page that counts. */
  removed: z.object({ day: daySchema, reason: z.string() }).nullable(),
});

const openMeetingSchema = z.object({
  record: recordSchema,
  quorum: z.object({
    members: z.number(),
    present: z.number(),
    needed: z.number().nullable(),
    isReached: z.boolean().nullable(),
  }),
  /** Who presides and who writes, by their number on the list. */
  chairId: z.string().nullable(),
  secretaryId: z.string().nullable(),
  /** The numbers on the list of those who signed. */
  signers: z.array(z.string()),
  signedOn: daySchema.nullable(),
  /** The signed pages, as they were scanned. */
  scans: z.array(scanSchema),
  /** The day of the organ's meeting before, whose minutes are read. */
  lastDay: daySchema.nullable(),
});

const listedMeetingSchema = z.object({
  id: z.string(),
  organ: z.string(),
  organName: z.string(),
  kind: kindSchema,
  stage: stageSchema,
  day: daySchema,
  startAt: z.string().nullable(),
  place: z.string().nullable(),
  present: z.number(),
  decisions: z.number(),
});

/** A meeting as its page shows it. */
export type OpenMeeting = z.infer<typeof openMeetingSchema>;
/** A meeting as the list shows it. */
export type ListedMeeting = z.infer<typeof listedMeetingSchema>;
/** A page of the signed minutes; its bytes come by `visits.file`, the meeting being their owner. */
export type MinutesScan = z.infer<typeof scanSchema>;

const meeting = { meeting: idSchema };

/** A line of the plan of action as it is typed; an empty text is "nothing was said". */
const lineSchema = z.object({
  action: textSchema.min(3),
  who: textSchema.max(200),
  due: daySchema.nullable(),
  cost: z.number().int().min(0).max(1e12).nullable(),
  problem: textSchema,
  cause: textSchema,
  funding: textSchema,
  indicator: textSchema,
});

/** A line of the plan of action as it is typed. */
export type TypedLine = z.infer<typeof lineSchema>;

/** A meeting from its plan to its signed minutes. */
export const meetingsContract = {
  /** Every meeting of a centre, the newest first. */
  list: readCall(z.object({ facility: facilityCodeSchema }), z.array(listedMeetingSchema)),
  /** The organs of the ASACO, for which a meeting can be planned. */
  organs: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.array(z.object({ code: z.string(), name: z.string() })),
  ),
  find: readCall(z.object(meeting), openMeetingSchema),
  /** Plans a meeting with an agenda made of what is open; a second one of an organ, kind and day only where it is meant. */
  plan: writeCall(
    z.object({
      facility: facilityCodeSchema,
      organ: z.string().trim().min(1).max(100),
      kind: kindSchema,
      day: daySchema,
      startAt: timeSchema,
      place: textSchema.max(200),
      isSecond: z.boolean().optional(),
    }),
    z.object({ id: z.string() }),
  ),
  /** Changes what is given and keeps the rest. */
  change: writeCall(
    z.object({
      ...meeting,
      day: daySchema.optional(),
      startAt: timeSchema.optional(),
      endAt: timeSchema.optional(),
      place: textSchema.max(200).optional(),
      convokedOn: daySchema.nullable().optional(),
      nextDay: daySchema.nullable().optional(),
    }),
    nothingSchema,
  ),
  /** Takes away a meeting that has not begun. */
  remove: writeCall(z.object(meeting), nothingSchema),
  /** The points in their order; a point without an id is new, one that is left out goes. */
  setAgenda: writeCall(
    z.object({
      ...meeting,
      items: z
        .array(
          z.object({
            id: idSchema.nullable(),
            kind: agendaKindSchema,
            title: textSchema.min(1).max(300),
          }),
        )
        .max(100),
    }),
    nothingSchema,
  ),
  /** What was said under a point. */
  note: writeCall(z.object({ ...meeting, item: idSchema, notes: notesSchema }), nothingSchema),
  /** Begins the meeting, approves its minutes, or takes one of these back. */
  advance: writeCall(z.object({ ...meeting, stage: stageSchema }), nothingSchema),
  /** Calls one name of the roll. */
  attend: writeCall(
    z.object({ ...meeting, attendee: idSchema, presence: presenceSchema.exclude(['guest']) }),
    nothingSchema,
  ),
  /** Adds a guest. A name that is written is held sealed; an office or an institution as it is written. */
  invite: writeCall(
    z.object({ ...meeting, who: textSchema.min(2).max(200) }),
    z.object({ id: z.string() }),
  ),
  removeGuest: writeCall(z.object({ ...meeting, attendee: idSchema }), nothingSchema),
  /** Who presides, who writes; null for nobody. */
  setDuty: writeCall(
    z.object({
      ...meeting,
      duty: z.enum(['chair', 'secretary']),
      attendee: idSchema.nullable(),
    }),
    nothingSchema,
  ),
  /** What became of a promise; null takes the word back. */
  review: writeCall(
    z.object({
      ...meeting,
      action: idSchema,
      outcome: outcomeSchema.nullable(),
      newDue: daySchema.nullable(),
      proof: textSchema,
    }),
    nothingSchema,
  ),
  /** Writes a decision, or changes the one of that id. */
  decide: writeCall(
    z.object({
      ...meeting,
      id: idSchema.nullable(),
      text: textSchema.min(3),
      votesFor: votesSchema,
      votesAgainst: votesSchema,
      abstentions: votesSchema,
    }),
    z.object({ id: z.string() }),
  ),
  removeDecision: writeCall(z.object({ ...meeting, id: idSchema }), nothingSchema),
  /** Adds a line to the plan of action; it is a promise like every other. */
  agree: writeCall(lineSchema.extend(meeting), z.object({ id: z.string() })),
  /** Takes a line off the plan, and the promise with it. */
  withdraw: writeCall(z.object({ ...meeting, id: idSchema }), nothingSchema),
  /** Closes the minutes with the signatures of those named; from then on nothing in them changes. */
  sign: writeCall(
    z.object({ ...meeting, signers: z.array(idSchema).min(1).max(1000) }),
    nothingSchema,
    'coach',
  ),
  /** A correction after the signatures. */
  addAddendum: writeCall(z.object({ ...meeting, text: textSchema.min(3) }), nothingSchema),
  /** Takes in a scanned page of the minutes, sealed and on the disk when this returns. */
  addScan: hostCall(z.object({ ...meeting, token: fileTokenSchema }), scanSchema, 'entry'),
  /** Takes a page away that was scanned by mistake; it stays, sealed, with the reason. */
  removeScan: writeCall(
    z.object({ ...meeting, name: idSchema, reason: textSchema.min(3).max(500) }),
    nothingSchema,
  ),
  /** Puts a page back that was taken away. */
  restoreScan: writeCall(z.object({ ...meeting, name: idSchema }), nothingSchema),
};
