import { extname, join } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { filesContract, KeptFile } from '../../shared/contract/files.ts';
import { todayOf } from '../platform/clock.ts';
import { makeFolder } from '../platform/files/make-folder.ts';
import type { AppHandlerOf, CallHost } from './call-handlers.ts';
import { keepFile, saveFileTo } from './keep-file.ts';

type FileHandlers = {
  readonly [Name in keyof typeof filesContract]: AppHandlerOf<(typeof filesContract)[Name]>;
};

// What a viewer shows and does not run.
const SHOWN = new Set(['.pdf', '.xlsx', '.txt', '.json', '.csv', '.png']);

/** A token whose file could not be copied works again, so that the person can free some room and retry. */
async function keep({ files, desk, session }: CallHost, token: string): Promise<KeptFile> {
  const kept = await keepFile(files.get(token), desk.keptFolder, todayOf(session.place.clock));
  files.forget(token);
  return kept;
}

async function show({ desk }: CallHost, kept: KeptFile): Promise<void> {
  const isShown = SHOWN.has(extname(kept.name)) && (await desk.show(join(kept.folder, kept.name)));
  if (isShown) return;
  const facts = { file: kept.name, folder: kept.folder };
  throw new ExpectedFailure({ code: 'no-viewer', facts });
}

/** What becomes of files that were made. */
export const fileHandlers: FileHandlers = {
  folder: ({ desk }) => ({ folder: desk.keptFolder }),
  async showFolder({ desk }) {
    const folder = desk.keptFolder;
    makeFolder(folder);
    if (await desk.show(folder)) return {};
    throw new ExpectedFailure({ code: 'no-folder-viewer', facts: { folder } });
  },
  keep: (host, { token }) => keep(host, token),
  async print(host, { token }) {
    const kept = await keep(host, token);
    await show(host, kept);
    return kept;
  },
  async saveAs({ files, desk }, { token }) {
    const held = files.get(token);
    if (desk.askWhere === null) return { kind: 'byPage' };
    const target = await desk.askWhere(held.name);
    if (target === null) {
      files.forget(token);
      return { kind: 'notSaved' };
    }
    const file = await saveFileTo(held, target);
    files.forget(token);
    return { kind: 'saved', file };
  },
};
