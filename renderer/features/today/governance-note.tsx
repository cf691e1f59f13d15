import { Anchor, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import {
  nameGovernanceLine,
  sayGovernanceLine,
} from '../../../shared/domain/governance/card-sentence.ts';
import { useTranslate } from '../../ui/formats.ts';
import { StatusShape } from '../../ui/status-shape.tsx';

/** What is overdue in the governance of the ASACO, in one line. */
export function GovernanceNote({ lines }: { readonly lines: Today['governance'] }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const [first, ...others] = lines;
  if (first === undefined) return null;
  return (
    <Paper withBorder px="lg" py="xs" component="section" aria-label={t('governance:title')}>
      <Group gap="sm">
        <StatusShape status="act" />
        <Text>
          <b>{nameGovernanceLine(first, translate)}.</b> {sayGovernanceLine(first, translate)}{' '}
          {others.length > 0 && t('today:governance.more', { count: others.length })}
        </Text>
        <Anchor component={Link} to="/asaco" ml="auto">
          {t('today:governance.see')}
        </Anchor>
      </Group>
    </Paper>
  );
}
