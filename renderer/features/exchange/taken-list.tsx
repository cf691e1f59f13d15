import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakenPackageEntry } from '../../../shared/contract/receive.ts';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { usePartWords } from './received-table.tsx';
import { UndoDialog } from './undo-dialog.tsx';

function useColumns(
  onUndo: (taken: TakenPackageEntry) => void,
): readonly DataColumn<TakenPackageEntry>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const partWords = usePartWords();
  const mayUndo = useMay('supervisor');
  return useMemo(() => {
    const title = (name: string): string => t(`receive:columns.${name}`);
    const state = ({ undoneAt, undoneBy, kind }: TakenPackageEntry): string =>
      undoneAt === null
        ? t(`receive:kinds.${kind}`)
        : t('receive:undoneBy', { when: formats.instant(undoneAt), who: undoneBy ?? '' });
    const undo: DataColumn<TakenPackageEntry> = {
      id: 'undo',
      title: title('undo'),
      width: 110,
      value: ({ canUndo }) => (canUndo ? t('receive:undo.button') : ''),
      act: (taken) => (taken.canUndo ? () => onUndo(taken) : null),
      key: 'F2',
    };
    const columns: readonly DataColumn<TakenPackageEntry>[] = [
      {
        id: 'receivedAt',
        title: title('receivedAt'),
        width: 200,
        value: ({ receivedAt }) => receivedAt,
        text: ({ receivedAt }) => formats.instant(receivedAt),
      },
      { id: 'from', title: title('from'), width: 170, value: ({ from }) => from },
      { id: 'file', title: title('file'), width: 260, value: ({ file }) => file },
      {
        id: 'part',
        title: title('part'),
        width: 90,
        value: ({ part, parts }) => partWords(part, parts),
      },
      { id: 'state', title: title('state'), width: 220, value: state },
    ];
    return mayUndo ? [...columns, undo] : columns;
  }, [t, formats, partWords, mayUndo, onUndo]);
}

/** What was taken, the newest first; a supervisor can undo one. */
export function TakenList() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const [undone, undo] = useState<TakenPackageEntry | null>(null);
  const columns = useColumns(undo);
  const { data, error } = useQuery(calls.receive.taken.queryOptions({ input: {} }));
  return (
    <Stack component="section" gap="sm" aria-labelledby="taken">
      <Title order={2} size="h3" id="taken">
        {t('receive:taken')}
      </Title>
      <FailureNotice error={error} />
      {data && (
        <DataTable
          label={t('receive:taken')}
          columns={columns}
          entries={data}
          entryId={({ digest }) => digest}
          empty={t('receive:noneTaken')}
        />
      )}
      {undone && <UndoDialog taken={undone} onClose={() => undo(null)} />}
    </Stack>
  );
}
