import { Button, Group, NumberInput, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { blankFormRecord } from '../../../shared/domain/reports/form-paper/form-document.ts';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { HeldDrafts } from '../../form/held-drafts.tsx';
import { loadEngine } from '../../form/prepared-forms.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { NoForm } from '../../ui/no-form.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DoneInterviews } from './done-interviews.tsx';
import { InterviewLinks } from './interview-links.tsx';
import { QuotaBoard } from './quota-board.tsx';

type InterviewForm = Awaited<ReturnType<Client['surveys']['progress']>>[number];

/** The interviews of the centre: how many there are against how many are wanted, and the next one. */
export default function InterviewsPage() {
  const { t } = useTranslation();
  const { code } = useFacility();
  const { calls } = useApi();
  const input = { facility: code };
  const { data: forms, error } = useQuery(calls.surveys.progress.queryOptions({ input }));
  const mayFill = useMay('entry');
  useEffect(() => void loadEngine(), []);
  const [first] = forms ?? [];
  return (
    <>
      <PageHeader
        title={t('surveys:list.title')}
        hint={t('surveys:list.hint')}
        action={
          mayFill &&
          first && (
            <Button component={Link} to={addressOf(first)} size="md">
              {t('surveys:list.next')}
            </Button>
          )
        }
      />
      <Stack gap="lg">
        <InterviewLinks />
        <FailureNotice error={error} />
        {forms?.length === 0 && <NoForm text={t('surveys:list.no-form')} />}
        <HeldDrafts forms={forms ?? []} />
        {forms?.map((form) => (
          <InterviewCard key={form.formId} form={form} />
        ))}
        <DoneInterviews />
      </Stack>
    </>
  );
}

function addressOf({ formId }: InterviewForm): string {
  return `/interviews/${encodeURIComponent(formId)}`;
}

function InterviewCard({ form }: { readonly form: InterviewForm }) {
  const { t } = useTranslation();
  const { title, questions, held, thisMonth, target } = form;
  const mayFill = useMay('entry');
  const mayAim = useMay('coach');
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text c="dark.4">{t('surveys:card.facts', { questions, held })}</Text>
      <Text fw={700} mt="sm">
        {target === null
          ? t('surveys:card.month', { count: thisMonth })
          : t('surveys:card.against', { thisMonth, target })}
      </Text>
      {target !== null && (
        <Progress
          value={Math.min(100, (100 * thisMonth) / target)}
          aria-label={t('surveys:card.against', { thisMonth, target })}
          maw={480}
        />
      )}
      <Group mt="md" align="flex-end">
        {mayFill && (
          <>
            <Button component={Link} to={addressOf(form)} variant="light" mih={44}>
              {t('surveys:card.ask')}
            </Button>
            <Button component={Link} to={`${addressOf(form)}?kiosk=1`} variant="default" mih={44}>
              {t('surveys:card.kiosk')}
            </Button>
            <Button
              component={Link}
              to={`/forms/paper/${encodeURIComponent(blankFormRecord(form))}`}
              variant="default"
              mih={44}
            >
              {t('paperForms:page.open')}
            </Button>
          </>
        )}
        {mayAim && <Target form={form} />}
      </Group>
      <QuotaBoard formId={form.formId} />
    </Paper>
  );
}

/** How many are wanted a month. */
function Target({ form: { formId, target } }: { readonly form: InterviewForm }) {
  const { t } = useTranslation();
  const { code } = useFacility();
  const { client } = useApi();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<number | string>(target ?? '');
  const record = useMutation({
    mutationFn: (count: number) =>
      client.surveys.setTarget({ facility: code, formId, target: count }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof wanted === 'number') record.mutate(wanted);
      }}
    >
      <Group align="flex-end" gap="xs">
        <NumberInput
          label={t('surveys:target.label')}
          min={1}
          max={10_000}
          allowDecimal={false}
          w={180}
          value={wanted}
          onChange={setWanted}
        />
        <Button type="submit" variant="subtle" disabled={wanted === '' || wanted === target}>
          {t('surveys:target.record')}
        </Button>
      </Group>
      <FailureNotice error={record.error} />
    </form>
  );
}
