import type { exchangeContract } from '../../shared/contract/exchange.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { FILE_TYPES, streamTask } from './task-handlers.ts';

const ENDINGS = { xlsx: 'xlsx', 'csv-zip': 'zip', 'odk-zip': 'zip' } as const;

/** Writes the filled forms of one form to a file that the page can then save. */
export const answersTask: AppHandlerOf<typeof exchangeContract.writeAnswers> = async function* (
  call,
  { formId, facility, format },
) {
  const ending = ENDINGS[format];
  const place = [formId, ...(facility === null ? [] : [facility])].join('-');
  const name = `${place.replace(/[^\p{L}\p{N}_-]/gu, '_')}.${ending}`;
  const file = call.files.place(name);
  const order = { formId, facility, format, out: file.path };
  const { files, rows } = yield* streamTask(call, 'exportAnswers', order);
  const bytes = files[0]?.bytes ?? 0;
  return {
    file: { token: call.files.offer(file), name, type: FILE_TYPES[ending], bytes },
    rows,
  };
};
