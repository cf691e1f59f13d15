import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Decision,
  Quorum,
  ReviewedPromise,
} from '../../../shared/domain/meetings/meeting-record.ts';
import { useFormats } from '../../ui/formats.ts';
import classes from './project-meeting.module.css';
import { PromiseFacts } from './promise-facts.tsx';
import { quorumSentence } from './quorum-notice.tsx';

/** Lines that are still read from the last row of chairs. */
const LINES_AT_ONCE = 9;

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

/** A list a few lines at a time, as many on each part, each part under its title. */
export function listWalls(title: string, lines: readonly string[]): readonly ReactNode[] {
  const size = Math.ceil(lines.length / Math.ceil(lines.length / LINES_AT_ONCE));
  const starts = lines.map((_, at) => at).filter((at) => at % size === 0);
  return starts.map((start) => (
    <Wall key={`${title} ${start}`} title={title}>
      <ol start={start + 1}>
        {lines.slice(start, start + size).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is shown whole, and two lines may be alike.
          <li key={at}>{line}</li>
        ))}
      </ol>
    </Wall>
  ));
}

/** Who is there, against who must be. */
export function RollWall({ quorum }: { readonly quorum: Quorum }) {
  const { t } = useTranslation();
  return (
    <Wall title={t('meetings:project.roll')}>
      <Text className={classes['large']}>{quorumSentence(quorum, t)}</Text>
      {quorum.isReached === false && <Text>{t('meetings:quorum.whatNow')}</Text>}
    </Wall>
  );
}

/** One of so many, from 1. */
interface Place {
  readonly at: number;
  readonly count: number;
}

/** A promise, where it stood, and what the meeting says of it. */
export function PromiseWall({ promise, at, count }: Place & { readonly promise: ReviewedPromise }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { action, outcome, newDue } = promise;
  return (
    <Wall title={t('meetings:project.promise', { at, count })}>
      <Text className={classes['large']}>{action}</Text>
      <PromiseFacts promise={promise} />
      {outcome !== null && (
        <Text className={classes['large']}>
          {t(`meetings:promises.${outcome}`)}
          {newDue !== null && ` : ${formats.day(newDue)}`}
        </Text>
      )}
    </Wall>
  );
}

/** A decision and its votes. */
export function DecisionWall({ decision, at, count }: Place & { readonly decision: Decision }) {
  const { t } = useTranslation();
  const { text, votesFor, votesAgainst, abstentions } = decision;
  const votes = { for: votesFor, against: votesAgainst ?? 0, abstentions: abstentions ?? 0 };
  return (
    <Wall title={t('meetings:project.decision', { at, count })}>
      <Text className={classes['large']}>{text}</Text>
      {votesFor !== null && <Text>{t('meetings:decisions.votes', votes)}</Text>}
    </Wall>
  );
}

/** The day on which they meet again. */
export function EndWall({ day }: { readonly day: string }) {
  const { t } = useTranslation();
  return (
    <Wall title={t('meetings:project.end')}>
      <Text className={classes['large']}>{day}</Text>
    </Wall>
  );
}
