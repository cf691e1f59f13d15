import { z } from 'zod';
import { isDay } from '../domain/calendar/day.ts';
import { isMonth } from '../domain/calendar/month.ts';
import { ROLES } from '../domain/users/role.ts';

/** `YYYY-MM-DD`, a day that exists. */
export const daySchema = z.string().refine(isDay);
/** `YYYY-MM`. */
export const monthSchema = z.string().refine(isMonth);
/** The code of a centre. */
export const facilityCodeSchema = z.string().min(1).max(100);
/** A language of screens and pages. */
export const languageSchema = z.enum(['fr', 'en', 'bm']);
/** A role. */
export const roleSchema = z.enum(ROLES);
/** Nothing is asked, or nothing is answered. */
export const nothingSchema = z.object({});
/** A file that a host holds for the person, named by a token that works once; never a path. */
export const fileTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);
/** A file to be fetched or shown: its token, its name, what it is. */
export const offeredFileSchema = z.object({
  token: fileTokenSchema,
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
});
/** A file that the program offers to the page. */
export type OfferedFile = z.infer<typeof offeredFileSchema>;
/** The catalogues whose entries a centre's tables name. */
export const catalogueSchema = z.enum(['product', 'service', 'cadre', 'cashBox']);
/** A catalogue whose entries a centre's tables name. */
export type CatalogueKind = z.infer<typeof catalogueSchema>;
/** What is wrong or odd about a file that came in, where it stands in it, and what to do. */
export const importNoteSchema = z.object({
  file: z.string(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  reason: z.string(),
  remedy: z.string(),
});
