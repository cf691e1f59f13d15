import { z } from 'zod';
import { hostCall, readCall, writeCall } from './call.ts';
import { fileTokenSchema, nothingSchema } from './primitives.ts';

const formSchema = z.object({ formId: z.string().max(200) });
const soundSchema = formSchema.extend({ name: z.string().min(1).max(300) });

/** The sounds that a form is read out with: recorded questions and choices, one file a question or choice and language. */
export const formSoundsContract = {
  /** What the newest version names, in its order, then what is held and named no more. */
  sounds: readCall(
    formSchema,
    z.array(
      z.object({
        name: z.string(),
        /** Empty where the newest version names it no more. */
        languages: z.array(z.string()),
        /** Bytes; null while the file is missing. */
        size: z.number().nullable(),
      }),
    ),
  ),
  /** The bytes of one, opened in memory alone. */
  sound: hostCall(soundSchema, z.file()),
  /** Takes an uploaded file in, under the name that the form gives it, sealed when this returns. */
  addSound: hostCall(formSchema.extend({ token: fileTokenSchema }), soundSchema, 'coach'),
  removeSound: writeCall(soundSchema, nothingSchema, 'coach'),
};
