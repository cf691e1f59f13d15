import { Anchor } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';

type Origin = Pick<ListedAction, 'visit' | 'source'>;

/** Where a promise came from, in a few words; nothing where nobody said. */
export function sayOrigin(
  { visit, source }: Origin,
  t: TFunction,
  writeMonth: (month: Month) => string,
): string {
  if (visit !== null) {
    if (visit.day === null) return t('improvement:from.draft');
    const key = visit.kind === 'interview' ? 'interview' : 'visit';
    return t(`improvement:from.${key}`, { day: formatShortDay(visit.day) });
  }
  if (source === null) return '';
  if (source.kind === 'meeting') {
    if (source.day === null) return t('improvement:from.lostMeeting');
    return t('improvement:from.meeting', { day: formatShortDay(source.day) });
  }
  const month = source.period === null ? '' : writeMonth(source.period);
  return t(`improvement:from.${source.kind}`, { month });
}

/** The page that a promise came from; null where there is none to go back to. */
function addressOf({ visit, source }: Origin): string | null {
  if (visit !== null) {
    return `/visits/${visit.day === null ? 'draft/' : ''}${encodeURIComponent(visit.id)}`;
  }
  if (source === null) return null;
  const { kind, ref, period, day } = source;
  switch (kind) {
    case 'figure':
      return `/figures?month=${period}`;
    case 'stock':
      return `/stock/${encodeURIComponent(ref)}?month=${period}`;
    case 'warning':
      return `/month?period=${period}&sheet=${encodeURIComponent(ref)}`;
    case 'death':
      return `/deaths/${encodeURIComponent(ref)}`;
    case 'scorecard':
      return `/interviews/cards/${encodeURIComponent(ref)}`;
    case 'meeting':
      return day === null ? null : `/meetings/${encodeURIComponent(ref)}`;
  }
}

/** Leads back to where a promise came from. */
export function OriginLink({
  action,
  writeMonth,
}: {
  readonly action: ListedAction;
  readonly writeMonth: (month: Month) => string;
}) {
  const { t } = useTranslation();
  const word = sayOrigin(action, t, writeMonth);
  const address = addressOf(action);
  if (address === null) return word;
  return (
    <Anchor component={Link} to={address}>
      {word}
    </Anchor>
  );
}
