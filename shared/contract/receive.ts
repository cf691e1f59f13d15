import { z } from 'zod';
import { readCall, taskCall, writeCall } from './call.ts';
import { fileTokenSchema, nothingSchema } from './primitives.ts';

const digestSchema = z.string().min(1).max(100);
const factsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** What became of a package, or would; `reason` says why it waits or was refused. */
const receivedSchema = z.object({
  file: z.string(),
  digest: digestSchema,
  state: z.enum(['taken', 'known', 'waiting', 'refused']),
  reason: z.string().nullable(),
  facts: factsSchema,
  kind: z.enum(['journal', 'receipt']).nullable(),
  /** The name of who made it. */
  from: z.string().nullable(),
  madeAt: z.string().nullable(),
  part: z.number().nullable(),
  parts: z.number().nullable(),
  inserted: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  conflicts: z.number(),
});

/** What became of a package, or would. */
export type ReceivedPackage = z.infer<typeof receivedSchema>;

const traySchema = z.object({
  digest: digestSchema,
  file: z.string(),
  receivedAt: z.string(),
  /** What must be looked at by a person: it was refused. */
  isAlarm: z.boolean(),
  isThrown: z.boolean(),
  reason: z.string(),
  facts: factsSchema,
  from: z.string().nullable(),
  part: z.number().nullable(),
  parts: z.number().nullable(),
});

/** A package that waits, or was thrown away less than a month ago. */
export type TrayPackage = z.infer<typeof traySchema>;

const takenSchema = z.object({
  digest: digestSchema,
  file: z.string(),
  receivedAt: z.string(),
  madeAt: z.string(),
  kind: z.enum(['journal', 'receipt']),
  from: z.string(),
  part: z.number(),
  parts: z.number(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  canUndo: z.boolean(),
});

/** A package that was taken. */
export type TakenPackageEntry = z.infer<typeof takenSchema>;

const valueSchema = z.union([z.string(), z.number(), z.null()]);

/** A value with the words for what it refers to, such as a product or a person; `null` where it speaks for itself. */
const saidSchema = z.object({ value: valueSchema, words: z.string().nullable() });

const givenSchema = saidSchema.extend({
  user: z.string(),
  device: z.string(),
  isOwn: z.boolean(),
  at: z.string(),
});

/** A value that somebody gave a field, with who, when and on which laptop. */
export type GivenView = z.infer<typeof givenSchema>;

const fieldSchema = z.object({
  table: z.string().min(1).max(100),
  row: z.string().min(1).max(2000),
  field: z.string().min(1).max(100),
});

const placeSchema = fieldSchema.extend({
  facility: z.string(),
  facilityName: z.string(),
  /** Whether the column holds numbers; see `findFieldKind`. */
  isNumber: z.boolean(),
  /** What tells the row from others, as fields of it. */
  about: z.array(saidSchema.extend({ field: z.string(), isNumber: z.boolean() })),
});

const conflictSchema = placeSchema.extend({
  earlier: givenSchema,
  later: givenSchema,
  /** Who told of it in a receipt; `null` where it was found here. */
  toldBy: z.string().nullable(),
});

/** A field of which two devices say two things. */
export type ConflictView = z.infer<typeof conflictSchema>;

const decisionSchema = placeSchema.extend({
  id: z.string(),
  chosen: saidSchema,
  choice: z.enum(['earlier', 'later', 'other']),
  reason: z.string().nullable(),
  user: z.string(),
  at: z.string(),
  withdrawn: z.boolean(),
});

/** What somebody decided. */
export type DecisionView = z.infer<typeof decisionSchema>;

const undoneSchema = z.object({
  tables: z.array(
    z.object({
      table: z.string(),
      removed: z.number(),
      restored: z.number(),
      reset: z.number(),
    }),
  ),
  left: z.array(
    placeSchema.extend({
      field: z.string().nullable(),
      reason: z.enum(['changed-since', 'in-use', 'locked']),
    }),
  ),
  /** How many stay, of which `left` shows the first. */
  leftCount: z.number(),
});

/** What undoing a package came to, or would. */
export type UndoneView = z.infer<typeof undoneSchema>;

/** What comes in from other laptops and headquarters, and what people decide about it. */
export const receiveContract = {
  /** Takes packages, or with a dry run only says what would happen. */
  take: taskCall(
    z.object({ files: z.array(fileTokenSchema).min(1).max(1000), dryRun: z.boolean() }),
    z.object({ packages: z.array(receivedSchema), released: z.array(receivedSchema) }),
    'coach',
  ),
  /** What waits, what must be looked at, and what was thrown away. */
  trays: readCall(nothingSchema, z.array(traySchema), 'coach'),
  /** What was taken, the newest first. */
  taken: readCall(nothingSchema, z.array(takenSchema), 'coach'),
  /** Looks into the trays again. */
  lookAgain: taskCall(nothingSchema, z.array(receivedSchema), 'coach'),
  /** Takes a package whose clock is ahead all the same. */
  acceptClock: taskCall(z.object({ digest: digestSchema }), z.array(receivedSchema), 'supervisor'),
  throwAway: writeCall(z.object({ digest: digestSchema }), nothingSchema, 'coach'),
  bringBack: writeCall(z.object({ digest: digestSchema }), nothingSchema, 'coach'),
  /** Undoes a package that was taken, or with a dry run only says what would happen. */
  undo: taskCall(
    z.object({ digest: digestSchema, dryRun: z.boolean() }),
    undoneSchema,
    'supervisor',
  ),
  /** The fields of which two devices say two things. */
  conflicts: readCall(nothingSchema, z.array(conflictSchema)),
  /** What was decided, the newest first. */
  decisions: readCall(nothingSchema, z.array(decisionSchema)),
  /** Decides one or more in the same way; gives the ids of the decisions. */
  settle: writeCall(
    z.object({
      conflicts: z.array(fieldSchema).min(1).max(1000),
      choice: z.enum(['earlier', 'later', 'other']),
      value: valueSchema,
      reason: z.string().trim().max(500).nullable(),
    }),
    z.object({ decisions: z.array(z.string()) }),
    'coach',
  ),
  /** Takes decisions back. */
  withdraw: writeCall(
    z.object({ decisions: z.array(z.string()).min(1).max(1000) }),
    nothingSchema,
    'coach',
  ),
};
