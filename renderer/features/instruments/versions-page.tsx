import { Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacilityIfAny } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
  useDocumentFiles,
} from '../../ui/document-files.tsx';
import { ExportAnswers } from '../../ui/export-answers.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FormChanges } from '../../ui/form-changes.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { FormDataFiles } from './form-data-files.tsx';
import { FormSounds } from './form-sounds.tsx';
import type { Held } from './held-table.tsx';

/** A form: its sounds, its data files, and two versions side by side, the last two where nobody chose others. */
export default function VersionsPage() {
  const { form: formId = '' } = useParams();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.instruments.versions.queryOptions({ input: {} }));
  const form = data?.find((each) => each.formId === formId);
  if (!form) return <FailureNotice error={error} />;
  return <FormPage key={formId} form={form} />;
}

/** Which two versions are compared, and the paper of it. */
function useCompared({ formId, versions }: Held) {
  const { i18n } = useTranslation();
  const { client } = useApi();
  const [before, after] = versions.slice(-2);
  const [from = before?.version ?? '', chooseFrom] = useState<string>();
  const [to = after?.version ?? '', chooseTo] = useState<string>();
  const facility = useFacilityIfAny()?.code ?? null;
  const input = { formId, from, to, language: i18n.language as Language };
  const files = useDocumentFiles((format) =>
    client.instruments.writeChanges({ ...input, facility, format }),
  );
  return { input, files, chooseFrom, chooseTo };
}

function FormPage({ form }: { readonly form: Held }) {
  const { t } = useTranslation();
  const compared = useCompared(form);
  const isSeveral = form.versions.length > 1;
  return (
    <>
      <PageHeader
        title={form.title}
        hint={t(isSeveral ? 'instruments:changes.hint' : 'instruments:changes.page')}
        action={isSeveral && <PrintDocumentButton files={compared.files} primary />}
      />
      <FormSounds formId={form.formId} />
      <FormDataFiles formId={form.formId} />
      <FormAnswers form={form} />
      {isSeveral ? (
        <Compared form={form} {...compared} />
      ) : (
        <Text>{t('instruments:changes.single')}</Text>
      )}
    </>
  );
}

/** The answers to all versions of the form leave from here, once there are any. */
function FormAnswers({ form }: { readonly form: Held }) {
  const isFilled = form.versions.some(({ filled }) => filled > 0);
  if (!useMay('coach') || !isFilled) return null;
  return (
    <Group mb="lg">
      <ExportAnswers forms={[form]} facility={null} />
    </Group>
  );
}

function Compared({
  form,
  input,
  files,
  chooseFrom,
  chooseTo,
}: { readonly form: Held } & ReturnType<typeof useCompared>) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { from, to } = input;
  const changes = useQuery(calls.instruments.changes.queryOptions({ input }));
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
  );
}
