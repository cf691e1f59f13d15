import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { blankFormRecord } from '../../../shared/domain/reports/form-paper/form-document.ts';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useTask } from '../../api/task.ts';
import { useMay } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FileNotice } from '../../ui/file-notice.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { useFileRoutes } from '../../ui/use-file-routes.ts';

type Held = Awaited<ReturnType<Client['instruments']['list']>>[number];

/** What can be done with a form that is held. */
interface HeldActions {
  readonly edit: (form: Held) => void;
  readonly write: (form: Held) => void;
  readonly print: (form: Held) => void;
}

function useHeldColumns({ edit, write, print }: HeldActions): readonly DataColumn<Held>[] {
  const { t } = useTranslation();
  const mayEdit = useMay('supervisor');
  return useMemo(() => {
    const act = (id: string, title: string, go: (form: Held) => void): DataColumn<Held> => ({
      id,
      title,
      width: 130,
      value: () => null,
      text: () => title,
      act: (form) => () => go(form),
    });
    return [
      { id: 'title', title: t('visits:list.form'), width: 380, value: ({ title }) => title },
      {
        id: 'version',
        title: t('instruments:held.version'),
        width: 150,
        value: ({ version }) => version,
      },
      {
        id: 'questions',
        title: t('instruments:library.questions'),
        width: 110,
        align: 'right',
        value: ({ questions }) => questions,
      },
      ...(mayEdit ? [act('edit', t('instruments:held.edit'), edit)] : []),
      act('write', t('instruments:held.write'), write),
      act('print', t('paperForms:page.open'), print),
    ];
  }, [t, mayEdit, edit, write, print]);
}

function useHeldActions() {
  const { client } = useApi();
  const navigate = useNavigate();
  const task = useTask();
  const routes = useFileRoutes();
  const { run } = task;
  const { save } = routes;
  const edit = ({ formId }: Held): void => {
    void navigate(`/forms/${encodeURIComponent(formId)}/edit`);
  };
  const print = (form: Held): void => {
    void navigate(`/forms/paper/${encodeURIComponent(blankFormRecord(form))}`);
  };
  const write = async ({ formId, version }: Held): Promise<void> => {
    const file = await run(() => client.instruments.writeForm({ formId, version }));
    if (file) await save(file);
  };
  return { task, routes, edit, write, print };
}

/** The forms of this workspace, each in its newest version: to be adapted, printed, or given to ODK and Kobo. */
export function HeldTable() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.instruments.list.queryOptions({ input: {} }));
  const { task, routes, edit, write, print } = useHeldActions();
  const columns = useHeldColumns({ edit, write: (form) => void write(form), print });
  if (data?.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('instruments:held.title')}
      </Title>
      <FailureNotice error={error} />
      <TaskNotice task={task} text={t('instruments:held.writing')} />
      <FileNotice routes={routes} />
      {data && (
        <DataTable
          label={t('instruments:held.title')}
          columns={columns}
          entries={data}
          entryId={({ formId }) => formId}
          empty=""
        />
      )}
    </section>
  );
}
