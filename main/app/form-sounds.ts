import { readFileSync } from 'node:fs';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { formSoundsContract } from '../../shared/contract/form-sounds.ts';
import { listHeldSounds, listSoundNames } from '../features/instruments/sound-reader.ts';
import { recordSound } from '../features/instruments/sound-writer.ts';
import { demandBytes, judgeMedia, withUpload } from './attached-files.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { blobsOf } from './sealed-pictures.ts';

const MIB = 1024 * 1024;

/** A question read out for five minutes; a form has dozens, and they travel. */
const LIMIT_MIB = 5;

type SoundCalls = Pick<typeof formSoundsContract, 'sound' | 'addSound'>;

/** The calls that bring the bytes of recorded questions in and out. */
export const formSoundHandlers: {
  readonly [Name in keyof SoundCalls]: AppHandlerOf<SoundCalls[Name]>;
} = {
  sound({ session }, { formId, name }) {
    const workspace = session.meet();
    const held = listHeldSounds(workspace.database.reader, formId);
    const sound = held.find((each) => each.name === name);
    if (!sound) throw new ExpectedFailure({ code: 'unknown-file', facts: {} });
    const bytes = demandBytes(workspace, sound.sha256, name);
    return new File([new Uint8Array(bytes)], name, { type: sound.mime });
  },
  addSound(host, { formId, token }) {
    const workspace = host.session.meet();
    return withUpload(host, token, ({ path, name: file }) => {
      // Windows takes Q1.OGG and q1.ogg for one name.
      const names = listSoundNames(workspace.database.reader, formId);
      const name = names.find((each) => each.toLowerCase() === file.toLowerCase());
      if (name === undefined) {
        throw new ExpectedFailure({ code: 'unnamed-sound', facts: { file, form: formId } });
      }
      const bytes = readFileSync(path);
      const { mime } = judgeMedia(file, bytes, 'audio');
      if (bytes.length > LIMIT_MIB * MIB) {
        throw new ExpectedFailure({ code: 'media-too-large', facts: { file, limitMb: LIMIT_MIB } });
      }
      const sha256 = blobsOf(workspace).keep(bytes);
      const sound = { name, sha256, mime, size: bytes.length };
      workspace.write('coach', (db) => recordSound(db, formId, sound));
      return { formId, name };
    });
  },
};
