import { Anchor, Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Day, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { useApi } from '../../api/client-context.tsx';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { localDay, useFormats } from '../../ui/formats.ts';

// The program backs up each time it closes, so that a week without one means a week without closing.
const OLD_DAYS = 7;

function statusOf(last: string | null, today: Day): ReportStatus {
  if (last === null) return 'attention';
  return daysBetween(localDay(last), today) > OLD_DAYS ? 'act' : 'good';
}

/** When everything was last put in safety, and what headquarters has not seen. */
export function BackupCard({
  last,
  today,
  unsent,
}: {
  readonly last: string | null;
  readonly today: Day;
  readonly unsent: number;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const formats = useFormats();
  const mayBackUp = useMay('entry');
  const backUp = useMutation({
    mutationFn: () => client.settings.backUp({}),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Card
      title={t('today:backup.title')}
      status={statusOf(last, today)}
      action={
        mayBackUp && (
          <Button variant="default" loading={backUp.isPending} onClick={() => backUp.mutate()}>
            {t('today:backup.now')}
          </Button>
        )
      }
    >
      {last === null ? (
        <Text>{t('today:backup.none')}</Text>
      ) : (
        <CardFigure>{formats.instant(last)}</CardFigure>
      )}
      <Anchor component={Link} to="/exchange">
        {unsent === 0
          ? t('today:backup.allSent')
          : t('today:backup.unsent', { count: unsent, number: formatNumber(unsent) })}
      </Anchor>
      <FailureNotice error={backUp.error} />
    </Card>
  );
}
