import { z } from 'zod';
import { openCall } from './call.ts';
import { languageSchema, nothingSchema, roleSchema } from './primitives.ts';

const mediumSchema = z.enum(['fixed', 'removable', 'network']);

/** On what the workspace lies: a stick that is pulled and a network that drops out lose what is being written. */
export type StorageMedium = z.infer<typeof mediumSchema>;

/** Who is signed in, and in which state the workspace is. */
export const sessionStateSchema = z.discriminatedUnion('kind', [
  /** No workspace in the folder: the first run. */
  z.object({ kind: z.literal('new'), directory: z.string(), medium: mediumSchema }),
  /** There is one, and nobody is signed in. */
  z.object({
    kind: z.literal('locked'),
    directory: z.string(),
    medium: mediumSchema,
    users: z.array(z.string()),
    waitSeconds: z.number(),
  }),
  z.object({
    kind: z.literal('open'),
    user: z.object({ id: z.string(), name: z.string(), role: roleSchema }),
    /** Whether the workspace is that of headquarters, which read the records of many centres. */
    headquarters: z.boolean(),
  }),
]);

/** The state of the session. */
export type SessionState = z.infer<typeof sessionStateSchema>;

const pinSchema = z.string().min(1).max(100);

/** What the first run asks for: who, and which centre. */
export const firstRunSchema = z.object({
  user: z.string().trim().min(1).max(100),
  pin: pinSchema,
  facility: z
    .object({
      code: z.string().trim().min(1).max(50),
      name: z.string().trim().min(1).max(200),
      asaco: z.string().trim().max(200),
      commune: z.string().trim().max(200),
      district: z.string().trim().max(200),
      region: z.string().trim().max(200),
    })
    .nullable(),
  /** Makes the invented centre too, to try things on. */
  demo: z.boolean(),
});

/** What the first run asks for. */
export type FirstRun = z.infer<typeof firstRunSchema>;

/** Signing in and out. */
export const sessionContract = {
  state: openCall(nothingSchema, sessionStateSchema),
  signIn: openCall(z.object({ user: z.string().nullable(), pin: pinSchema }), sessionStateSchema),
  lock: openCall(nothingSchema, sessionStateSchema),
  /** Makes the workspace; answers with the recovery code, shown and printed once. */
  create: openCall(
    firstRunSchema,
    z.object({ state: sessionStateSchema, recoveryCode: z.string() }),
  ),
  /** A lost PIN: the recovery code opens the workspace and sets a new one. */
  recover: openCall(
    z.object({ user: z.string(), recoveryCode: z.string().max(200), pin: pinSchema }),
    sessionStateSchema,
  ),
  /** The language of messages until the next change. */
  speak: openCall(z.object({ language: languageSchema }), nothingSchema),
};
