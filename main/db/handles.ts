import type Sqlite from 'better-sqlite3';
import { recogniseSignature } from './meeting-lock.ts';
import { recogniseLock } from './month-lock.ts';

declare const reading: unique symbol;
declare const writing: unique symbol;

/** A value that a column can hold and a statement can be given. */
export type SqlValue = string | number | bigint | Buffer | null;
/** What a statement is given: values in order, or by name. */
export type SqlParameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** A handle that can look and not touch: a statement that would write is refused when it is prepared. */
export interface Reader {
  readonly [reading]: true;
  all<Row>(sql: string, parameters?: SqlParameters): Row[];
  get<Row>(sql: string, parameters?: SqlParameters): Row | undefined;
  /** Rows one by one, for what may be too long to hold. */
  iterate<Row>(sql: string, parameters?: SqlParameters): IterableIterator<Row>;
}

/** A handle that exists only inside a transaction with a journal context. */
export interface Writer extends Reader {
  readonly [writing]: true;
  /** Runs one change and says how many rows it touched; what a validated month holds is refused. */
  run(sql: string, parameters?: SqlParameters): number;
  /** The same of a change with `RETURNING`: gives the rows that it returns. */
  runReturning<Row>(sql: string, parameters?: SqlParameters): Row[];
}

type Statements = (sql: string) => Sqlite.Statement<unknown[]>;

function cacheStatements(connection: Sqlite.Database): Statements {
  const statements = new Map<string, Sqlite.Statement<unknown[]>>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare<unknown[]>(sql);
    statements.set(sql, statement);
    return statement;
  };
}

function bind(parameters: SqlParameters | undefined): unknown[] {
  return parameters === undefined ? [] : [parameters];
}

function createReading(
  connection: Sqlite.Database,
  statements: Statements,
): Pick<Reader, 'all' | 'get' | 'iterate'> {
  const query = (sql: string, prepare: Statements = statements): Sqlite.Statement<unknown[]> => {
    const statement = prepare(sql);
    if (!statement.readonly) throw new Error(`A reader was asked to write: ${sql}`);
    return statement;
  };
  return {
    all: <Row>(sql: string, parameters?: SqlParameters) =>
      query(sql).all(...bind(parameters)) as Row[],
    get: <Row>(sql: string, parameters?: SqlParameters) =>
      query(sql).get(...bind(parameters)) as Row | undefined,
    iterate: <Row>(sql: string, parameters?: SqlParameters) =>
      // A statement of its own: the shared one stays free for the loop that reads these rows.
      query(sql, (text) => connection.prepare<unknown[]>(text)).iterate(
        ...bind(parameters),
      ) as IterableIterator<Row>,
  };
}

/** Makes the two handles of a connection; only `main/db` calls it, so that nothing else can hold a writer. */
export function createHandles(connection: Sqlite.Database): { reader: Reader; writer: Writer } {
  const statements = cacheStatements(connection);
  const reads = createReading(connection, statements);
  const change = <Result>(made: () => Result): Result => {
    try {
      return made();
    } catch (error) {
      throw recogniseSignature(recogniseLock(error));
    }
  };
  const writes: Pick<Writer, 'run' | 'runReturning'> = {
    run: (sql, parameters) => change(() => statements(sql).run(...bind(parameters)).changes),
    runReturning: <Row>(sql: string, parameters?: SqlParameters) =>
      change(() => statements(sql).all(...bind(parameters)) as Row[]),
  };
  // The brands exist for the compiler alone: nothing at run time carries them.
  return { reader: reads as Reader, writer: { ...reads, ...writes } as Writer };
}
