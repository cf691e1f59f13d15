import { useMutation } from '@tanstack/react-query';
import type { KeptFile } from '../../shared/contract/files.ts';
import { useApi } from '../api/client-context.tsx';
import type { Client } from '../api/connect.ts';
import {
  inOwnWindow,
  type OfferedFile,
  openOffered,
  saveOffered,
  uploadFile,
} from '../api/files.ts';
import { saveFile } from './save-file.ts';

type Way = 'open' | 'save' | 'print';

/** The same in a browser and in our own window; null where nothing is left to say. */
const WAYS: Readonly<Record<Way, (client: Client, file: OfferedFile) => Promise<KeptFile | null>>> =
  {
    print: (client, { token }) => client.files.print({ token }),
    async open(client, file) {
      if (inOwnWindow()) return client.files.print({ token: file.token });
      await openOffered(file);
      return null;
    },
    async save(client, file) {
      const saved = await client.files.saveAs({ token: file.token });
      if (saved.kind === 'byPage') await saveOffered(file);
      return saved.kind === 'saved' ? saved.file : null;
    },
  };

/** What pages do with files, and what it came to. */
export interface FileRoutes {
  /** Shows a file that the program offered: in a tab, or in the system's viewer. */
  readonly open: (file: OfferedFile) => Promise<void>;
  /** Saves one where the person says, or where their browser saves. */
  readonly save: (file: OfferedFile) => Promise<void>;
  /** Keeps one in the folder of printed files and opens it in the system's viewer, from which it is printed. */
  readonly print: (file: OfferedFile) => Promise<void>;
  /** Saves what the page itself made, as a table. */
  readonly saveMade: (content: Blob, name: string) => Promise<void>;
  readonly isBusy: boolean;
  /** Where the last file lies; null when there is nothing to tell. */
  readonly kept: KeptFile | null;
  /** What the last way threw; null when it went well. */
  readonly error: unknown;
}

/** The ways of files out of the program, for every page; `FileNotice` tells what they came to. */
export function useFileRoutes(): FileRoutes {
  const { client } = useApi();
  const route = useMutation({
    mutationFn: (go: () => Promise<KeptFile | null>) => go(),
  });
  // The notice tells what was thrown.
  const go = (way: () => Promise<KeptFile | null>): Promise<void> =>
    route.mutateAsync(way).then(
      () => {},
      () => {},
    );
  const along = (way: Way) => (file: OfferedFile) => go(() => WAYS[way](client, file));
  return {
    open: along('open'),
    save: along('save'),
    print: along('print'),
    saveMade: (content, name) =>
      go(async () => {
        if (!inOwnWindow()) {
          saveFile(content, name);
          return null;
        }
        const token = await uploadFile(new File([content], name));
        return WAYS.save(client, { token, name });
      }),
    isBusy: route.isPending,
    kept: route.data ?? null,
    error: route.error,
  };
}
