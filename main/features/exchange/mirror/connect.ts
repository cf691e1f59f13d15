import type { Client } from 'pg';
import { ExpectedFailure, type Failure } from '../../../../shared/contract/failures.ts';

type MirrorFailure = Extract<Failure, { code: `mirror-${string}` }>;

/** What a server was asked for, as a sentence may quote it; the password is never part of it. */
interface Asked {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'EACCES',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const LOST = new Set(['ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006']);
const REFUSED = new Set(['28P01', '28000']);

function isTls(code: string, message: string): boolean {
  return (
    /^(?:ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/.test(code) || /SSL/.test(message)
  );
}

function failureOf(error: unknown, asked: Asked): MirrorFailure | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const { message } = error;
  const { server, user, database } = asked;
  // Several addresses of one name that all refused.
  if (UNREACHED.has(code) || error instanceof AggregateError || /timeout expired/.test(message)) {
    return { code: 'mirror-no-server', facts: { server } };
  }
  // Without a password where one is asked for, the client complains of what it was given.
  if (REFUSED.has(code) || /password/.test(message)) {
    return { code: 'mirror-refused', facts: { server, user } };
  }
  if (code === '3D000') return { code: 'mirror-no-database', facts: { server, database } };
  if (code === '42501') return { code: 'mirror-not-allowed', facts: { user, database } };
  if (code === '53100') return { code: 'mirror-full', facts: { server } };
  if (isTls(code, message)) return { code: 'mirror-no-tls', facts: { server } };
  if (LOST.has(code) || /Connection terminated|not queryable/.test(message)) {
    return { code: 'mirror-interrupted', facts: { server } };
  }
  return null;
}

const CONNECT_MS = 15_000;

/**
 * Works with the server that PostgreSQL's own variables name (PGHOST, PGDATABASE, PGUSER, PGPASSWORD, PGSSLMODE…, else
 * ~/.pgpass), and lets go of it. What the server or the way to it refuses becomes a sentence without a secret.
 */
export async function withServer<Result>(
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  // Loaded here alone: nothing else of Keneya speaks to a network.
  const { default: postgres } = await import('pg');
  const client = new postgres.Client({
    application_name: 'keneya mirror',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  const { host, port, user = '', database = '' } = client;
  const server = host.startsWith('/') ? host : `${host}:${port}`;
  // A connection that breaks between two questions is told by the next of them.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    const failure = failureOf(error, { server, user, database });
    throw failure === null ? error : new ExpectedFailure(failure, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}
