import { createHash, randomBytes } from 'node:crypto';

function createToken(): string {
  return randomBytes(32).toString('base64url');
}

// Only digests are kept and compared, so that the time a comparison takes tells nothing of a token.
function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}

/** Who may speak to the host: a launch token works once and gives the bearer that a tab keeps until it is closed. */
export class Admission {
  readonly #launches = new Set<string>();
  readonly #bearers = new Set<string>();

  /** A token for the address that a browser is opened on. */
  issueLaunch(): string {
    const launch = createToken();
    this.#launches.add(digest(launch));
    return launch;
  }

  /** The bearer for a launch token; null for one that is not known or was used. */
  exchange(launch: string): string | null {
    if (!this.#launches.delete(digest(launch))) return null;
    const bearer = createToken();
    this.#bearers.add(digest(bearer));
    return bearer;
  }

  /** Whether the `Authorization` header of a request lets it in. */
  admits(authorization: string | undefined): boolean {
    const [scheme, bearer, ...others] = (authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || bearer === undefined || others.length > 0) return false;
    return this.#bearers.has(digest(bearer));
  }
}
