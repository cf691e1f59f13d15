import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { SessionState, StorageMedium } from '../../shared/contract/session.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import { isHeadquarters } from '../db/workspace-kind.ts';
import { hasKeyring, readKeyring } from '../features/users/keyring.ts';
import { waitBeforePin } from '../features/users/pin-delay.ts';
import { findMedium } from '../platform/files/storage-medium.ts';
import { keepDoorLanguage } from './door-language.ts';
import type { Place, Workspace } from './workspace.ts';

/** After so long without a call the workspace is locked. */
export const IDLE_MS = 10 * 60_000;

/**
 * The one conversation of a host with a person: which workspace, who is signed in, in which language.
 * Signing out closes the workspace, which backs it up; nothing of it stays readable in memory or on the disk.
 */
export class Session {
  readonly place: Place;
  readonly medium: StorageMedium;
  language: Language = 'fr';
  /** Called when the person has chosen another language. */
  onSpeak: () => void = () => {};
  #workspace: Workspace | null = null;
  #lastCall: number;
  #closing: Promise<void> = Promise.resolve();

  constructor(place: Place) {
    this.place = place;
    this.#lastCall = place.clock.now();
    this.medium = findMedium(place.directory);
  }

  /** Speaks another language from now on; chosen before anybody is signed in, it is kept for the next start. */
  speak(language: Language): void {
    this.language = language;
    if (!this.#workspace) keepDoorLanguage(this.place.directory, language);
    this.onSpeak();
  }

  /** The open workspace, or null while nobody is signed in. */
  get workspace(): Workspace | null {
    return this.#workspace;
  }

  /** The open workspace; an expected failure while nobody is signed in. */
  needWorkspace(): Workspace {
    if (this.#workspace) return this.#workspace;
    throw new ExpectedFailure({ code: 'signed-out', facts: {} });
  }

  /** Notes that the person is there; when they were away so long, and nothing ran for them, the workspace is locked. */
  touch(): void {
    const now = this.place.clock.now();
    const away = now - this.#lastCall > IDLE_MS && this.#workspace?.work.isIdle !== false;
    this.#lastCall = now;
    if (away) this.lock();
  }

  /** The open workspace for what a person asks now; an expected failure when nobody is signed in any more. */
  meet(): Workspace {
    this.touch();
    return this.needWorkspace();
  }

  /** Takes a workspace that was just opened or made. */
  enter(workspace: Workspace): void {
    this.lock();
    this.#workspace = workspace;
    this.#lastCall = this.place.clock.now();
  }

  async signIn(pin: string, user: string | null): Promise<void> {
    if (this.#workspace) this.lock();
    await this.settle();
    // The database is much to read, and nobody needs it at the door.
    const { openWorkspace } = await import('./workspace.ts');
    this.enter(await openWorkspace(this.place, user === null ? { pin } : { pin, user }));
  }

  /**
   * Signs the person out at once, and closes the workspace, with its backup. Long work is asked to end first, and the
   * workspace stays taken until it has: an import that is being applied is finished, anything else changes nothing.
   */
  lock(): void {
    const workspace = this.#workspace;
    this.#workspace = null;
    if (!workspace) return;
    if (workspace.work.isIdle) {
      workspace.close();
      return;
    }
    this.#closing = workspace.work.stop().then(() => workspace.close());
    // Kept for whoever waits; it must not end the program before.
    this.#closing.catch(() => {});
  }

  /** Waits for a closing that long work holds up; how it went is for {@link end} to say. */
  async settle(): Promise<void> {
    await this.#closing.catch(() => {});
  }

  /** Locks, and waits until everything is closed; throws what kept it from closing well. */
  async end(): Promise<void> {
    this.lock();
    await this.#closing;
  }

  /** What the page needs to know to show the right door. */
  state(): SessionState {
    const { directory, clock } = this.place;
    const { medium } = this;
    if (this.#workspace) {
      const { user, database } = this.#workspace;
      const { id, name, role } = user;
      const headquarters = isHeadquarters(database.reader);
      return { kind: 'open', user: { id, name, role }, headquarters };
    }
    if (!hasKeyring(directory)) return { kind: 'new', directory, medium };
    return {
      kind: 'locked',
      directory,
      medium,
      users: readKeyring(directory).users.map((user) => user.name),
      waitSeconds: Math.ceil(waitBeforePin(directory, clock) / 1000),
    };
  }
}
