import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

function statusOf({ state, status }: ListedAction): ReportStatus {
  if (state === 'overdue') return 'act';
  if (state === 'open') return 'attention';
  return status === 'abandoned' ? 'notApplicable' : 'good';
}

function stateWord({ status, daysLate }: ListedAction, t: TFunction): string {
  const word = t(`meeting:promises.status.${status}`);
  return daysLate > 0 ? `${word}, ${t('meeting:promises.lateDays', { count: daysLate })}` : word;
}

function shortDay(day: string | null): string {
  return day === null ? '' : formatShortDay(day as Day);
}

/** The visit that a promise came out of; nothing where it did not. */
function sayOrigin({ visit }: ListedAction, t: TFunction): string {
  if (visit === null) return '';
  if (visit.day === null) return t('improvement:from.draft');
  return t('improvement:from.visit', { day: formatShortDay(visit.day) });
}

function sumOfCosts(actions: readonly ListedAction[]): string {
  return formatNumber(actions.reduce((sum, { cost }) => sum + (cost ?? 0), 0));
}

/** The columns of the page of promises, in the language of the screen. */
export function useActionColumns(): readonly DataColumn<ListedAction>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`improvement:columns.${name}`);
    return [
      { id: 'action', title: title('action'), width: 260, value: ({ action }) => action },
      { id: 'who', title: title('who'), width: 150, value: ({ who }) => who },
      {
        id: 'due',
        title: title('due'),
        width: 125,
        value: ({ due }) => due,
        text: ({ due }) => shortDay(due),
      },
      {
        id: 'state',
        title: title('state'),
        width: 190,
        value: (action) => stateWord(action, t),
        draw: (action) => <StatusMark status={statusOf(action)} word={stateWord(action, t)} />,
      },
      {
        id: 'from',
        title: title('from'),
        width: 150,
        value: (action) => sayOrigin(action, t),
      },
      {
        id: 'cost',
        title: title('cost'),
        width: 110,
        align: 'right',
        value: ({ cost }) => cost,
        total: sumOfCosts,
      },
      {
        id: 'why',
        title: title('why'),
        width: 260,
        value: ({ problem, cause }) =>
          [problem, cause].filter((text) => text !== null && text !== '').join(' — '),
      },
      {
        id: 'funding',
        title: title('funding'),
        width: 150,
        value: ({ funding }) => funding,
        hidden: true,
      },
      {
        id: 'indicator',
        title: title('indicator'),
        width: 190,
        value: ({ indicator }) => indicator,
        hidden: true,
      },
      { id: 'note', title: title('note'), width: 190, value: ({ note }) => note, hidden: true },
      {
        id: 'agreed',
        title: title('agreed'),
        width: 110,
        value: ({ agreedOn }) => agreedOn,
        text: ({ agreedOn }) => shortDay(agreedOn),
        hidden: true,
      },
      {
        id: 'carried',
        title: title('carried'),
        width: 90,
        align: 'right',
        value: ({ carriedOver }) => carriedOver,
        hidden: true,
      },
      {
        id: 'closed',
        title: title('closed'),
        width: 110,
        value: ({ closedOn }) => closedOn,
        text: ({ closedOn }) => shortDay(closedOn),
        hidden: true,
      },
    ];
  }, [t]);
}
