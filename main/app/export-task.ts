import { basename, dirname } from 'node:path';
import type { exchangeContract } from '../../shared/contract/exchange.ts';
import { exportName } from '../features/exchange/export-name.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { FILE_TYPES, streamTask } from './task-handlers.ts';

/** Writes a month to a file that the page can then save. */
export const exportTask: AppHandlerOf<typeof exchangeContract.write> = async function* (
  call,
  input,
) {
  const name = exportName(input);
  const file = call.files.place(name);
  const { language } = call.session;
  const { files, dhis2 } = yield* streamTask(call, 'export', {
    ...input,
    language,
    out: file.path,
  });
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const type = FILE_TYPES[ending as keyof typeof FILE_TYPES];
  const bytes = files[0]?.bytes ?? 0;
  return {
    file: { token: call.files.offer(file), name, type, bytes },
    dhis2: dhis2 && { values: dhis2.values, unlinked: [...dhis2.unlinked] },
  };
};

/** Writes a centre, or all of them, in the clear for other programs. */
export const exportOpenTask: AppHandlerOf<typeof exchangeContract.writeOpen> = async function* (
  call,
  input,
) {
  const folder = dirname(call.files.place('_').path);
  const { language } = call.session;
  const { file } = yield* streamTask(call, 'exportOpen', { ...input, language, folder });
  const { path, bytes } = file;
  const name = basename(path);
  const type = FILE_TYPES[input.format === 'sqlite' ? 'sqlite' : 'zip'];
  return { file: { token: call.files.offer({ path, name }), name, type, bytes } };
};
