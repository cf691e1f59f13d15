import type { moneyContract } from '../../shared/contract/money.ts';
import type { ShownAccount } from '../../shared/domain/money/shown-account.ts';
import { readAccountDocument } from '../features/money/account-document.ts';
import { todayOf } from '../platform/clock.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { offerPainted } from './task-handlers.ts';

// A name says of which months the account is: `2026-10`, `trimestre-jusqu-a-2026-10`, `2026-jusqu-a-2026-10`.
function accountName({ period, length }: Pick<ShownAccount, 'period' | 'length'>): string {
  if (length === 'month') return period;
  return `${length === 'year' ? period.slice(0, 4) : 'trimestre'}-jusqu-a-${period}`;
}

/** Writes the account to a file that the page can then open, save or print. */
export const accountTask: AppHandlerOf<typeof moneyContract.write> = (call, input) => {
  const { database, clock } = call.workspace;
  const { facility, period, length, format } = input;
  const document = readAccountDocument(database.reader, { ...input, today: todayOf(clock) });
  const name = `compte-${facility}-${accountName({ period, length })}`;
  return offerPainted(call, { document, format, type: 'normal' }, name);
};
