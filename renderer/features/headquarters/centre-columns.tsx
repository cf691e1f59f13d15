import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CentreRow } from '../../../shared/contract/headquarters.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { localDay } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

/** `+4,5`, `−3` or `=`: against the visit before. */
function writeChange(change: number | null): string {
  if (change === null) return '';
  if (Math.abs(change) < 0.05) return '=';
  return `${change > 0 ? '+' : '−'}${formatShortNumber(Math.abs(change), 1)}`;
}

function writeScore({ lastVisit }: CentreRow): string {
  const score = lastVisit?.score ?? null;
  return score === null ? '–' : `${formatShortNumber(score, 0)} %`;
}

/** The columns of the table of centres, in the language of the screen. */
export function useCentreColumns(): readonly DataColumn<CentreRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`headquarters:columns.${name}`);
    const place = (
      id: 'region' | 'district' | 'commune' | 'coach',
      width: number,
      hidden = false,
    ) => ({
      ...{ id, title: title(id), width, hidden },
      value: (row: CentreRow) => row[id],
    });
    const count = (id: 'overdue' | 'stockouts', width: number) => ({
      ...{ id, title: title(id), width, align: 'right' as const },
      value: (row: CentreRow) => row[id],
    });
    return [
      { id: 'name', title: title('name'), width: 140, value: ({ name }) => name },
      { id: 'code', title: title('code'), width: 90, hidden: true, value: ({ code }) => code },
      place('region', 110, true),
      place('district', 146),
      place('commune', 120, true),
      place('coach', 110, true),
      {
        id: 'visit',
        title: title('visit'),
        width: 124,
        value: ({ lastVisit }) => lastVisit?.day ?? null,
        text: ({ lastVisit }) =>
          lastVisit ? formatShortDay(lastVisit.day) : t('headquarters:never'),
      },
      {
        id: 'score',
        title: title('score'),
        width: 105,
        value: ({ lastVisit }) => lastVisit?.score ?? null,
        text: writeScore,
        draw: (row) => (
          <StatusMark status={row.lastVisit?.status ?? 'none'} word={writeScore(row)} />
        ),
      },
      {
        id: 'change',
        title: title('change'),
        width: 115,
        align: 'right',
        value: ({ lastVisit }) => lastVisit?.change ?? null,
        text: ({ lastVisit }) => writeChange(lastVisit?.change ?? null),
      },
      {
        id: 'months',
        title: title('months'),
        width: 100,
        align: 'right',
        value: ({ months }) => (months.expected === 0 ? null : months.received / months.expected),
        text: ({ months }) => t('headquarters:ofMonths', { ...months, missing: undefined }),
      },
      count('overdue', 100),
      count('stockouts', 110),
      {
        id: 'package',
        title: title('package'),
        width: 124,
        value: ({ lastPackage }) => lastPackage,
        text: ({ lastPackage }) =>
          lastPackage === null ? t('headquarters:never') : formatShortDay(localDay(lastPackage)),
      },
    ];
  }, [t]);
}
