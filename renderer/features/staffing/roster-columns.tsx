import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterPost } from '../../../shared/contract/staffing.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { localDay } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

function statusOf({ held, away }: RosterPost): ReportStatus {
  if (!held) return 'notApplicable';
  return away === null ? 'good' : 'attention';
}

function stateWord({ held, away, sinceOn, untilOn }: RosterPost, t: TFunction): string {
  if (held && away === null) return t('staffing:state.held');
  if (held) return t('staffing:state.away', { reason: t(`staffing:reasons.${away}`) });
  const today = localDay(new Date().toISOString());
  if (untilOn !== null && untilOn < today) {
    return t('staffing:state.left', { day: formatShortDay(untilOn as Day) });
  }
  return t('staffing:state.coming', { day: sinceOn === null ? '' : formatShortDay(sinceOn) });
}

function dayText(day: Day | null): string {
  return day === null ? '' : formatShortDay(day);
}

/** How a person of the roster is spoken of: by name, else by what they are. */
export function personOf({
  name,
  cadreLabel,
  title,
}: Pick<RosterPost, 'name' | 'cadreLabel'> & { readonly title?: string }): string {
  return name || title || cadreLabel;
}

/** The columns of the roster, in the language of the screen. */
export function useRosterColumns(): readonly DataColumn<RosterPost>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`staffing:columns.${name}`);
    return [
      { id: 'cadre', title: title('cadre'), width: 190, value: ({ cadreLabel }) => cadreLabel },
      { id: 'title', title: title('title'), width: 120, value: (post) => post.title },
      {
        id: 'name',
        title: title('name'),
        width: 170,
        value: ({ name, erased }) => (erased ? t('staffing:erased') : name),
      },
      { id: 'payer', title: title('payer'), width: 110, value: ({ payer }) => payer },
      {
        id: 'since',
        title: title('since'),
        width: 130,
        value: ({ sinceOn }) => sinceOn,
        text: ({ sinceOn }) => dayText(sinceOn),
      },
      {
        id: 'until',
        title: title('until'),
        width: 130,
        value: ({ untilOn }) => untilOn,
        text: ({ untilOn }) => dayText(untilOn),
        hidden: true,
      },
      {
        id: 'state',
        title: title('state'),
        width: 190,
        value: (post) => stateWord(post, t),
        draw: (post) => <StatusMark status={statusOf(post)} word={stateWord(post, t)} />,
      },
      {
        id: 'training',
        title: title('training'),
        width: 110,
        align: 'right',
        value: ({ trainingDays }) => trainingDays,
        hidden: true,
      },
      {
        id: 'arrears',
        title: title('arrears'),
        width: 120,
        align: 'right',
        value: ({ arrears }) => arrears.owed,
      },
    ];
  }, [t]);
}
