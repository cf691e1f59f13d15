import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { ActionDialog, type ActionSubject } from '../../ui/action-dialog.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
  useDocumentFiles,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { AgreedActions } from './agreed-actions.tsx';
import { FormFeedback } from './form-feedback.tsx';
import { NextVisit } from './next-visit.tsx';
import { useVisitPhotos } from './visit-photos.tsx';
import './feedback-print.css';

/** The checklists of the day of a visit, the one that was asked for first, and the promises that came out of them. */
function useVisitDay(id: string) {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { hidden } = useUndo();
  const input = { facility, kind: 'checklist' } as const;
  const visits = useQuery(calls.visits.list.queryOptions({ input }));
  const actions = useQuery(calls.improvement.list.queryOptions({ input: { facility } }));
  const held = visits.data?.filter((visit) => !hidden.has(visit.id)) ?? [];
  const asked = held.find((visit) => visit.id === id);
  const rest = held.filter((visit) => visit.day === asked?.day && visit !== asked);
  const forms = asked ? [asked, ...rest] : [];
  const ids = new Set(forms.map((form) => form.id));
  const cameOut = ({ visit }: ListedAction): boolean => visit !== null && ids.has(visit.id);
  return {
    error: visits.error ?? actions.error,
    held,
    forms,
    agreed: (actions.data ?? []).filter(cameOut).toReversed(),
  };
}

/** The page on paper, in large type: it is left on a wall. */
function useFeedbackFiles(visit: string) {
  const { i18n } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  return useDocumentFiles((format) => {
    const language = i18n.language as Language;
    const paper = { document: 'visitFeedback', facility, visit } as const;
    return client.reports.writePaper({ paper, language, type: 'large', format });
  });
}

/** The pictures stand on the screen's page alone; who wants them on paper prints that. */
function PhotosPrint({ visit }: { readonly visit: string }) {
  const { t } = useTranslation();
  const { photos } = useVisitPhotos(visit);
  if (!photos || photos.length === 0) return null;
  return (
    <Button variant="default" onClick={() => window.print()}>
      {t('visits:feedback.withPhotos')}
    </Button>
  );
}

/** One or two pages to read with the team before leaving: what is well, what to do, what was agreed, the next visit. */
export default function FeedbackPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const formats = useFormats();
  const { name } = useFacility();
  const mayRecord = useMay('entry');
  const { error, held, forms, agreed } = useVisitDay(id);
  const [subject, write] = useState<ActionSubject | null>(null);
  const [first] = forms;
  const files = useFeedbackFiles(id);
  return (
    <>
      <PageHeader
        title={t('visits:feedback.title')}
        hint={t('visits:feedback.hint')}
        action={first && <PrintDocumentButton files={files} primary />}
      />
      {first && (
        <Group mb="md">
          <SaveDocumentButtons files={files} />
          <PhotosPrint visit={first.id} />
          <Button
            component={Link}
            to={`/report/paper/${encodeURIComponent(first.id)}`}
            variant="default"
          >
            {t('visits:feedback.pages')}
          </Button>
        </Group>
      )}
      <DocumentNotice files={files} />
      <FailureNotice error={error} />
      {first && (
        <Paper withBorder p="xl" className="feedback" component="article">
          <Stack gap="lg">
            <div>
              <Title order={2} size="h2">
                {t('visits:feedback.of', { name, day: formats.day(first.day as Day) })}
              </Title>
            </div>
            {forms.map((form) => (
              <FormFeedback
                key={form.id}
                visit={form}
                before={
                  held.find(({ formId, day }) => formId === form.formId && day < form.day) ?? null
                }
                agreed={agreed}
              />
            ))}
            <section>
              <Group justify="space-between" mb="xs">
                <Title order={3}>{t('visits:feedback.agreed')}</Title>
                {mayRecord && (
                  <Button
                    className="no-print"
                    variant="default"
                    mih={44}
                    onClick={() =>
                      write({ kind: 'new', words: {}, visit: { id: first.id, path: null } })
                    }
                  >
                    {t('visits:feedback.add')}
                  </Button>
                )}
              </Group>
              {agreed.length === 0 ? (
                <Text fz="inherit">{t('visits:feedback.none-agreed')}</Text>
              ) : (
                <AgreedActions actions={agreed} />
              )}
            </section>
            <NextVisit />
          </Stack>
        </Paper>
      )}
      <ActionDialog subject={subject} onClose={() => write(null)} />
    </>
  );
}
