import type { ListedDeath } from '../../../shared/contract/deaths.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { DELAYS, MEANS } from '../../../shared/domain/deaths/death-review.ts';
import type { Reader } from '../../db/handles.ts';

type Answers = Readonly<Record<string, boolean | null>>;

type DeathRow = Omit<ListedDeath, 'delays' | 'available' | 'avoidable'> & {
  readonly delays: string;
  readonly available: string;
  readonly avoidable: number | null;
};

/** The answers under the names that are asked for today: what is not held was not asked. */
function readAnswers<Name extends string>(
  held: string,
  names: readonly Name[],
): Record<Name, boolean | null> {
  const answers = JSON.parse(held) as Answers;
  const entries = names.map((name) => [name, answers[name] ?? null] as const);
  return Object.fromEntries(entries) as Record<Name, boolean | null>;
}

/** The deaths that a centre reviewed, the newest first. */
export function listDeaths(db: Reader, facility: string): readonly ListedDeath[] {
  const rows = db.all<DeathRow>(
    `SELECT id, kind, day, place, age_group AS age, cause_group AS cause, delays, available, avoidable,
       story, factors, reviewed_on AS reviewedOn
     FROM death_review WHERE facility_id = ? ORDER BY day DESC, rowid DESC`,
    [facility],
  );
  return rows.map(({ delays, available, avoidable, ...row }) => ({
    ...row,
    delays: readAnswers(delays, DELAYS),
    available: readAnswers(available, MEANS),
    avoidable: avoidable === null ? null : avoidable === 1,
  }));
}

/** One review of a centre; it fails for one that is not held there. */
export function getDeath(db: Reader, facility: string, id: string): ListedDeath {
  const held = listDeaths(db, facility).find((each) => each.id === id);
  if (held) return held;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}
