import { Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { ListedDeath } from '../../../shared/contract/deaths.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
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
import { DeathActions } from './death-actions.tsx';
import { DeathDialog } from './death-dialog.tsx';
import { DeathFacts } from './death-facts.tsx';

function useReviewFiles(review: string) {
  const { i18n } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  return useDocumentFiles((format) => {
    const language = i18n.language as Language;
    const paper = { document: 'deathReview', facility, review } as const;
    return client.reports.writePaper({ paper, language, type: 'normal', format });
  });
}

function Review({ review }: { readonly review: ListedDeath }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const mayWrite = useMay('coach');
  const files = useReviewFiles(review.id);
  const [isWriting, write] = useState(false);
  return (
    <>
      <PageHeader
        title={`${t(`deaths:paper.title.${review.kind}`)} · ${formats.day(review.day)}`}
        hint={t('deaths:paper.rule')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group mb="md" align="center">
        {mayWrite && (
          <Button variant="default" mih={44} onClick={() => write(true)}>
            {t('deaths:edit')}
          </Button>
        )}
        <SaveDocumentButtons files={files} />
        <Text c="dark.4">{t('deaths:paper.hint')}</Text>
      </Group>
      <DocumentNotice files={files} />
      <Stack>
        <Paper withBorder p="lg">
          <DeathFacts review={review} />
        </Paper>
        <Paper withBorder p="lg">
          <DeathActions review={review} />
        </Paper>
      </Stack>
      {isWriting && (
        <DeathDialog
          held={review}
          onDone={(id) => (id === null ? void navigate('/deaths') : write(false))}
          onClose={() => write(false)}
        />
      )}
    </>
  );
}

/** The review of one death: what it found, its paper, its actions. */
export default function DeathPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { data, error, refetch } = useQuery(
    calls.deaths.list.queryOptions({ input: { facility } }),
  );
  const review = data?.reviews.find((each) => each.id === id);
  if (review) return <Review review={review} />;
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('app:loading')} />;
  return (
    <Title order={1} size="h4">
      {t('deaths:gone')}
    </Title>
  );
}
