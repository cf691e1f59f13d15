import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SendingStatus } from '../../../shared/contract/sending.ts';
import { StatusShape } from '../../ui/status-shape.tsx';

/** Which pictures have not come to headquarters, or not here, and what to do; nothing where all have. */
export function Lacking({ status }: { readonly status: SendingStatus }) {
  const { t } = useTranslation();
  const lacks = (['wanted', 'missing'] as const).filter((name) => status[name] > 0);
  return lacks.map((name) => (
    <Group key={name} wrap="nowrap" align="flex-start">
      <StatusShape status="attention" />
      <Text>{t(`sending:lacking.${name}`, { count: status[name] })}</Text>
    </Group>
  ));
}
