import type { Language } from '../../shared/domain/text/translate.ts';
import { HostFiles } from '../app/host-files.ts';
import { recogniseClosingFailure } from '../app/recognise-failure.ts';
import { Session } from '../app/session.ts';
import { openTexts } from '../app/texts.ts';
import type { Place } from '../app/workspace.ts';
import { createWebCalls, type WebCalls } from '../web/calls.ts';
import { createWebDesk } from '../web/desk.ts';
import type { Terminal } from './terminal.ts';

/** What stands behind the pages: the session of whoever is there, and the calls. */
export interface WebWork {
  /** As the person chose it last. */
  readonly language: Language;
  readonly calls: WebCalls;
  /** Closes the workspace, with its backup, and deletes the files that were held. */
  close(): Promise<void>;
}

function tellMedium({ medium, place, language }: Session, terminal: Terminal): void {
  if (medium === 'fixed') return;
  const { directory } = place;
  terminal.tell(openTexts(language)(`session:medium.${medium}`, { directory }));
}

/** Opens a session over a folder, for pages in a browser. */
export function openWebWork(place: Place, language: Language, terminal: Terminal): WebWork {
  const session = new Session(place);
  session.language = language;
  tellMedium(session, terminal);
  const files = new HostFiles();
  return {
    get language() {
      return session.language;
    },
    calls: createWebCalls({ session, files, desk: createWebDesk(process.env) }),
    async close() {
      files.close();
      try {
        await session.end();
      } catch (error) {
        throw recogniseClosingFailure(error, place.directory);
      }
    },
  };
}
