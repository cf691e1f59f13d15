import { Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { yearScene } from '../../../shared/charts/year-scene.ts';
import type { CellHistory } from '../../../shared/contract/months.ts';
import { formatShortMonth } from '../../../shared/domain/calendar/format-day.ts';
import type { CellKind } from '../../../shared/domain/months/sheet.ts';
import { ScenePicture } from '../../charts/scene-picture.tsx';
import { writeCell } from '../../ui/entry-grid/entry-text.ts';
import { useTranslate } from '../../ui/formats.ts';

/** The last twelve values of a cell as a small chart, and the lowest, the usual and the highest in words. */
export function CellYear({
  history,
  kind,
  title,
}: {
  readonly history: CellHistory;
  readonly kind: CellKind;
  readonly title: string;
}) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const { values, minimum, median, maximum } = history;
  const scene = useMemo(() => {
    const label = (position: number): string => {
      const period = values.at(position)?.period;
      return period === undefined ? '' : formatShortMonth(period, translate);
    };
    const numbers = values.map(({ value }) => (typeof value === 'number' ? value : null));
    return yearScene({ title, values: numbers, first: label(0), last: label(-1) });
  }, [values, title, translate]);
  if (minimum === null) return <Text>{t('months:panel.noYear')}</Text>;
  const figures = [
    ['minimum', minimum],
    ['median', median],
    ['maximum', maximum],
  ] as const;
  return (
    <Stack gap={4}>
      <Text fw={700}>{t('months:panel.year')}</Text>
      <ScenePicture scene={scene} />
      <Group gap="0 12px" justify="space-between">
        {figures.map(([name, value]) => (
          <Text key={name} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {t(`months:panel.${name}`)} <b>{writeCell(kind, value)}</b>
          </Text>
        ))}
      </Group>
    </Stack>
  );
}
