import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDataFile } from '../../../shared/contract/form-data-files.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { DataFilesDialog } from './data-files-dialog.tsx';
import { FilesButton } from './files-button.tsx';

/** The data files that a form looks into: how long each is, where it is from, and how a newer one comes in. Nothing where it has none. */
export function FormDataFiles({ formId }: { readonly formId: string }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const mayReplace = useMay('coach');
  const { data, error } = useQuery(calls.instruments.dataFiles.queryOptions({ input: { formId } }));
  if (!data) return <FailureNotice error={error} />;
  if (data.length === 0) return null;
  return (
    <Paper withBorder p="lg" mb="lg" component="section" aria-label={t('instruments:data.title')}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('instruments:data.title')}
        </Title>
        <Text>{t('instruments:data.hint')}</Text>
        {mayReplace && <ReplaceFiles formId={formId} />}
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('instruments:data.file')}</Table.Th>
              <Table.Th ta="right" pr="xl">
                {t('instruments:data.rows')}
              </Table.Th>
              <Table.Th>{t('instruments:data.version')}</Table.Th>
              <Table.Th>{t('instruments:data.by')}</Table.Th>
              <Table.Th>{t('instruments:data.at')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((file) => (
              <DataFileRow key={file.file} {...file} />
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Paper>
  );
}

function DataFileRow({ file, rows, since }: FormDataFile) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <Table.Tr data-file={file}>
      <Table.Td>{file}</Table.Td>
      <Table.Td ta="right" pr="xl">
        {rows === null ? (
          <StatusMark status="attention" word={t('instruments:data.missing')} />
        ) : (
          formatNumber(rows)
        )}
      </Table.Td>
      <Table.Td>{since?.version}</Table.Td>
      <Table.Td>{since?.by}</Table.Td>
      <Table.Td>{since && instant(since.at)}</Table.Td>
    </Table.Tr>
  );
}

/** Lets a person choose files, asks why, and says which version they became. */
function ReplaceFiles({ formId }: { readonly formId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [replaced, setReplaced] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: (files: readonly File[]) =>
      Promise.all(files.map(async (file) => ({ name: file.name, token: await uploadFile(file) }))),
  });
  return (
    <>
      <FilesButton
        label={t('instruments:data.replace')}
        accept=".csv,.xml,.geojson"
        isBusy={upload.isPending}
        onFiles={(files) => upload.mutate(files)}
      />
      <FailureNotice error={upload.error} />
      <div role="status">
        {replaced !== null && (
          <StatusMark status="good" word={t('instruments:data.done', { version: replaced })} />
        )}
      </div>
      {upload.data && (
        <DataFilesDialog
          formId={formId}
          files={upload.data}
          onClose={() => upload.reset()}
          onReplaced={(version) => {
            upload.reset();
            setReplaced(version);
            void queries.invalidateQueries();
          }}
        />
      )}
    </>
  );
}
