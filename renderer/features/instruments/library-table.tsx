import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useMay } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';

type Model = Awaited<ReturnType<Client['instruments']['library']>>[number];

type ModelState = 'held' | 'newer' | 'offered';

function stateOf({ held, version }: Model): ModelState {
  if (held === null) return 'offered';
  // What was adapted here since is not older than the model.
  return held >= version ? 'held' : 'newer';
}

const SHAPES = { held: 'good', newer: 'attention', offered: 'none' } as const;

function useModelColumns(
  adopt: (formId: string) => void,
  edit: (formId: string) => void,
): readonly DataColumn<Model>[] {
  const { t } = useTranslation();
  const mayAdopt = useMay('supervisor');
  return useMemo<readonly DataColumn<Model>[]>(() => {
    const take = t('instruments:library.take');
    const canTake = (model: Model): boolean => mayAdopt && stateOf(model) !== 'held';
    const wordOf = (model: Model): string => t(`instruments:library.states.${stateOf(model)}`);
    return [
      { id: 'title', title: t('visits:list.form'), width: 380, value: ({ title }) => title },
      {
        id: 'kind',
        title: t('instruments:library.kind'),
        width: 150,
        value: ({ kind }) => t(`instruments:library.kinds.${kind}`),
      },
      {
        id: 'questions',
        title: t('instruments:library.questions'),
        width: 110,
        align: 'right',
        value: ({ questions }) => questions,
      },
      {
        id: 'state',
        title: t('instruments:library.state'),
        width: 190,
        value: wordOf,
        draw: (model) => <StatusMark status={SHAPES[stateOf(model)]} word={wordOf(model)} />,
      },
      {
        id: 'take',
        title: take,
        width: 130,
        value: () => null,
        text: (model) => (canTake(model) ? take : ''),
        act: (model) => (canTake(model) ? () => adopt(model.formId) : null),
      },
      {
        id: 'edit',
        title: t('instruments:held.edit'),
        width: 130,
        value: () => null,
        // What is held is adapted in the table of what is held.
        text: (model) => (mayAdopt && model.held === null ? t('instruments:held.edit') : ''),
        act: (model) => (mayAdopt && model.held === null ? () => edit(model.formId) : null),
      },
    ];
  }, [t, mayAdopt, adopt, edit]);
}

/** What comes with the program, and what of it this workspace has already. */
export function LibraryTable() {
  const { t } = useTranslation();
  const { calls, client } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data, error } = useQuery(calls.instruments.library.queryOptions({ input: {} }));
  const { mutate, error: refusal } = useMutation({
    mutationFn: (formId: string) => client.instruments.adopt({ formId }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const columns = useModelColumns(mutate, (formId) => void navigate(`/forms/${formId}/edit`));
  return (
    <>
      <FailureNotice error={error ?? refusal} />
      {data && (
        <DataTable
          label={t('instruments:library.label')}
          columns={columns}
          entries={data}
          entryId={({ formId }) => formId}
          empty=""
        />
      )}
    </>
  );
}
