import { z } from 'zod';
import { AGE_GROUPS } from '../domain/governance/age-group.ts';
import type { GovernanceCard } from '../domain/governance/governance-card.ts';
import type { Picture } from '../domain/reports/document.ts';
import { hostCall, readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, fileTokenSchema, nothingSchema } from './primitives.ts';

const MOST_MEMBERS = 500;

const idSchema = z.string().min(1).max(200);
const textSchema = z.string().trim().max(200);
const wordSchema = textSchema.min(1);
const facilitySchema = z.object({ facility: facilityCodeSchema });
const keptSchema = z.object({ id: idSchema });
/** `null` while nobody has asked. */
const answerSchema = z.boolean().nullable();
const yearSchema = z.number().int().min(1990).max(2100);

const memberFieldsSchema = z.object({
  /** `''` where the name was erased: an empty name leaves what is held. */
  name: textSchema,
  phone: textSchema,
  sex: z.enum(['F', 'M']).nullable(),
  ageGroup: z.enum(AGE_GROUPS).nullable(),
  neighbourhood: textSchema,
  /** The organ's code. */
  organ: wordSchema,
  office: textSchema,
  mandateStart: daySchema.nullable(),
  mandateEnd: daySchema.nullable(),
});

const listedMemberSchema = memberFieldsSchema.extend({
  /** The mandate's id. */
  id: idSchema,
  person: idSchema,
  erased: z.boolean(),
  /** `coming` before its first day, `past` after its last. */
  standing: z.enum(['running', 'coming', 'past']),
});

const statutesSchema = z.object({
  code: wordSchema.max(20),
  name: wordSchema,
  meetingsPerYear: z.number().positive().max(366).nullable(),
  quorumPercent: z.number().positive().max(100).nullable(),
  noticeDays: z.number().int().min(0).max(366).nullable(),
  mandateYears: z.number().positive().max(50).nullable(),
});

const paperSchema = z.object({
  held: answerSchema,
  on: daySchema.nullable(),
  number: textSchema,
  until: daySchema.nullable(),
});

const assemblyYearSchema = z.object({
  year: yearSchema,
  budget: answerSchema,
  budgetOn: daySchema.nullable(),
  accounts: answerSchema,
  accountsOn: daySchema.nullable(),
});

const accountFieldsSchema = z.object({
  bank: wordSchema,
  /** `''` where it is not written, and for who may not read it. */
  number: textSchema.max(60),
  firstSignatory: idSchema.nullable(),
  secondSignatory: idSchema.nullable(),
  decidedOn: daySchema.nullable(),
});

const papersSchema = z.object({
  recognition: paperSchema,
  opening: paperSchema,
  convention: paperSchema,
  /** Who orders spending, and who pays it: persons. */
  orderer: idSchema.nullable(),
  payer: idSchema.nullable(),
});

/** A mandate with whoever holds it. */
export type ListedMember = z.infer<typeof listedMemberSchema>;
/** What is written of a member and the mandate. */
export type MemberFields = z.infer<typeof memberFieldsSchema>;
/** An organ as its statutes want it, with its id. */
export type ListedOrgan = z.infer<typeof statutesSchema> & { readonly id: string };
/** What is written of an organ. */
export type OrganFields = z.infer<typeof statutesSchema>;
/** The papers of the ASACO, and who orders and pays. */
export type AsacoPapers = z.infer<typeof papersSchema>;
/** What is written of a bank account. */
export type AccountFields = z.infer<typeof accountFieldsSchema>;
/** What the assembly said of a year. */
export type ListedYear = z.infer<typeof assemblyYearSchema>;

const listedAccountSchema = accountFieldsSchema.extend({
  id: idSchema,
  faults: z.array(z.enum(['one-signatory', 'no-decision'])),
});
/** A bank account, and what is wrong with it. */
export type ListedAccount = z.infer<typeof listedAccountSchema>;

const renewalSchema = z.object({
  /** Mandates that were ended, with the end that they had. */
  ended: z.array(z.object({ id: idSchema, end: daySchema.nullable() })).max(MOST_MEMBERS),
  /** Mandates that were begun. */
  begun: z.array(idSchema).max(MOST_MEMBERS),
});
/** What a renewal changed: what takes it back. */
export type Renewal = z.infer<typeof renewalSchema>;

/** How an ASACO is governed: its organs, its members, its papers, and the card that says what is due. */
export const governanceContract = {
  /** What is in order, due and overdue today. */
  card: readCall(
    facilitySchema,
    z.custom<GovernanceCard>((value) => typeof value === 'object'),
  ),
  /** Every mandate, those that run first; and what a mandate may be made of. */
  members: readCall(
    facilitySchema,
    z.object({
      members: z.array(listedMemberSchema),
      organs: z.array(statutesSchema.extend({ id: idSchema })),
      /** Names of offices, those of the catalogue before those that are held. */
      offices: z.array(z.string()),
    }),
  ),
  /**
   * Writes a mandate, a new one without an id; `person` for one more mandate of somebody who is known, null for
   * somebody new.
   */
  saveMember: writeCall(
    facilitySchema.extend({
      id: idSchema.nullable(),
      person: idSchema.nullable(),
      fields: memberFieldsSchema,
    }),
    keptSchema,
    'coach',
  ),
  /** Takes back a mandate that was written by mistake; `person` is null when nothing else names them. */
  removeMember: writeCall(
    facilitySchema.extend({ id: idSchema }),
    z.object({ person: idSchema.nullable() }),
    'coach',
  ),
  /** Makes a member's name and telephone unreadable for good; the mandates stay. */
  eraseName: writeCall(facilitySchema.extend({ person: idSchema }), nothingSchema, 'coach'),
  /** Renews an organ: the mandates that run end the day before, and those of the list begin. */
  renew: writeCall(
    facilitySchema.extend({
      organ: wordSchema,
      startOn: daySchema,
      endOn: daySchema.nullable(),
      members: z
        .array(z.object({ person: idSchema.nullable(), name: textSchema, office: textSchema }))
        .min(1)
        .max(MOST_MEMBERS),
    }),
    renewalSchema,
    'coach',
  ),
  /** Takes a renewal back. */
  undoRenewal: writeCall(facilitySchema.extend({ renewal: renewalSchema }), nothingSchema, 'coach'),
  /** Writes an organ and its statutes, a new one without an id. */
  saveOrgan: writeCall(
    facilitySchema.extend({ id: idSchema.nullable(), fields: statutesSchema }),
    keptSchema,
    'coach',
  ),
  /** Takes away an organ that has neither mandates nor meetings. */
  removeOrgan: writeCall(facilitySchema.extend({ id: idSchema }), nothingSchema, 'coach'),
  /** Papers, votes, accounts, and the people who may be named there. */
  papers: readCall(
    facilitySchema,
    papersSchema.extend({
      years: z.array(assemblyYearSchema),
      accounts: z.array(listedAccountSchema),
      people: z.array(z.object({ id: idSchema, name: z.string() })),
    }),
  ),
  /** What stands at the head of every paper; its bytes come by `visits.picture`. */
  logo: readCall(
    facilitySchema,
    z.object({ logo: z.custom<Picture>((value) => typeof value === 'object').nullable() }),
  ),
  /** Takes an uploaded logo in, a small JPEG as the page draws it, sealed and on the disk when this returns. */
  setLogo: hostCall(facilitySchema.extend({ token: fileTokenSchema }), nothingSchema, 'coach'),
  removeLogo: writeCall(facilitySchema, nothingSchema, 'coach'),
  savePapers: writeCall(facilitySchema.extend({ papers: papersSchema }), nothingSchema, 'coach'),
  /** Writes what the assembly said of a year. */
  saveYear: writeCall(facilitySchema.extend({ year: assemblyYearSchema }), nothingSchema, 'coach'),
  /** Writes a bank account, a new one without an id. */
  saveAccount: writeCall(
    facilitySchema.extend({ id: idSchema.nullable(), fields: accountFieldsSchema }),
    keptSchema,
    'coach',
  ),
  /** Takes a bank account away; its number is then unreadable for good. */
  removeAccount: writeCall(facilitySchema.extend({ id: idSchema }), nothingSchema, 'coach'),
};
