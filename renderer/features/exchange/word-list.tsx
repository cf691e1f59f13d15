import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HeadquartersWord } from '../../../shared/contract/sending.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useFormats } from '../../ui/formats.ts';

/** What headquarters told, the newest first, each with its day and for whom it is. */
export function WordList({ words }: { readonly words: readonly HeadquartersWord[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <List listStyleType="none" spacing="xs" mt="xs">
      {words.map(({ id, text, day, facility }) => (
        <List.Item key={id}>
          <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>
          <Text c="dark.4" fz="sm">
            {formats.day(day as Day)}, {facility ?? t('sending:words.all')}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
