import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AloudSwitch } from '../../form/sound-prompt.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { WantedPeople } from './quota-notices.tsx';

/** How long who says no is thanked. */
const REFUSED_MS = 6_000;

/** What is said before anything is asked; nothing is recorded of who says no, and no name of who says yes. */
export function Consent({
  form: { formId, title, thisMonth, target },
  isKiosk,
  error,
  onAgree,
}: {
  readonly form: {
    readonly formId: string;
    readonly title: string;
    readonly thisMonth: number;
    readonly target: number | null;
  };
  readonly isKiosk: boolean;
  readonly error: unknown;
  readonly onAgree: () => void;
}) {
  const { t } = useTranslation();
  const agree = useRef<HTMLButtonElement>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => agree.current?.focus(), []);
  // The next person finds the question as it was.
  useEffect(() => {
    if (!isRefused) return;
    const timer = window.setTimeout(() => setRefused(false), REFUSED_MS);
    return () => window.clearTimeout(timer);
  }, [isRefused]);
  return (
    <Paper withBorder p="xl" maw={760} mx="auto" mt="xl" component="section">
      <Stack gap="lg">
        <div>
          <Title order={1} size="h2">
            {title}
          </Title>
          {!isKiosk && (
            <Text c="dark.4" data-interviews={thisMonth}>
              {target === null
                ? t('surveys:card.month', { count: thisMonth })
                : t('surveys:card.against', { thisMonth, target })}
            </Text>
          )}
          {!isKiosk && <WantedPeople formId={formId} />}
        </div>
        <Text fz="1.25rem">{t('surveys:consent.why')}</Text>
        <Text fz="1.25rem">{t('surveys:consent.free')}</Text>
        <Text fz="1.25rem" fw={700}>
          {t('surveys:consent.question')}
        </Text>
        <AloudSwitch formId={formId} />
        <FailureNotice error={error} />
        <Group>
          <Button ref={agree} size="lg" onClick={onAgree}>
            {t('surveys:consent.yes')}
          </Button>
          {isKiosk ? (
            <Button size="lg" variant="default" onClick={() => setRefused(true)}>
              {t('surveys:consent.no')}
            </Button>
          ) : (
            <Button component={Link} to="/interviews" size="lg" variant="default">
              {t('surveys:consent.no')}
            </Button>
          )}
        </Group>
        <Text role="status" fz="1.25rem">
          {isRefused && t('surveys:consent.refused')}
        </Text>
      </Stack>
    </Paper>
  );
}
