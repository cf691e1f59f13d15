import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { HeldDrafts } from '../../form/held-drafts.tsx';
import { loadEngine } from '../../form/prepared-forms.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { ExportAnswers } from '../../ui/export-answers.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { NoForm } from '../../ui/no-form.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ShrinkPhotos } from '../../ui/shrink-photos.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { StartVisit } from './start-visit.tsx';
import { VisitList } from './visit-list.tsx';
import { VisitPromises } from './visit-promises.tsx';

/** The visits of the centre: what was promised, what is to be resumed, a new one, and those that are done. */
export default function VisitsPage() {
  const { t } = useTranslation();
  const facility = useFacility();
  const { calls } = useApi();
  const formats = useFormats();
  const mayFill = useMay('entry');
  const mayLead = useMay('coach');
  const { hidden } = useUndo();
  const input = { facility: facility.code, kind: 'checklist' } as const;
  const visits = useQuery(calls.visits.list.queryOptions({ input }));
  const forms = useQuery(calls.instruments.list.queryOptions({ input: {} }));
  useEffect(() => void loadEngine(), []);
  const checklists = forms.data?.filter(({ kind }) => kind === 'checklist') ?? [];
  const shown = visits.data?.filter(({ id }) => !hidden.has(id)) ?? [];
  const filled = [...new Map(shown.map((visit) => [visit.formId, visit])).values()];
  const last = shown[0] ?? null;
  return (
    <>
      <PageHeader
        title={t('visits:list.title')}
        hint={
          last === null
            ? t('visits:list.none')
            : t('visits:list.last', { day: formats.day(last.day) })
        }
        action={mayFill && <StartVisit forms={checklists} />}
      />
      <Stack gap="lg">
        <FailureNotice error={visits.error ?? forms.error} />
        {mayLead && <ShrinkPhotos key={facility.code} facility={facility.code} />}
        {forms.data && checklists.length === 0 && <NoForm text={t('visits:list.no-form')} />}
        <HeldDrafts forms={checklists} />
        <VisitPromises since={last?.day ?? null} />
        <section>
          <Group justify="space-between" mb="sm">
            <Title order={2} size="h3">
              {t('visits:list.done')}
            </Title>
            {mayLead && filled.length > 0 && <ExportAnswers forms={filled} facility={facility} />}
          </Group>
          {visits.data && <VisitList visits={shown} />}
        </section>
      </Stack>
    </>
  );
}
