import { useQueryClient } from '@tanstack/react-query';
import type { ChangedSheet } from '../../../shared/contract/months.ts';
import { useApi } from '../../api/client-context.tsx';
import type { EntryDesk } from '../../ui/entry-grid/entry-desk.ts';
import { type SheetPlace, showSheet } from './desks.ts';

/** Does what the program does to a sheet as a whole, so that it is undone in its turn among what was typed. */
export function useGesture(place: SheetPlace, desk: EntryDesk) {
  const api = useApi();
  const queries = useQueryClient();
  return async <Answer extends { readonly sheet: ChangedSheet }>(
    call: () => Promise<Answer>,
  ): Promise<Answer> => {
    const perform = async (): Promise<Answer> => {
      const answer = await call();
      await showSheet(api, queries, place, { ...answer.sheet, touched: null });
      return answer;
    };
    const answer = await perform();
    let { change } = answer.sheet;
    if (change === null) return answer;
    desk.recordDone({
      undo: async () => {
        if (change === null) return;
        const sheet = await api.client.months.takeBack({ ...place, change });
        await showSheet(api, queries, place, { ...sheet, touched: null });
      },
      redo: async () => {
        ({ change } = (await perform()).sheet);
      },
    });
    return answer;
  };
}
