import { z } from 'zod';
import type { CardItem } from '../domain/scorecards/card-items.ts';
import type { ComparedResult } from '../domain/scorecards/card-results.ts';
import { CARD_SIDES, LONGEST_REASON, MOST_PARTICIPANTS } from '../domain/scorecards/score-card.ts';
import { readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, nothingSchema } from './primitives.ts';

const idSchema = z.string().min(1).max(200);
const facilitySchema = z.object({ facility: facilityCodeSchema });
const reasonSchema = z.string().trim().max(LONGEST_REASON);
const participantsSchema = z.number().int().min(1).max(MOST_PARTICIPANTS);
const sideSchema = z.enum(CARD_SIDES);

const givenSchema = z.object({
  mark: z.string().max(200).nullable(),
  votes: z.record(z.string().max(200), z.number().int().min(0).max(10_000)).nullable(),
  reason: reasonSchema,
});

const groupSchema = z.object({
  id: idSchema,
  side: sideSchema,
  name: z.string().trim().min(1).max(100),
  participants: participantsSchema,
  /** The card, filled as a form, that its marks were taken from; null where they were written here. */
  submission: idSchema.nullable(),
  marks: z.record(z.string(), givenSchema),
});

/** What the interface meeting came to; days are null until they are known. */
const interfaceSchema = z.object({
  interfaceOn: daySchema.nullable(),
  agreed: z.string().trim().max(4000),
  nextOn: daySchema.nullable(),
});

const roundSchema = interfaceSchema.extend({ id: idSchema, day: daySchema });

const listedSchema = roundSchema.extend({
  /** How many groups gave marks, and how many people took part in them, on each side. */
  groups: z.record(sideSchema, z.number()),
  people: z.record(sideSchema, z.number()),
});

/** A card that a group filled as a form, on a telephone or here, and that stands in no round. */
const looseSchema = z.object({
  submission: idSchema,
  day: daySchema,
  side: sideSchema,
  source: z.enum(['odk-xml', 'table', 'application']),
  /** The kind of group in the words of the form; null where it asks none. */
  group: z.string().nullable(),
  /** Null where nobody counted. */
  participants: z.number().nullable(),
  /** Of how many items it says something that the round takes. */
  items: z.number(),
  /** The items of which it says something that the round does not take, or not whole. */
  left: z.array(z.string()),
});

const openedSchema = roundSchema.extend({
  /** Under this many answers nothing is shown. */
  minimum: z.number(),
  items: z.array(z.custom<CardItem>((value) => typeof value === 'object')),
  groups: z.array(groupSchema),
  /** The day of the round before, with which it is compared; null for the first. */
  beforeOn: daySchema.nullable(),
  results: z.array(z.custom<ComparedResult>((value) => typeof value === 'object')),
  /** The oldest first; empty at headquarters, where nobody takes them. */
  loose: z.array(looseSchema),
});

/** A round as the list has it. */
export type ListedCard = z.infer<typeof listedSchema>;
/** A card that stands in no round. */
export type LooseCard = z.infer<typeof looseSchema>;
/** A round with all that was said in it. */
export type OpenedCard = z.infer<typeof openedSchema>;
/** A group of a round, with its marks. */
export type OpenedGroup = z.infer<typeof groupSchema>;

/** The community score card: groups of users and the providers mark the same items apart, then meet. */
export const scorecardsContract = {
  /**
   * Every round of a centre, the newest first; whether both forms are held, without which none begins; how many cards
   * that were filled as forms stand in no round.
   */
  list: readCall(
    facilitySchema,
    z.object({ rounds: z.array(listedSchema), hasForms: z.boolean(), loose: z.number() }),
  ),
  open: readCall(facilitySchema.extend({ id: idSchema }), openedSchema),
  /** Begins a round with the newest version of both forms. */
  start: writeCall(facilitySchema.extend({ day: daySchema }), z.object({ id: idSchema }), 'coach'),
  /** Takes a round away with its groups and marks; the promises that came out of it stay. */
  remove: writeCall(facilitySchema.extend({ id: idSchema }), nothingSchema, 'coach'),
  /** Writes a group, a new one without an id. */
  saveGroup: writeCall(
    facilitySchema.extend({
      card: idSchema,
      id: idSchema.nullable(),
      ...groupSchema.pick({ side: true, name: true, participants: true }).shape,
    }),
    z.object({ id: idSchema }),
  ),
  /**
   * Takes a card that was filled as a form into a round, as a group with its marks and reasons; the card stays as it is.
   * It fails with `card-taken` where a round has it already.
   */
  takeCard: writeCall(
    facilitySchema.extend({
      card: idSchema,
      submission: idSchema,
      ...groupSchema.pick({ name: true, participants: true }).shape,
    }),
    z.object({ id: idSchema }),
  ),
  removeGroup: writeCall(facilitySchema.extend({ id: idSchema }), nothingSchema),
  /** Writes what a group said of an item. */
  mark: writeCall(
    facilitySchema.extend({
      group: idSchema,
      item: z.string().min(1).max(200),
      given: givenSchema,
    }),
    nothingSchema,
  ),
  /** Writes the day of the interface meeting, what was agreed there, and when the card is done again. */
  saveInterface: writeCall(
    facilitySchema.extend({ id: idSchema, meeting: interfaceSchema }),
    nothingSchema,
    'coach',
  ),
};
