import { z } from 'zod';
import { RECORD_KINDS, RECORD_STATES } from '../domain/exchange/record-state.ts';
import { SENDING_PURPOSES, SENDING_WAYS } from '../domain/exchange/sending.ts';
import { hostCall, manageCall, readCall, taskCall } from './call.ts';
import {
  daySchema,
  facilityCodeSchema,
  fileTokenSchema,
  languageSchema,
  nothingSchema,
} from './primitives.ts';

const deviceSchema = z.string().min(1).max(100);
const instantSchema = z.string();
const cardKindSchema = z.enum(['headquarters', 'device']);

const peerSchema = z.object({
  device: deviceSchema,
  kind: cardKindSchema,
  name: z.string(),
  /** What is read over the telephone: five groups of five digits. */
  fingerprint: z.string(),
  facilities: z.array(z.string()),
  revokedAt: instantSchema.nullable(),
  revokedReason: z.string().nullable(),
});

/** A laptop or headquarters that this workspace knows. */
export type ExchangePeer = z.infer<typeof peerSchema>;

const sendingSchema = z.object({
  /** The name of whom it was for. */
  to: z.string(),
  purpose: z.enum(SENDING_PURPOSES),
  way: z.enum(SENDING_WAYS),
  events: z.number(),
  files: z.number(),
  bytes: z.number(),
  madeAt: instantSchema,
});

/** A package that was made here. */
export type MadeSending = z.infer<typeof sendingSchema>;

const centreSchema = z.object({
  /** `''` for what is common to all centres. */
  facility: z.string(),
  name: z.string(),
  unsent: z.number(),
  sent: z.number(),
  received: z.number(),
  /** Who took the centre over, and when; `null` where nobody did. */
  handedTo: z.object({ name: z.string(), at: instantSchema }).nullable(),
});

/** How many changes to a centre went how far. */
export type CentreProgress = z.infer<typeof centreSchema>;

const statusSchema = z.object({
  kind: z.enum(['headquarters', 'centre']),
  /** `null` before anybody was enrolled: then the workspace has no keys. */
  own: z.object({ name: z.string(), fingerprint: z.string() }).nullable(),
  peers: z.array(peerSchema),
  centres: z.array(centreSchema),
  lastSending: sendingSchema.nullable(),
  /** When headquarters wrote the last receipt that was taken here. */
  lastReceiptAt: instantSchema.nullable(),
  /** Pictures and files that headquarters said they lack; they leave with the next package. */
  wanted: z.number(),
  /** Pictures and files whose row came here without them. */
  missing: z.number(),
});

/** How the exchange of a workspace stands. */
export type SendingStatus = z.infer<typeof statusSchema>;

const recordSchema = z.object({
  kind: z.enum(RECORD_KINDS),
  id: z.string(),
  /** A day, or the month of a month. */
  when: z.string(),
  /** What it is called; `''` for a month. */
  name: z.string(),
  state: z.enum(RECORD_STATES),
});

/** A record of a centre, and how far it went to headquarters. */
export type TracedRecord = z.infer<typeof recordSchema>;

const cardSchema = z.object({
  kind: cardKindSchema,
  name: z.string(),
  fingerprint: z.string(),
  facilities: z.array(z.string()),
  /**
   * Not known yet, known with these keys, or known with these and revoked. With other keys: `rotated` where the known
   * ones vouch for them, `replaced` where those were revoked, and `differs` where they may be anybody's.
   */
  state: z.enum(['new', 'known', 'revoked', 'rotated', 'replaced', 'differs']),
});

/** A file of keys before somebody believes it. */
export type ShownCard = z.infer<typeof cardSchema>;

const driveSchema = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  freeBytes: z.number(),
});

/** A stick that is plugged in. */
export type PluggedDrive = z.infer<typeof driveSchema>;

const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drive'), drive: z.string().min(1).max(100) }),
  /** A folder that the person chose. */
  z.object({ kind: z.literal('folder'), folder: fileTokenSchema }),
  /** The folder of printed files. */
  z.object({ kind: z.literal('kept') }),
]);

/** Where files go. */
export type Destination = z.infer<typeof destinationSchema>;

const deliveredSchema = z.object({
  to: z.string(),
  /** 0 where there was nothing to send; then nothing was written. */
  events: z.number(),
  files: z.array(z.object({ name: z.string(), bytes: z.number() })),
  /** Where they lie, to be read out and to be opened. */
  place: z.string(),
  folder: fileTokenSchema,
  /** The stick that may be pulled out now; `null` for a folder. */
  drive: z.string().nullable(),
  /** What is pasted into a mail or a message; `null` unless it goes by mail. */
  text: z.string().nullable(),
  /** Mails that are ready to be sent, one for each part. */
  drafts: z.array(fileTokenSchema),
  /** The last report, of which the page draws a picture; `null` where there is none. */
  report: z.object({ token: fileTokenSchema, name: z.string() }).nullable(),
});

/** What was written. */
export type Delivered = z.infer<typeof deliveredSchema>;

const wordSchema = z.object({
  id: z.string(),
  /** `null` for all centres. */
  facility: facilityCodeSchema.nullable(),
  text: z.string(),
  day: daySchema,
});

/** What headquarters told a centre. */
export type HeadquartersWord = z.infer<typeof wordSchema>;

const answeredSchema = z.object({
  /** The laptops for which a receipt was written, and what it tells them. */
  receipts: z.array(
    z.object({
      name: z.string(),
      files: z.number(),
      /** Runs of numbers of the journal that never came. */
      missing: z.number(),
      missingBlobs: z.number(),
      conflicts: z.number(),
      /** Changes that it brings them. */
      events: z.number(),
    }),
  ),
  place: z.string(),
  folder: fileTokenSchema,
  /** The stick that may be pulled out now; `null` for a folder. */
  drive: z.string().nullable(),
});

/** Receipts that were written. */
export type Answered = z.infer<typeof answeredSchema>;

/** What leaves for headquarters or a colleague, and who is believed. */
export const sendingContract = {
  /** Who is known, how far the centres' changes went, what was last sent and received. */
  status: manageCall(nothingSchema, statusSchema, 'reader'),
  /** Each record of a centre, newest first; none at headquarters. */
  records: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.object({ records: z.array(recordSchema) }),
  ),
  /** Reads a file of keys, and believes nothing yet. */
  readCard: hostCall(z.object({ file: fileTokenSchema }), cardSchema, 'supervisor'),
  /**
   * Believes a file of keys whose digits were compared; another file than was shown is refused. `isReplacement` says
   * that the new keys of a revoked device are theirs.
   */
  enrol: hostCall(
    z.object({
      file: fileTokenSchema,
      fingerprint: z.string().max(100),
      isReplacement: z.boolean().default(false),
    }),
    z.object({ name: z.string(), released: z.number() }),
    'supervisor',
  ),
  /** The file of keys of this workspace, to be given to others. */
  ownCard: hostCall(
    nothingSchema,
    z.object({ token: fileTokenSchema, name: z.string() }),
    'supervisor',
  ),
  /** Believes a device no more; its file of keys, brought again, lifts that. */
  revoke: manageCall(
    z.object({ device: deviceSchema, reason: z.string().min(3).max(500) }),
    nothingSchema,
  ),
  /** What headquarters told a centre and all centres, or with `null` whomever they told it, the newest first. */
  words: readCall(
    z.object({ facility: facilityCodeSchema.nullable() }),
    z.object({ words: z.array(wordSchema) }),
  ),
  /** Tells a centre something, or with `null` all; it goes with the next receipts. Only headquarters do. */
  tell: manageCall(
    z.object({
      facility: facilityCodeSchema.nullable(),
      text: z.string().trim().min(3).max(1000),
    }),
    nothingSchema,
  ),
  /** Writes a receipt for every laptop that is enrolled, and reads it back. Only headquarters do. */
  answer: taskCall(z.object({ destination: destinationSchema }), answeredSchema, 'supervisor'),
  /** The sticks that are plugged in. */
  drives: hostCall(nothingSchema, z.object({ drives: z.array(driveSchema) }), 'coach'),
  /** Lets the person choose a folder; `byHost` is false where only the folder of printed files can be had. */
  chooseFolder: hostCall(
    nothingSchema,
    z.object({ byHost: z.boolean(), folder: fileTokenSchema.nullable() }),
    'coach',
  ),
  /** Writes what headquarters have not confirmed, or what a colleague is given, and reads it back. */
  send: taskCall(
    z.object({
      destination: destinationSchema,
      purpose: z.enum(SENDING_PURPOSES),
      /** The device of a colleague; `null` for headquarters. */
      to: deviceSchema.nullable(),
      /** One centre and what is common to all; `null` for all that is held. */
      facility: facilityCodeSchema.nullable(),
      /** In parts, with a text and mails that are ready. */
      mail: z.boolean(),
      /** The centre whose last report goes along; `null` for none. */
      report: facilityCodeSchema.nullable(),
      language: languageSchema,
    }),
    deliveredSchema,
  ),
  /** Puts the picture of a report into the folder beside it. */
  addPicture: hostCall(
    z.object({ folder: fileTokenSchema, picture: fileTokenSchema }),
    nothingSchema,
    'coach',
  ),
  /** Opens a folder that was written, or a mail that is ready, by the system's own program. */
  show: hostCall(z.object({ token: fileTokenSchema }), nothingSchema, 'coach'),
};
