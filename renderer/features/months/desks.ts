import type { QueryClient } from '@tanstack/react-query';
import type { ListedWarning, MonthSheet, SavedSheet } from '../../../shared/contract/months.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { mergeSheet } from '../../../shared/domain/months/merge-sheet.ts';
import type { SheetName, SheetRow } from '../../../shared/domain/months/sheet.ts';
import type { useApi } from '../../api/client-context.tsx';
import { readFailure } from '../../api/failure.ts';
import { EntryDesk } from '../../ui/entry-grid/entry-desk.ts';
import { noteRecordWritten } from '../../ui/record-state.tsx';

/** One sheet of one month of one centre. */
export interface SheetPlace {
  readonly facility: string;
  readonly period: Month;
  readonly sheet: SheetName;
}

type Api = ReturnType<typeof useApi>;

/** A sheet with what was written in it; nothing where it is to be read anew. */
function mergeSaved(held: MonthSheet | undefined, saved: SavedSheet): MonthSheet | undefined {
  const { touched, ...sheet } = saved;
  if (touched === null) return sheet;
  const lines = held ? mergeSheet<SheetRow, ListedWarning>(held, saved) : null;
  return lines ? { ...sheet, rows: [...lines.rows], warnings: [...lines.warnings] } : undefined;
}

/** Shows a sheet as the program answered it, and has read anew what stands beside it. */
export async function showSheet(
  api: Api,
  queries: QueryClient,
  place: SheetPlace,
  saved: SavedSheet,
): Promise<void> {
  const { calls } = api;
  const { queryKey } = calls.months.sheet.queryOptions({ input: place });
  // A sheet that was asked for before would come after, without what was typed.
  await queries.cancelQueries({ queryKey });
  const sheet = mergeSaved(queries.getQueryData(queryKey), saved);
  if (sheet) queries.setQueryData(queryKey, sheet);
  else await queries.refetchQueries({ queryKey });
  for (const key of [
    calls.months.warnings.key(),
    calls.months.history.key(),
    calls.months.list.key(),
    calls.money.account.key(),
  ]) {
    void queries.invalidateQueries({ queryKey: key });
  }
  noteRecordWritten(api, queries, { facility: place.facility, id: place.period });
}

/** What is typed on each sheet, kept while the page is open: another sheet or month takes nothing away. */
export class Desks {
  readonly #api: Api;
  readonly #queries: QueryClient;
  readonly #held = new Map<string, EntryDesk>();

  constructor(api: Api, queries: QueryClient) {
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
      const { unsaved, refusals, left } = desk.face();
      const isLoose = unsaved > 0 || refusals.size > 0 || left.length > 0;
      return isLoose && (period === undefined || key.startsWith(period));
    });
  }

  /** Tries again what a month could not save while it was validated. */
  retryAll(): void {
    for (const desk of this.#held.values()) desk.retry();
  }

  #make(place: SheetPlace): EntryDesk {
    const api = this.#api;
    return new EntryDesk({
      isRefusal: (error) => readFailure(error) !== null,
      save: async (changes) => {
        const answer = await api.client.months.save({ ...place, changes: [...changes] });
        await showSheet(api, this.#queries, place, answer);
      },
    });
  }
}
