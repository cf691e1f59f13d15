import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../shared/contract/headquarters.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { formatNumber, formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import type { LargeFigure } from '../../../shared/domain/reports/document.ts';
import { localDay } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

type Centre = Comparison['centres'][number];

interface Row {
  readonly label: string;
  readonly cells: readonly ReactNode[];
}

function Figure({ figure }: { readonly figure: LargeFigure | undefined }) {
  if (!figure) return '–';
  return (
    <>
      <StatusMark status={figure.status} word={`${figure.text} (${figure.word})`} />
      <Text c="dark.4" fz="sm">
        {[figure.detail, figure.change].filter(Boolean).join(' ; ')}
      </Text>
    </>
  );
}

/** What is followed at headquarters of each centre. */
function useFollowed() {
  const { t } = useTranslation();
  const day = (value: string | null): string =>
    value === null ? t('headquarters:never') : formatShortDay(value as Day);
  const rows: readonly (readonly [name: string, write: (centre: Centre) => string])[] = [
    ['visit', ({ lastVisit }) => day(lastVisit?.day ?? null)],
    ['months', ({ months }) => t('headquarters:ofMonths', { ...months, missing: undefined })],
    ['overdue', ({ overdue }) => formatNumber(overdue)],
    [
      'stockouts',
      ({ stockouts, out }) => [formatNumber(stockouts), out.join(', ')].filter(Boolean).join(' : '),
    ],
    ['package', ({ lastPackage }) => day(lastPackage && localDay(lastPackage))],
  ];
  return (centres: readonly Centre[]): readonly Row[] =>
    rows.map(([name, write]) => ({
      label: t(`headquarters:columns.${name}`),
      cells: centres.map(write),
    }));
}

function figureRows(centres: readonly Centre[]): readonly Row[] {
  return (centres[0]?.figures ?? []).map(({ code, label }) => ({
    label,
    cells: centres.map(({ code: centre, figures }) => (
      <Figure key={centre} figure={figures.find((each) => each.code === code)} />
    )),
  }));
}

function sectionRows({ sections }: Comparison): readonly Row[] {
  return sections.map(({ label, scores }) => ({
    label,
    cells: scores.map((score) => (score === null ? '–' : formatPercent(score))),
  }));
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <Table.Tbody>
      <Table.Tr>
        <Table.Th colSpan={3} scope="rowgroup" bg="gray.1">
          {title}
        </Table.Th>
      </Table.Tr>
      {rows.map(({ label, cells }) => (
        <Table.Tr key={label}>
          <Table.Th scope="row" fw={400}>
            {label}
          </Table.Th>
          {cells.map((cell, side) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the two centres stand where they were put.
            <Table.Td key={side} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {cell}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

/** What is followed, the five figures and the sections of the last checklist, a column for each centre. */
export function ComparedTable({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const follow = useFollowed();
  const { centres } = comparison;
  return (
    <Table
      bg="white"
      withTableBorder
      verticalSpacing="xs"
      fz="md"
      layout="fixed"
      aria-label={t('headquarters:compare.title')}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('headquarters:compare.figure')}</Table.Th>
          {centres.map(({ code, name, district }) => (
            <Table.Th key={code} scope="col">
              {name}
              <Text fw={400} c="dark.4">
                {[code, district].filter(Boolean).join(', ')}
              </Text>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Part title={t('headquarters:compare.figures')} rows={figureRows(centres)} />
      <Part title={t('headquarters:compare.followed')} rows={follow(centres)} />
      <Part title={t('headquarters:compare.sections')} rows={sectionRows(comparison)} />
    </Table>
  );
}
