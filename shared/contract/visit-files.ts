import { z } from 'zod';
import { hostCall, readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, fileTokenSchema, nothingSchema } from './primitives.ts';

const nameSchema = z.string().min(1).max(200);
const captionSchema = z.string().trim().max(300);

const attachedFileSchema = z.object({
  /** The name that the answer holds, its own within the filled form. */
  name: nameSchema,
  mime: z.string(),
  /** Bytes. */
  size: z.number(),
  /** Pixels; null for what is no image. */
  width: z.number().nullable(),
  height: z.number().nullable(),
});

/** A picture, a recording or a document that was given as an answer; its bytes come by `visits.file`. */
export type AttachedFile = z.infer<typeof attachedFileSchema>;

const momentSchema = z.enum(['before', 'after']);

const visitPhotoSchema = attachedFileSchema.extend({
  id: z.string(),
  moment: momentSchema,
  /** The item of the form that it shows; null for the place as a whole. */
  item: z.string().nullable(),
  caption: z.string(),
  takenOn: daySchema.nullable(),
});

/** A picture of a visit, from before or after something was mended. */
export type VisitPhoto = z.infer<typeof visitPhotoSchema>;

/** Files of filled forms and pictures of visits. Lists hold no bytes; uploads are named by the token of `/files`. */
export const visitFilesContract = {
  /** Takes an uploaded file in, sealed and on the disk when this returns; the answer is then its name. */
  attach: hostCall(
    z.object({
      draft: z.string(),
      token: fileTokenSchema,
      kind: z.enum(['image', 'audio', 'video', 'document']),
    }),
    attachedFileSchema,
    'entry',
  ),
  /** What was given in a draft, or in a filled form. */
  files: readCall(z.object({ owner: z.string() }), z.array(attachedFileSchema)),
  /** The bytes of one file of a draft or a filled form, opened in memory alone. */
  file: hostCall(z.object({ owner: z.string(), name: nameSchema }), z.file()),
  /** The bytes of a picture that a document carries. */
  picture: hostCall(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }), z.file()),
  /** Photos that answer a question and are larger than a page keeps them, as those of an import. */
  largePhotos: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.array(z.object({ owner: z.string(), name: nameSchema })),
  ),
  /** Takes a smaller copy of such a photo in its place; the name stays, for the answer says it. */
  shrinkPhoto: hostCall(
    z.object({ owner: z.string(), name: nameSchema, token: fileTokenSchema }),
    nothingSchema,
    'coach',
  ),
  photos: readCall(z.object({ visit: z.string() }), z.array(visitPhotoSchema)),
  addPhoto: hostCall(
    z.object({
      visit: z.string(),
      token: fileTokenSchema,
      moment: momentSchema,
      item: z.string().max(1000).nullable(),
      caption: captionSchema,
      takenOn: daySchema.nullable(),
    }),
    visitPhotoSchema,
    'entry',
  ),
  describePhoto: writeCall(
    z.object({
      id: z.string(),
      item: z.string().max(1000).nullable(),
      caption: captionSchema,
      takenOn: daySchema.nullable(),
    }),
    nothingSchema,
  ),
  /** Takes a picture off the visit; the journal keeps that it was there. */
  removePhoto: writeCall(z.object({ id: z.string() }), nothingSchema),
};
