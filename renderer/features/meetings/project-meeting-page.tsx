import { Loader } from '@mantine/core';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/use-language.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Projection } from '../../ui/projection.tsx';
import { DecisionWall, EndWall, listWalls, PromiseWall, RollWall } from './meeting-walls.tsx';
import { type MeetingDesk, useMeeting } from './use-meeting.ts';

/** What the room sees: the agenda, who is there, each promise, each decision with its votes, the plan, the next day. */
function useParts(desk: MeetingDesk | null): readonly ReactNode[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    if (desk === null) return [];
    const { organName, day, stage, agenda, promises, decisions, plan, nextDay } = desk.record;
    const opening = t('meetings:page.title', { organ: organName, day: formats.day(day) });
    const titles = agenda.map(({ title }) => title);
    const planned = plan.map(({ action, who, due }) =>
      [action, who ?? t('meetings:promises.noOwner'), due && formats.day(due)]
        .filter(Boolean)
        .join(' · '),
    );
    return [
      ...listWalls(`${opening} : ${t('meetings:agenda.title')}`, titles),
      ...(stage === 'planned' ? [] : [<RollWall key="roll" quorum={desk.quorum} />]),
      ...promises.map((promise, at) => (
        <PromiseWall key={promise.actionId} promise={promise} at={at + 1} count={promises.length} />
      )),
      ...decisions.map((decision, at) => (
        <DecisionWall key={decision.id} decision={decision} at={at + 1} count={decisions.length} />
      )),
      ...listWalls(t('meetings:project.plan'), planned),
      ...(nextDay === null ? [] : [<EndWall key="end" day={formats.day(nextDay)} />]),
    ];
  }, [desk, t, formats]);
}

/** The meeting for the room it is held in, one matter at a time. */
export default function ProjectMeetingPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { desk, error, refetch } = useMeeting(id);
  const parts = useParts(desk);
  const leave = useCallback(
    () => void navigate(`/meetings/${encodeURIComponent(id)}`),
    [navigate, id],
  );
  const notice = (
    <>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {desk === null && !error && <Loader aria-label={t('meetings:project.title')} />}
    </>
  );
  return (
    <Projection
      label={t('meetings:project.title')}
      language={language}
      parts={parts}
      notice={notice}
      onLeave={leave}
    />
  );
}
