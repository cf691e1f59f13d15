import { ORPCError } from '@orpc/client';
import { failureSchema } from '../../shared/contract/call.ts';
import { heldBearer } from './launch-token.ts';

/** A file that the program made and holds for this page; its token works once. */
export interface OfferedFile {
  readonly token: string;
  readonly name: string;
}

/** Whether the page is in our own window, where the program asks the system for it. */
export const inOwnWindow = (): boolean => window.location.protocol === 'app:';

async function ask(path: string, init: RequestInit): Promise<Response> {
  const bearer = heldBearer();
  const headers = new Headers(init.headers);
  if (bearer !== null) headers.set('authorization', `Bearer ${bearer}`);
  const answer = await fetch(path, { ...init, headers });
  if (answer.ok) return answer;
  const failure = failureSchema.safeParse(await answer.json().catch(() => null));
  // As a call of the contract fails, so that pages have one way to say what went wrong.
  if (failure.success) throw new ORPCError('FAILURE', { defined: true, data: failure.data });
  throw new Error(`The program answered ${answer.status}`);
}

/** Hands a file that the person chose to the program; the token is what calls then name it by. */
export async function uploadFile(file: File): Promise<string> {
  const answer = await ask('/files', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
    },
    // Our own window takes bytes at once; a browser can send the file from the disk.
    body: inOwnWindow() ? await file.arrayBuffer() : file,
  });
  const { token } = (await answer.json()) as { readonly token: string };
  return token;
}

/** Fetches a file that the program made; once for each token. */
export async function fetchOffered(token: string): Promise<Blob> {
  const answer = await ask(`/files/${token}`, { method: 'GET' });
  return answer.blob();
}

// Long enough for the slowest viewer to have read it.
const KEEP_URL_MS = 60_000;

function withAddress(blob: Blob, use: (address: string) => void): void {
  const address = URL.createObjectURL(blob);
  use(address);
  window.setTimeout(() => URL.revokeObjectURL(address), KEEP_URL_MS);
}

/** Saves a file where the browser keeps what it saves. */
export async function saveOffered({ token, name }: OfferedFile): Promise<void> {
  withAddress(await fetchOffered(token), (address) => {
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
  });
}

/** Shows a file in a tab of the browser. */
export async function openOffered({ token }: OfferedFile): Promise<void> {
  withAddress(await fetchOffered(token), (address) => {
    window.open(address, '_blank');
  });
}
