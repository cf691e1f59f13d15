import { z } from 'zod';
import { manageCall, readCall } from './call.ts';
import { nothingSchema, roleSchema } from './primitives.ts';

const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  active: z.boolean(),
});

/** One line of "who did what". */
const eventSchema = z.object({
  id: z.string(),
  at: z.string(),
  user: z.string(),
  table: z.string(),
  row: z.string(),
  operation: z.enum(['insert', 'update', 'delete']),
  fields: z.array(z.string()),
});

/** The id of a change is its number in this workspace. */
const ROW = /^\d{1,15}$/;

/** People, their roles and PINs, and what they did. */
export const usersContract = {
  list: readCall(nothingSchema, z.array(userSchema), 'supervisor'),
  history: readCall(
    z.object({ before: z.string().regex(ROW).nullable(), count: z.number().int().min(1).max(500) }),
    z.array(eventSchema),
    'supervisor',
  ),
  add: manageCall(
    z.object({ name: z.string().trim().min(1).max(100), role: roleSchema, pin: z.string() }),
    userSchema,
  ),
  remove: manageCall(z.object({ id: z.string() }), nothingSchema),
  /** One's own PIN, for whoever is signed in. */
  changePin: manageCall(z.object({ pin: z.string() }), nothingSchema, 'reader'),
  /** Whether it is who is signed in: the way out of the kiosk. A wrong PIN makes the next try wait. */
  checkPin: manageCall(z.object({ pin: z.string() }), nothingSchema, 'reader'),
  /** A colleague's lost PIN, set anew by a supervisor. */
  resetPin: manageCall(z.object({ id: z.string(), pin: z.string() }), nothingSchema),
};

/** A user as listed. */
export type ListedUser = z.infer<typeof userSchema>;
/** One change by somebody. */
export type ListedEvent = z.infer<typeof eventSchema>;
