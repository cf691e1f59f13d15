import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView } from '../../../shared/contract/receive.ts';
import { useApi } from '../../api/client-context.tsx';
import { useDone } from '../../ui/done-note.tsx';

/** What somebody chose for one or more fields. */
export interface Choice {
  readonly conflicts: readonly Pick<ConflictView, 'table' | 'row' | 'field'>[];
  readonly choice: 'earlier' | 'later' | 'other';
  readonly value: string | number | null;
  readonly reason: string;
}

/** Ways to decide, each with ten seconds to take it back. */
export interface Settling {
  readonly error: unknown;
  readonly isBusy: boolean;
  /** True once it is decided. */
  readonly settle: (choice: Choice) => Promise<boolean>;
  readonly withdraw: (decisions: readonly string[]) => Promise<void>;
}

/** Decides conflicts and takes decisions back. */
export function useSettling(): Settling {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const done = useDone();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function withdraw(decisions: readonly string[]): Promise<void> {
    await client.receive.withdraw({ decisions: [...decisions] });
    await queries.invalidateQueries();
  }

  async function attempt(change: () => Promise<void>): Promise<boolean> {
    setBusy(true);
    setError(null);
    try {
      await change();
      await queries.invalidateQueries();
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    error,
    isBusy,
    settle: ({ conflicts, choice, value, reason }) =>
      attempt(async () => {
        const fields = conflicts.map(({ table, row, field }) => ({ table, row, field }));
        const order = { conflicts: fields, choice, value, reason: reason.trim() || null };
        const { decisions } = await client.receive.settle(order);
        done(t('receive:settled', { count: decisions.length }), () => withdraw(decisions));
      }),
    withdraw: async (decisions) => void (await attempt(() => withdraw(decisions))),
  };
}
