import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedMember } from '../../../shared/contract/governance.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

const MARKS: Readonly<Record<ListedMember['standing'], ReportStatus>> = {
  running: 'good',
  coming: 'none',
  past: 'notApplicable',
};

/** How a member is spoken of: by name, or as somebody whose name was erased. */
export function memberName({ name, erased }: Pick<ListedMember, 'name' | 'erased'>, t: TFunction) {
  return erased ? t('governance:members.erased') : name;
}

function dayColumn(
  id: 'start' | 'end',
  title: string,
  value: (member: ListedMember) => ListedMember['mandateStart'],
): DataColumn<ListedMember> {
  const text = (member: ListedMember): string => {
    const day = value(member);
    return day === null ? '' : formatShortDay(day);
  };
  return { id, title, width: 115, value, text };
}

/** The columns of the members, in the language of the screen. */
export function useMemberColumns(): readonly DataColumn<ListedMember>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`governance:members.columns.${name}`);
    const plain = (id: 'organ' | 'office' | 'neighbourhood' | 'phone', width: number) => ({
      id,
      title: title(id),
      width,
      value: (member: ListedMember) => member[id],
    });
    return [
      { id: 'name', title: title('name'), width: 190, value: (member) => memberName(member, t) },
      plain('organ', 80),
      plain('office', 190),
      {
        id: 'standing',
        title: title('standing'),
        width: 120,
        value: ({ standing }) => t(`governance:members.standing.${standing}`),
        draw: ({ standing }) => (
          <StatusMark
            status={MARKS[standing]}
            word={t(`governance:members.standing.${standing}`)}
          />
        ),
      },
      dayColumn('start', title('start'), ({ mandateStart }) => mandateStart),
      dayColumn('end', title('end'), ({ mandateEnd }) => mandateEnd),
      {
        id: 'sex',
        title: title('sex'),
        width: 90,
        value: ({ sex }) => (sex === null ? null : t(`governance:members.sex.${sex}`)),
      },
      {
        id: 'ageGroup',
        title: title('ageGroup'),
        width: 130,
        value: ({ ageGroup }) =>
          ageGroup === null ? null : t(`governance:members.age.${ageGroup}`),
      },
      { ...plain('neighbourhood', 140), hidden: true },
      { ...plain('phone', 130), hidden: true },
    ];
  }, [t]);
}
