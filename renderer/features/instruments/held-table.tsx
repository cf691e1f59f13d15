import { Text, Title } from '@mantine/core';
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

/** A held form with its versions. */
export type Held = Awaited<ReturnType<Client['instruments']['versions']>>[number];

function newestOf({ versions }: Held): string {
  return versions.at(-1)?.version ?? '';
}

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
      { id: 'title', title: t('visits:list.form'), width: 340, value: ({ title }) => title },
      {
        id: 'newest',
        title: t('instruments:held.newest'),
        width: 140,
        value: (form) => newestOf(form),
      },
      {
        ...{ id: 'versions', title: t('instruments:held.versions'), width: 100, align: 'right' },
        value: ({ versions }) => versions.length,
      },
      {
        ...{ id: 'filled', title: t('instruments:held.filled'), width: 100, align: 'right' },
        value: ({ versions }) => versions.reduce((sum, { filled }) => sum + filled, 0),
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
    const record = blankFormRecord({ formId: form.formId, version: newestOf(form) });
    void navigate(`/forms/paper/${encodeURIComponent(record)}`);
  };
  const write = async (form: Held): Promise<void> => {
    const { formId } = form;
    const file = await run(() => client.instruments.writeForm({ formId, version: newestOf(form) }));
    if (file) await save(file);
  };
  return { task, routes, edit, write, print };
}

/** The forms of this workspace, each leading to its versions; the newest to be adapted, printed, or given to ODK and Kobo. */
export function HeldTable() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.instruments.versions.queryOptions({ input: {} }));
  const { task, routes, edit, write, print } = useHeldActions();
  const navigate = useNavigate();
  const columns = useHeldColumns({ edit, write: (form) => void write(form), print });
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('instruments:held.title')}
      </Title>
      <Text c="dark.4" mb="sm">
        {t('instruments:held.hint')}
      </Text>
      <FailureNotice error={error} />
      <TaskNotice task={task} text={t('instruments:held.writing')} />
      <FileNotice routes={routes} />
      {data && (
        <DataTable
          label={t('instruments:held.title')}
          columns={columns}
          entries={data}
          entryId={({ formId }) => formId}
          empty={t('instruments:held.none')}
          onOpen={({ formId }) => void navigate(`/forms/${encodeURIComponent(formId)}`)}
        />
      )}
    </section>
  );
}
