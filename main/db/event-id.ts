import type { JournalEvent } from './replay-journal.ts';

const TAIL_AT = 24;

/** What chance gave the id of an event. */
export function tailOf({ id }: Pick<JournalEvent, 'id'>): string {
  return id.slice(TAIL_AT);
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

/** The id that the triggers gave an event (`EVENT_ID`), where its tail is known. */
export function eventIdOf(
  { clock_ms, clock_counter }: Pick<JournalEvent, 'clock_ms' | 'clock_counter'>,
  tail: string,
): string {
  const time = hex(clock_ms, 12);
  const upper = hex(Math.floor(clock_counter / 16_384) % 4_096, 3);
  const lower = hex(0x8000 + (clock_counter % 16_384), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${upper}-${lower}-${tail}`;
}
