import type { QueryClient } from '@tanstack/react-query';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import type { useApi } from '../../api/client-context.tsx';
import { readFailure } from '../../api/failure.ts';
import { EntryDesk } from '../../ui/entry-grid/entry-desk.ts';

/** One sheet of one month of one centre. */
export interface SheetPlace {
  readonly facility: string;
  readonly period: Month;
  readonly sheet: SheetName;
}

/** What is typed on each sheet, kept while the page is open: another sheet or month takes nothing away. */
export class Desks {
  readonly #api: ReturnType<typeof useApi>;
  readonly #queries: QueryClient;
  readonly #held = new Map<string, EntryDesk>();

  constructor(api: ReturnType<typeof useApi>, queries: QueryClient) {
    this.#api = api;
    this.#queries = queries;
  }

  of(place: SheetPlace): EntryDesk {
    const key = `${place.period}:${place.sheet}`;
    const held = this.#held.get(key) ?? this.#make(place);
    this.#held.set(key, held);
    return held;
  }

  /** Whether something of a month, or of any, is typed and not safe. */
  hasLoose(period?: Month): boolean {
    return [...this.#held].some(([key, desk]) => {
      const { unsaved, refusals } = desk.face();
      return (period === undefined || key.startsWith(period)) && (unsaved > 0 || refusals.size > 0);
    });
  }

  /** Tries again what a month could not save while it was validated. */
  retryAll(): void {
    for (const desk of this.#held.values()) desk.retry();
  }

  #make(place: SheetPlace): EntryDesk {
    const { calls, client } = this.#api;
    const { queryKey } = calls.months.sheet.queryOptions({ input: place });
    return new EntryDesk({
      isRefusal: (error) => readFailure(error) !== null,
      save: async (changes) => {
        const answer = await client.months.save({ ...place, changes: [...changes] });
        // A sheet that was asked for before would come after, without what was typed.
        await this.#queries.cancelQueries({ queryKey });
        this.#queries.setQueryData(queryKey, answer);
        refreshBeside(this.#queries, calls);
      },
    });
  }
}

/** What is read of a month beside its sheet is read anew; nobody waits for it. */
function refreshBeside(queries: QueryClient, calls: ReturnType<typeof useApi>['calls']): void {
  for (const queryKey of [
    calls.months.warnings.key(),
    calls.months.history.key(),
    calls.months.list.key(),
    calls.money.account.key(),
  ]) {
    void queries.invalidateQueries({ queryKey });
  }
}
