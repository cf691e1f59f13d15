import { Box, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView, GivenView } from '../../../shared/contract/receive.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { fieldWord, useFieldValue } from '../../ui/field-words.ts';
import { useFormats } from '../../ui/formats.ts';
import { AllButtons } from './all-buttons.tsx';
import styles from './conflicts.module.css';
import { OtherDialog } from './other-dialog.tsx';
import { useRowName } from './row-name.ts';
import { type Settling, useSettling } from './use-settling.ts';
import { canWriteOther } from './value-input.tsx';

type Side = 'earlier' | 'later';

function ValueSide({
  conflict,
  side,
  onKeep,
}: {
  readonly conflict: ConflictView;
  readonly side: Side;
  /** `null` where the person may only look. */
  readonly onKeep: (() => void) | null;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const valueWords = useFieldValue();
  const given: GivenView = conflict[side];
  const value = valueWords({ ...conflict, ...given });
  const field = fieldWord(conflict.table, conflict.field, t);
  const facts = { user: given.user, when: formats.instant(given.at), device: given.device };
  return (
    <Stack gap={2} data-side={side} align="flex-start">
      <Text fw={600} fz="lg" style={{ overflowWrap: 'anywhere' }}>
        {value}
      </Text>
      <Text size="sm" c="dark.4">
        {t(given.isOwn ? 'receive:givenHere' : 'receive:given', facts)}
      </Text>
      {side === 'later' && <Text size="sm">{t('receive:holds')}</Text>}
      {onKeep && (
        <Button
          variant="default"
          mih={44}
          mt={4}
          aria-label={t('receive:keepOf', { value, field })}
          onClick={onKeep}
        >
          {t('receive:keep')}
        </Button>
      )}
    </Stack>
  );
}

function ConflictRow({
  conflict,
  settling,
  reason,
  mayDecide,
}: {
  readonly conflict: ConflictView;
  readonly settling: Settling;
  readonly reason: string;
  readonly mayDecide: boolean;
}) {
  const { t } = useTranslation();
  const [isWriting, write] = useState(false);
  const field = fieldWord(conflict.table, conflict.field, t);
  const keep = (choice: Side): (() => void) | null =>
    mayDecide
      ? () => void settling.settle({ conflicts: [conflict], choice, value: null, reason })
      : null;
  return (
    <Box component="li" className={styles['row']} data-conflict={conflict.field}>
      <Stack gap={2} align="flex-start">
        <Text fw={600}>{field}</Text>
        {conflict.toldBy !== null && (
          <Text size="sm" c="dark.4">
            {t('receive:toldBy', { who: conflict.toldBy })}
          </Text>
        )}
        {mayDecide && canWriteOther(conflict) && (
          <Button
            variant="subtle"
            mih={44}
            px={4}
            aria-label={t('receive:other.buttonOf', { field })}
            onClick={() => write(true)}
          >
            {t('receive:other.button')}
          </Button>
        )}
      </Stack>
      <ValueSide conflict={conflict} side="later" onKeep={keep('later')} />
      <ValueSide conflict={conflict} side="earlier" onKeep={keep('earlier')} />
      {isWriting && (
        <OtherDialog {...{ conflict, settling, reason }} onClose={() => write(false)} />
      )}
    </Box>
  );
}

/** The conflicts of one row: each field with both values side by side, and all of them at once. */
export function ConflictGroup({
  conflicts,
  mayDecide,
}: {
  readonly conflicts: readonly [ConflictView, ...ConflictView[]];
  readonly mayDecide: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const rowName = useRowName();
  const settling = useSettling();
  const [reason, setReason] = useState('');
  const [first] = conflicts;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Group justify="space-between" align="flex-end" mb="xs" wrap="nowrap">
        <Box miw={0}>
          <Title order={2} size="h4" id={id} style={{ overflowWrap: 'anywhere' }}>
            {rowName(first)}
          </Title>
          <Text size="sm" c="dark.4">
            {first.facilityName || t('receive:everyCentre')}
          </Text>
        </Box>
        {mayDecide && (
          <TextInput
            label={t('receive:why')}
            w={320}
            flex="none"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Group>
      <FailureNotice error={settling.error} />
      <ul className={styles['rows']}>
        {conflicts.map((conflict) => (
          <ConflictRow key={conflict.field} {...{ conflict, settling, reason, mayDecide }} />
        ))}
      </ul>
      {mayDecide && conflicts.length > 1 && <AllButtons {...{ conflicts, settling, reason }} />}
    </Paper>
  );
}
