import { Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacilityIfAny } from '../../ui/current-facility.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
  useDocumentFiles,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FormChanges } from '../../ui/form-changes.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import type { Held } from './held-table.tsx';

/** Two versions of a form side by side; the last two where nobody chose others. */
export default function VersionsPage() {
  const { form: formId = '' } = useParams();
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.instruments.versions.queryOptions({ input: {} }));
  const form = data?.find((each) => each.formId === formId);
  if (!form) return <FailureNotice error={error} />;
  if (form.versions.length > 1) return <Versions key={formId} form={form} />;
  return (
    <>
      <PageHeader title={form.title} hint={t('instruments:changes.page')} />
      <Text>{t('instruments:changes.single')}</Text>
    </>
  );
}

function Versions({ form }: { readonly form: Held }) {
  const { t, i18n } = useTranslation();
  const { calls, client } = useApi();
  const [before, after] = form.versions.slice(-2);
  const [from, chooseFrom] = useState(before?.version ?? '');
  const [to, chooseTo] = useState(after?.version ?? '');
  const facility = useFacilityIfAny()?.code ?? null;
  const input = { formId: form.formId, from, to, language: i18n.language as Language };
  const changes = useQuery(calls.instruments.changes.queryOptions({ input }));
  const files = useDocumentFiles((format) =>
    client.instruments.writeChanges({ ...input, facility, format }),
  );
  const data = form.versions.map(({ version, filled }) => ({
    value: version,
    label: t('instruments:changes.version', { version, filled, count: filled }),
  }));
  const choice = (name: 'from' | 'to', value: string, choose: (version: string) => void) => (
    <Select
      label={t(`instruments:changes.${name}`)}
      data={data}
      value={value}
      allowDeselect={false}
      w={320}
      onChange={(version) => version && choose(version)}
    />
  );
  return (
    <>
      <PageHeader
        title={form.title}
        hint={t('instruments:changes.hint')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Stack>
        <Group align="end">
          {choice('from', from, chooseFrom)}
          {choice('to', to, chooseTo)}
          <SaveDocumentButtons files={files} />
        </Group>
        <DocumentNotice files={files} />
        <FailureNotice error={changes.error} />
        {changes.data && <FormChanges key={`${from} ${to}`} comparison={changes.data} />}
      </Stack>
    </>
  );
}
