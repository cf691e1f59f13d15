import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHANGE_KINDS,
  countChanges,
} from '../../../shared/domain/instruments/versions/form-change.ts';
import type { FormComparison } from '../../../shared/domain/instruments/versions/form-comparison.ts';
import { FormChanges } from '../../ui/form-changes.tsx';

/** What a new version of a held form changes: how much of each kind, and the table for who wants to see it. */
export function NewVersion({ comparison }: { readonly comparison: FormComparison }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { title, from, to, changes } = comparison;
  const counts = countChanges(changes);
  const kinds = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    t('instruments:changes.counted', {
      kind: t(`instruments:changes.kinds.${kind}`),
      total: counts[kind],
    }),
  );
  return (
    <Paper withBorder p="md" component="section" data-new-version={to}>
      <Stack gap="sm">
        <Group justify="space-between">
          <div>
            <Text fw={700}>{t('instruments:changes.imported', { title, from, to })}</Text>
            <Text>{kinds.length === 0 ? t('instruments:changes.none') : kinds.join(' · ')}</Text>
          </div>
          {changes.length > 0 && (
            <Button
              variant="default"
              mih={44}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'instruments:changes.hide' : 'instruments:changes.see')}
            </Button>
          )}
        </Group>
        {isOpen && <FormChanges comparison={comparison} />}
      </Stack>
    </Paper>
  );
}
