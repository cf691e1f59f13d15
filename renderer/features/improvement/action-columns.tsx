import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { useFormats } from '../../ui/formats.ts';
import { sayOrigin } from './action-origin.tsx';
import { ActionStateMark, stateWord } from './action-state-mark.tsx';

function shortDay(day: string | null): string {
  return day === null ? '' : formatShortDay(day as Day);
}

function sumOfCosts(actions: readonly ListedAction[]): string {
  return formatNumber(actions.reduce((sum, { cost }) => sum + (cost ?? 0), 0));
}

/** The columns of the page of promises, in the language of the screen; the centre where there are several. */
export function useActionColumns(hasCentres: boolean): readonly DataColumn<ListedAction>[] {
  const { t } = useTranslation();
  const { month } = useFormats();
  return useMemo(() => {
    const title = (name: string): string => t(`improvement:columns.${name}`);
    return [
      { id: 'action', title: title('action'), width: 260, value: ({ action }) => action },
      {
        id: 'centre',
        title: title('centre'),
        width: 170,
        value: ({ centre }) => centre,
        hidden: !hasCentres,
      },
      { id: 'who', title: title('who'), width: 150, value: ({ who }) => who ?? title('nobody') },
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
        draw: (action) => <ActionStateMark action={action} />,
      },
      {
        id: 'from',
        title: title('from'),
        width: 150,
        value: (action) => sayOrigin(action, t, month),
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
      {
        id: 'daysToClose',
        title: title('daysToClose'),
        width: 110,
        align: 'right',
        value: ({ daysToClose }) => daysToClose,
        hidden: true,
      },
      {
        id: 'verified',
        title: title('verified'),
        width: 150,
        value: ({ verified }) => verified && `${verified.by}, ${shortDay(verified.on)}`,
        hidden: true,
      },
    ];
  }, [t, month, hasCentres]);
}
