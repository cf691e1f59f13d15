import { Loader, Text, Title } from '@mantine/core';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/use-language.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Projection } from '../../ui/projection.tsx';
import classes from './project-meeting.module.css';
import { type MeetingDesk, useMeeting } from './use-meeting.ts';

/** Lines that are still read from the last row of chairs. */
const LINES_AT_ONCE = 7;

function Wall({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['wall']}>
      <Title order={1} className={classes['title']}>
        {title}
      </Title>
      {children}
    </section>
  );
}

/** A list a few lines at a time, each part under its title. */
function listParts(title: string, lines: readonly string[]): readonly ReactNode[] {
  const starts = lines.map((_, at) => at).filter((at) => at % LINES_AT_ONCE === 0);
  return starts.map((start) => (
    <Wall key={start} title={title}>
      <ol start={start + 1}>
        {lines.slice(start, start + LINES_AT_ONCE).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is shown whole, and two lines may be alike.
          <li key={at}>{line}</li>
        ))}
      </ol>
    </Wall>
  ));
}

/** What the room sees: the agenda, each promise, each decision with its votes, the plan. */
function useParts(desk: MeetingDesk | null): readonly ReactNode[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    if (desk === null) return [];
    const { organName, day, agenda, promises, decisions, plan } = desk.record;
    const opening = t('meetings:page.title', { organ: organName, day: formats.day(day) });
    const planned = plan.map(({ action, who, due }) =>
      [action, who ?? t('meetings:promises.noOwner'), due && formats.day(due)]
        .filter(Boolean)
        .join(' · '),
    );
    return [
      ...listParts(
        `${opening} : ${t('meetings:agenda.title')}`,
        agenda.map(({ title }) => title),
      ),
      ...promises.map((promise, at) => (
        <Wall
          key={promise.actionId}
          title={t('meetings:project.promise', { at: at + 1, count: promises.length })}
        >
          <Text className={classes['large']}>{promise.action}</Text>
          <Text>
            {[
              promise.who ?? t('meetings:promises.noOwner'),
              promise.due === null ? t('meetings:promises.noDay') : formats.day(promise.due),
            ].join(' · ')}
          </Text>
          {promise.outcome !== null && (
            <Text className={classes['large']}>
              {t(`meetings:promises.${promise.outcome}`)}
              {promise.newDue !== null && ` : ${formats.day(promise.newDue)}`}
            </Text>
          )}
        </Wall>
      )),
      ...decisions.map(({ id, text, votesFor, votesAgainst, abstentions }, at) => (
        <Wall
          key={id}
          title={t('meetings:project.decision', { at: at + 1, count: decisions.length })}
        >
          <Text className={classes['large']}>{text}</Text>
          {votesFor !== null && (
            <Text>
              {t('meetings:decisions.votes', {
                for: votesFor,
                against: votesAgainst ?? 0,
                abstentions: abstentions ?? 0,
              })}
            </Text>
          )}
        </Wall>
      )),
      ...listParts(t('meetings:project.plan'), planned),
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
