import { Button, Loader, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { BackupCard } from './backup-card.tsx';
import { DraftsCard } from './drafts-card.tsx';
import { GovernanceNote } from './governance-note.tsx';
import { MeetingCard } from './meeting-card.tsx';
import { NextVisitCard } from './next-visit-card.tsx';
import { PromisesCard } from './promises-card.tsx';
import { ScoreCardCard } from './score-card-card.tsx';
import { TogetherCard } from './together-card.tsx';
import { VisitCard } from './visit-card.tsx';
import { WaitingCard } from './waiting-card.tsx';
import { WarningsCard } from './warnings-card.tsx';
import { WordCard } from './word-card.tsx';

function Cards({ today }: { readonly today: Today }) {
  return (
    <Stack gap="md">
      {today.drafts.length > 0 && <DraftsCard drafts={today.drafts} />}
      {today.governance.length > 0 && <GovernanceNote lines={today.governance} />}
      {today.word && <WordCard word={today.word} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <PromisesCard overdue={today.overdue} dueSoon={today.dueSoon} open={today.openActions} />
        <VisitCard visit={today.lastVisit} today={today.day as Day} />
        <NextVisitCard
          next={today.nextVisit}
          today={today.day as Day}
          lastVisit={today.lastVisit?.id ?? null}
        />
        <MeetingCard next={today.nextMeeting} today={today.day as Day} />
        {today.scoreCard && <ScoreCardCard due={today.scoreCard} today={today.day as Day} />}
        <WarningsCard warnings={today.warnings} />
        {today.together.length > 0 && <TogetherCard together={today.together} />}
        {today.drafts.length === 0 && <DraftsCard drafts={today.drafts} />}
        {today.waiting > 0 && <WaitingCard count={today.waiting} />}
        <BackupCard last={today.lastBackup} today={today.day as Day} unsent={today.unsent} />
      </SimpleGrid>
    </Stack>
  );
}

/** What the coach needs to know this morning, and the shortest way to do something about it. */
export default function TodayPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code, name } = useFacility();
  const formats = useFormats();
  const mayRecord = useMay('entry');
  const { data, error, refetch } = useQuery(
    calls.today.read.queryOptions({ input: { facility: code } }),
  );
  return (
    <>
      <PageHeader
        title={t('today:title', { name })}
        {...(data ? { hint: formats.day(data.day as Day) } : {})}
        action={
          mayRecord && (
            <Button component={Link} to="/visits" size="md">
              {t('today:newVisit')}
            </Button>
          )
        }
      />
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && <Cards today={data} />}
    </>
  );
}
