import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createHeadquarters, enrolFile, writeOwnCard } from '../../../main/app/headquarters.ts';
import { blobsOf } from '../../../main/app/sealed-pictures.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { takeFiles } from '../../../main/features/exchange/packages/take-files.ts';
import { recordServiceValue } from '../../../main/features/services/writer.ts';
import type { Answered, Delivered } from '../../../shared/contract/sending.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { PIN } from '../temporary-workspace.ts';
import { FIRST_RUN, openHost } from './call-host.ts';

/** A page and the program behind it. */
export type Host = ReturnType<typeof openHost>;

const ORDER = { purpose: 'send', to: null, facility: null, mail: false } as const;

/** A laptop with one centre. */
export async function openLaptop(): Promise<Host> {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  return host;
}

/** A page that is signed in at headquarters that know nobody yet. */
async function openHeadquartersPage(): Promise<Host> {
  const host = openHost();
  const user = { name: 'Siège Mali', user: 'siège', pin: PIN, recipients: [] };
  host.session.enter(await createHeadquarters(host.place, user));
  return host;
}

/** Headquarters that know nobody yet. */
export async function openHeadquarters(): Promise<Workspace> {
  return (await openHeadquartersPage()).session.needWorkspace();
}

/** Hands a file to a host, as a page uploads it. */
export function hand({ files }: Host, path: string): string {
  const held = files.place(basename(path));
  writeFileSync(held.path, readFileSync(path));
  return files.offer(held);
}

/** Enrols a file of keys as a page does; gives the digits that were compared. */
export async function believe(host: Host, card: string): Promise<string> {
  const file = hand(host, card);
  const { fingerprint, state } = await host.client.sending.readCard({ file });
  await host.client.sending.enrol({ file, fingerprint, isReplacement: state === 'replaced' });
  return fingerprint;
}

/** The file of keys of a workspace. */
export function cardOf(workspace: Workspace): string {
  const { file } = writeOwnCard(workspace, createScratchFolder());
  if (!file) throw new Error('No card was written');
  return file.path;
}

/** Headquarters believe the laptop. */
export async function believeAt(hq: Workspace, laptop: Host): Promise<void> {
  await enrolFile(hq, cardOf(laptop.session.needWorkspace()), null);
}

/** A laptop that knows headquarters, and headquarters that do not know it yet, with their page. */
export async function openPair(): Promise<{
  readonly laptop: Host;
  readonly hq: Workspace;
  readonly page: Host;
}> {
  const [laptop, page] = [await openLaptop(), await openHeadquartersPage()];
  const hq = page.session.needWorkspace();
  await believe(laptop, cardOf(hq));
  return { laptop, hq, page };
}

/** Sends to headquarters, into the folder of printed files unless something else is said. */
export async function send(
  { client }: Host,
  order: Partial<Parameters<Host['client']['sending']['send']>[0]> = {},
): Promise<Delivered> {
  const destination = { kind: 'kept' } as const;
  const language = 'fr';
  const work = await client.sending.send({
    ...ORDER,
    destination,
    report: null,
    language,
    ...order,
  });
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
  }
}

/** Headquarters answer every laptop, into the folder of printed files. */
export async function answer({ client }: Host): Promise<Answered> {
  const work = await client.sending.answer({ destination: { kind: 'kept' } });
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
  }
}

/** Counts first antenatal visits in October at the centre of the laptop. */
export function recordMonth({ session }: Host, value: number): void {
  session.needWorkspace().write('coach', (db) => {
    const cell = { period: '2026-10', indicator: 'cpn1', value } as const;
    recordServiceValue(db, 'TEST01', 'cpn1', cell);
  });
}

/** Takes every package of a folder. */
export function take(workspace: Workspace, folder: string) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.keneya'));
  const paths = names.map((name) => join(folder, name));
  return takeFiles(
    { ...workspace, blobs: blobsOf(workspace), breathe: async () => {}, report: () => {} },
    paths,
    false,
  );
}
