import { Button, Progress, Stack, Text } from '@mantine/core';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '../ui/failure-notice.tsx';
import { StatusMark } from '../ui/status-shape.tsx';
import type { AnswerQueue } from './answer-queue.ts';
import { usePages, useQueueState } from './form-desk.tsx';
import type { OpenForm } from './open-form.ts';

/** How far the whole form has come. */
export const FormProgress = memo(function FormProgress({ form }: { readonly form: OpenForm }) {
  const { t } = useTranslation();
  const pages = usePages(form);
  const asked = pages.reduce((sum, page) => sum + page.asked, 0);
  const answered = pages.reduce((sum, page) => sum + page.answered, 0);
  return (
    <>
      <Text fw={700}>{t('form:progress', { answered, asked })}</Text>
      <Progress
        value={asked === 0 ? 0 : (100 * answered) / asked}
        aria-label={t('form:progress', { answered, asked })}
      />
    </>
  );
});

/** Whether everything is on the disk; said aloud only when it is not. */
export function KeepState({ queue }: { readonly queue: AnswerQueue }) {
  const { t } = useTranslation();
  const state = useQueueState(queue);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (state.kind !== 'keeping') return;
    const timer = window.setTimeout(() => setSlow(true), 400);
    return () => window.clearTimeout(timer);
  }, [state.kind]);
  return (
    <div role="status" data-kept={state.kind === 'kept'}>
      {state.kind === 'failed' && (
        <Stack gap={4}>
          <StatusMark status="attention" word={failureSentence(state.error, t)} />
          <Button variant="default" mih={44} onClick={() => queue.retry()}>
            {t('app:retry')}
          </Button>
        </Stack>
      )}
      {state.kind !== 'failed' && (
        <Text c="dark.4">{isSlow ? t('form:keeping') : t('form:kept')}</Text>
      )}
    </div>
  );
}
