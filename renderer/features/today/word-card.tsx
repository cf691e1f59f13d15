import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { Card } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';

/** What headquarters told the centre last. */
export function WordCard({ word }: { readonly word: NonNullable<Today['word']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Card title={t('today:word.title')}>
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{word.text}</Text>
      <Text c="dark.4">{formats.day(word.day as Day)}</Text>
      <Anchor component={Link} to="/exchange">
        {t('today:word.all')}
      </Anchor>
    </Card>
  );
}
