import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListedSaying } from '../../../shared/contract/sayings.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { SayingTheme } from '../../../shared/domain/surveys/sayings.ts';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { useUndo } from '../../ui/undo.tsx';

type Act = (sayings: Client['sayings']) => Promise<unknown>;

/** What people said in some months, and the ways to put it into groups; each can be taken back from its note. */
export function useSayings({ from, to }: { readonly from: Month; readonly to: Month }) {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const { hidden, remove } = useUndo();
  const query = useQuery(calls.sayings.list.queryOptions({ input: { facility, from, to } }));
  const { mutateAsync, error } = useMutation({
    mutationFn: (act: Act) => act(client.sayings),
    onSettled: () => queries.invalidateQueries(),
  });
  const place = async (saying: ListedSaying, theme: SayingTheme): Promise<void> => {
    const { submission, path, themes } = saying;
    const isIn = !themes.includes(theme.id);
    const write = (next: boolean) =>
      mutateAsync((sayings) =>
        sayings.place({ facility, submission, path, theme: theme.id, isIn: next }),
      );
    await write(isIn);
    done(t(isIn ? 'sayings:put' : 'sayings:taken', { name: theme.name }), () => write(!isIn));
  };
  const saveTheme = async (held: SayingTheme | null, name: string): Promise<void> => {
    let id = held?.id ?? '';
    await mutateAsync(async (sayings) => {
      ({ id } = await sayings.saveTheme({ facility, id: held?.id ?? null, name }));
    });
    done(t('sayings:saved'), () =>
      mutateAsync((sayings) =>
        held
          ? sayings.saveTheme({ facility, id, name: held.name })
          : sayings.removeTheme({ facility, id }),
      ),
    );
  };
  const removeTheme = ({ id, name }: SayingTheme): void =>
    remove({
      id,
      message: t('sayings:removed', { name }),
      perform: async () => {
        await mutateAsync((sayings) => sayings.removeTheme({ facility, id }));
      },
    });
  const cover = async (
    { submission, path, covered, seemsNamed, original, text }: ListedSaying,
    words: readonly string[],
  ): Promise<void> => {
    // Nobody had looked where the program still warns, or where there is nothing to cover.
    const before = seemsNamed || original === text ? null : covered;
    const write = (chosen: readonly string[] | null) =>
      mutateAsync((sayings) =>
        sayings.cover({ facility, submission, path, words: chosen && [...chosen] }),
      );
    await write(words);
    done(t('sayings:masking.saved'), () => write(before));
  };
  const themes = (query.data?.themes ?? []).filter(({ id }) => !hidden.has(id));
  return { query, themes, error, place, saveTheme, removeTheme, cover };
}

/** What {@link useSayings} gives. */
export type SayingsDesk = ReturnType<typeof useSayings>;
