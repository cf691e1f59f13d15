import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type {
  DebtWords,
  FreeCareWords,
  ListedDebt,
  ListedFreeCare,
} from '../../../shared/contract/money.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useDone } from '../../ui/done-note.tsx';

interface Written<Words, Held> {
  readonly held: Held | null;
  readonly words: Words;
}

type Client = ReturnType<typeof useApi>['client'];

interface Ways<Words> {
  readonly save: (id: string | null, words: Words) => Promise<{ readonly id: string }>;
  readonly remove: (id: string) => Promise<unknown>;
  /** Where what is said stands among the texts: `saved` and `removed` under it. */
  readonly texts: 'owed' | 'freeCare';
}

/** Keeps and removes one kind of what is owed; each can be taken back from its note. */
function useWays<Words, Held extends Words & { readonly id: string }>(
  { save, remove, texts }: Ways<Words>,
  onDone: () => void,
) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const done = useDone();
  const after = async (work: Promise<unknown>): Promise<void> => {
    await work;
    await queries.invalidateQueries();
  };
  const keep = useMutation({
    async mutationFn({ held, words }: Written<Words, Held>) {
      const { id } = await save(held?.id ?? null, words);
      await queries.invalidateQueries();
      done(t(`money:${texts}.saved`), () => after(held ? save(held.id, held) : remove(id)));
    },
    onSuccess: onDone,
  });
  const takeAway = useMutation({
    async mutationFn(held: Held) {
      await after(remove(held.id));
      done(t(`money:${texts}.removed`), () => after(save(held.id, held)));
    },
    onSuccess: onDone,
  });
  return { keep, takeAway };
}

function debtWays(client: Client, facility: string): Ways<DebtWords> {
  return {
    texts: 'owed',
    remove: (id) => client.money.removeDebt({ facility, id }),
    save: (id, { kind, who, whatFor, since, amount, paid }) =>
      client.money.saveDebt({ facility, id, kind, who, whatFor, since, amount, paid }),
  };
}

function freeCareWays(client: Client, facility: string): Ways<FreeCareWords> {
  return {
    texts: 'freeCare',
    remove: (id) => client.money.removeFreeCare({ facility, id }),
    save: (id, { period, programme, payer, cases, amount, paid }) =>
      client.money.saveFreeCare({ facility, id, period, programme, payer, cases, amount, paid }),
  };
}

/** Writes debts and free care; `onDone` shuts the form. */
export function useOwedWriter(onDone: () => void) {
  const { client } = useApi();
  const { code: facility } = useFacility();
  const debts = useWays<DebtWords, ListedDebt>(debtWays(client, facility), onDone);
  const care = useWays<FreeCareWords, ListedFreeCare>(freeCareWays(client, facility), onDone);
  return {
    saveDebt: debts.keep,
    removeDebt: debts.takeAway,
    saveFreeCare: care.keep,
    removeFreeCare: care.takeAway,
  };
}
