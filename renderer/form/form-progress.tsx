import { Button, Progress, Stack } from '@mantine/core';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '../ui/failure-notice.tsx';
import { StatusMark } from '../ui/status-shape.tsx';
import type { AnswerQueue } from './answer-queue.ts';
import classes from './form.module.css';
import { usePages, useQueueState } from './form-desk.tsx';
import type { OpenForm } from './open-form.ts';

/** How far the whole form has come. */
export const FormProgress = memo(function FormProgress({ form }: { readonly form: OpenForm }) {
  const { t } = useTranslation();
  const pages = usePages(form);
  const asked = pages.reduce((sum, page) => sum + page.asked, 0);
  const answered = pages.reduce((sum, page) => sum + page.answered, 0);
  const words = t('form:progress', { count: answered, asked });
  return (
    <>
      <strong>{words}</strong>
      <Progress
        // Each frame of a moving bar would be drawn beside the answer.
        transitionDuration={0}
        value={asked === 0 ? 0 : (100 * answered) / asked}
        aria-label={words}
      />
    </>
  );
});

const SLOW_MS = 400;

/** Whether everything is on the disk; said aloud only when it is not. */
export function KeepState({
  queue,
  kept,
}: {
  readonly queue: AnswerQueue;
  /** What is said while nothing waits, where it is not answers that are kept. */
  readonly kept?: string;
}) {
  const { kind, ...state } = useQueueState(queue);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (kind !== 'keeping') return;
    const timer = window.setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      window.clearTimeout(timer);
      setSlow(false);
    };
  }, [kind]);
  return (
    <div role="status" data-kept={kind === 'kept'}>
      {'error' in state ? (
        <NotKept error={state.error} onRetry={() => queue.retry()} />
      ) : (
        <KeptWord isSlow={isSlow} kept={kept ?? null} />
      )}
    </div>
  );
}

function NotKept({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <StatusMark status="attention" word={failureSentence(error, t)} />
      <Button variant="default" mih={44} onClick={onRetry}>
        {t('app:retry')}
      </Button>
    </Stack>
  );
}

const KeptWord = memo(function KeptWord({
  isSlow,
  kept,
}: {
  readonly isSlow: boolean;
  readonly kept: string | null;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes['hint']}>{isSlow ? t('form:keeping') : (kept ?? t('form:kept'))}</div>
  );
});
