// A process that takes photos into a workspace through the real handler, and says which the page was told of, until it
// is killed, or kills itself between the bytes and the row (`between`) or, as a control, between the row and the bytes
// (`backwards`): node photo-service.ts JOB FOLDER KEY USER DRAFT
import { randomBytes } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { attachedFileHandlers } from '../../main/app/attached-files.ts';
import { HostFiles } from '../../main/app/host-files.ts';
import { createPlace } from '../../main/app/place.ts';
import { blobsOf } from '../../main/app/sealed-pictures.ts';
import { Session } from '../../main/app/session.ts';
import { openUnlocked } from '../../main/app/workspace.ts';
import { lockWorkspace } from '../../main/db/lock.ts';
import { recordDraftFile } from '../../main/features/visits/attachment-writer.ts';
import { JPEG } from '../fixtures/media.ts';

const [job = '', directory = '', hexKey = '', userId = '', draft = ''] = process.argv.slice(2);
const place = createPlace(directory);
const unlocked = { userId, dataKey: Buffer.from(hexKey, 'hex') };
const workspace = openUnlocked(place, lockWorkspace(directory), unlocked);
const session = new Session(place);
session.enter(workspace);
const files = new HostFiles(directory);
const desk = {
  keptFolder: tmpdir(),
  show: async () => false,
  askWhere: null,
  askFolder: null,
  listDrives: async () => [],
};

/** A picture that no other has the bytes of, with some weight so that a kill may fall into its writing. */
function nextPhoto(): Buffer {
  // A comment segment stands anywhere in a JPEG.
  const comment = randomBytes(60_000);
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([JPEG.subarray(0, 2), head, comment, JPEG.subarray(2)]);
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('Still alive');
}

writeSync(1, 'ready\n');
if (job === 'forever') {
  for (;;) {
    const file = files.place('photo.jpg');
    writeFileSync(file.path, nextPhoto());
    const token = files.offer(file);
    const held = await attachedFileHandlers.attach(
      { session, files, desk },
      { draft, token, kind: 'image' },
    );
    writeSync(1, `kept ${held.name}\n`);
  }
}
const bytes = nextPhoto();
const row = { name: 'p.jpg', mime: 'image/jpeg', size: bytes.length, width: 60, height: 40 };
const record = (sha256: string): void =>
  workspace.write('entry', (db) => recordDraftFile(db, draft, { ...row, sha256 }));
if (job === 'between') {
  blobsOf(workspace).keep(bytes);
  die();
}
if (job === 'backwards') {
  record('0'.repeat(64));
  die();
}
