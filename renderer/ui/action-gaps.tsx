import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listSmartGaps, type SmartFacts } from '../../shared/domain/actions/smart-gaps.ts';
import { StatusShape } from './status-shape.tsx';

/** What a promise does not say yet, quietly: it can be kept without. */
export function ActionGaps(facts: SmartFacts) {
  const { t } = useTranslation();
  const gaps = listSmartGaps(facts);
  if (gaps.length === 0) return <Text c="dark.4">{t('improvement:gaps.none')}</Text>;
  return (
    <Group gap={8} wrap="nowrap" role="status">
      <StatusShape status="none" size={14} />
      <Text c="dark.4">
        {t('improvement:gaps.some', {
          gaps: gaps.map((gap) => t(`improvement:gaps.${gap}`)).join(', '),
        })}
      </Text>
    </Group>
  );
}
