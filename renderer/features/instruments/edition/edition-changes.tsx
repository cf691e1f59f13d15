import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  countEdits,
  type FormEdit,
} from '../../../../shared/domain/instruments/edition/form-edit.ts';

/** The kinds of changes in the order they are told. */
const KINDS = ['text', 'choice', 'weight', 'critical', 'bands', 'move', 'off'] as const;

/** What was changed, counted by kind. Two versions of a form are compared elsewhere; a way there belongs here. */
export function EditionChanges({ edits }: { readonly edits: readonly FormEdit[] }) {
  const { t } = useTranslation();
  const counts = countEdits(edits);
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('instruments:edition.save.changes')}</Text>
      <List>
        {KINDS.map((kind) => {
          const count = counts[kind] ?? 0;
          return (
            count > 0 && (
              <List.Item key={kind}>{t(`instruments:edition.kinds.${kind}`, { count })}</List.Item>
            )
          );
        })}
      </List>
    </Stack>
  );
}
