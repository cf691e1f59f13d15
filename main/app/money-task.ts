import type { moneyContract } from '../../shared/contract/money.ts';
import { readAccountDocument } from '../features/money/account-document.ts';
import { todayOf } from '../platform/clock.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { offerPainted } from './task-handlers.ts';

/** Writes the account to a file that the page can then open, save or print. */
export const accountTask: AppHandlerOf<typeof moneyContract.write> = (call, input) => {
  const { database, clock } = call.workspace;
  const { facility, period, length, format } = input;
  const document = readAccountDocument(database.reader, { ...input, today: todayOf(clock) });
  const name = `compte-${facility}-${length === 'year' ? `${period.slice(0, 4)}-jusqu-a-` : ''}${period}`;
  return offerPainted(call, { document, format, type: 'normal' }, name);
};
