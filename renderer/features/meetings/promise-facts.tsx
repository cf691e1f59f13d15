import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewedPromise } from '../../../shared/domain/meetings/meeting-record.ts';
import { useFormats } from '../../ui/formats.ts';

/** Who promised it, for which day, where it stood, and how often that day was put off. */
export function PromiseFacts({ promise }: { readonly promise: ReviewedPromise }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { who, due, carriedOver, before } = promise;
  const facts = [
    who ?? t('meetings:promises.noOwner'),
    due === null ? t('meetings:promises.noDay') : formats.day(due),
    t(`meeting:promises.status.${before}`),
    ...(carriedOver > 0 ? [t('meetings:promises.carried', { count: carriedOver })] : []),
  ];
  return <Text c="dark.4">{facts.join(' · ')}</Text>;
}
