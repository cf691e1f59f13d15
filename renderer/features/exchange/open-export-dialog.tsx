import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OPEN_FORMATS, type OpenFormat } from '../../../shared/domain/exchange/open-format.ts';
import { useFacilityIfAny } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import type { OpenExport } from './use-open-export.ts';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
}

function Choices<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(next as Value)}>
      <Stack gap="xs" mt="xs">
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Asks what goes to other programs, and that whoever asks knows that everybody can read it. */
export function OpenExportDialog({
  made,
  onClose,
}: {
  readonly made: OpenExport;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const facility = useFacilityIfAny();
  const [format, setFormat] = useState<OpenFormat>('datapackage');
  const [scope, setScope] = useState<'one' | 'all'>(facility ? 'one' : 'all');
  const [withJournal, setJournal] = useState(false);
  const [knows, setKnows] = useState(false);
  return (
    <DialogFrame onClose={onClose} title={t('exchange:open.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void made.order({
            facility: scope === 'one' ? (facility?.code ?? null) : null,
            format,
            withJournal: withJournal && format === 'sqlite',
          });
        }}
      >
        <Stack>
          <Choices
            label={t('exchange:open.format')}
            value={format}
            onChange={setFormat}
            choices={OPEN_FORMATS.map((value) => ({
              value,
              label: t(`exchange:open.formats.${value}`),
              description: t(`exchange:open.hints.${value}`),
            }))}
          />
          {format === 'sqlite' && (
            <Checkbox
              label={t('exchange:open.journal')}
              checked={withJournal}
              onChange={(event) => setJournal(event.currentTarget.checked)}
            />
          )}
          <Choices
            label={t('exchange:open.scope')}
            value={scope}
            onChange={setScope}
            choices={[
              ...(facility ? [{ value: 'one' as const, label: facility.name }] : []),
              { value: 'all', label: t('exchange:open.all') },
            ]}
          />
          <Group gap={8} wrap="nowrap" align="flex-start">
            <StatusShape status="attention" />
            <Text>{t('exchange:open.clear')}</Text>
          </Group>
          <Checkbox
            label={t('exchange:open.knows')}
            checked={knows}
            onChange={(event) => setKnows(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button type="submit" mih={44} disabled={!knows}>
              {t('exchange:page.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
