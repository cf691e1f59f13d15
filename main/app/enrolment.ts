import { basename, dirname } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { sendingContract } from '../../shared/contract/sending.ts';
import { readWhole } from '../features/exchange/packages/intake.ts';
import {
  CARD_BYTES,
  fingerprintOf,
  type ReadCard,
  readCard,
} from '../features/exchange/packages/key-card.ts';
import { judgeCard } from '../features/exchange/packages/peers.ts';
import type { AppHandlerOf, CallHost } from './call-handlers.ts';
import { enrolFile, writeOwnCard } from './headquarters.ts';

async function readHeldCard({ files }: CallHost, token: string): Promise<ReadCard> {
  const { path, name } = files.get(token);
  return readCard(await readWhole(path, CARD_BYTES), name);
}

/** Shows whose keys a file holds; nothing is believed yet. */
export const showCard: AppHandlerOf<typeof sendingContract.readCard> = async (host, { file }) => {
  const card = await readHeldCard(host, file);
  const { database, actor } = host.session.needWorkspace();
  if (card.device === actor.device) {
    throw new ExpectedFailure({
      code: 'keys-file-own',
      facts: { file: host.files.get(file).name },
    });
  }
  return {
    ...{ kind: card.kind, name: card.name, facilities: card.facilities },
    ...{ fingerprint: fingerprintOf(card), state: judgeCard(database.reader, card) },
  };
};

/** Believes the file that was shown, once its digits were compared. */
export const believeCard: AppHandlerOf<typeof sendingContract.enrol> = async (
  host,
  { file, fingerprint, isReplacement },
) => {
  const { path, name } = host.files.get(file);
  if (fingerprintOf(await readHeldCard(host, file)) !== fingerprint) {
    throw new ExpectedFailure({ code: 'keys-file-refused', facts: { file: name } });
  }
  const enrolment = await enrolFile(host.session.needWorkspace(), path, null, isReplacement);
  host.files.forget(file);
  return { name: enrolment.name, released: enrolment.released.length };
};

/** The file of keys of this workspace, to be saved or kept and given to others. */
export const offerOwnCard: AppHandlerOf<typeof sendingContract.ownCard> = (host) => {
  const { files, session } = host;
  const folder = dirname(files.place('cles').path);
  const { file } = writeOwnCard(session.needWorkspace(), folder);
  if (file === null) throw new Error('A card that was asked for has a file');
  const name = basename(file.path);
  return { token: files.offer({ path: file.path, name }), name };
};
