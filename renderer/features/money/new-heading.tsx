import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneyDirection } from '../../../shared/domain/money/money-entry.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';

/** A heading that is voted before anything was received or spent under it. */
export interface NewHeading {
  readonly box: string;
  readonly heading: string;
  readonly direction: MoneyDirection;
  readonly amount: number;
}

interface HeadingProps {
  readonly boxes: readonly { readonly code: string; readonly label: string }[];
  readonly onAdd: (line: NewHeading) => void;
  readonly onClose: () => void;
}

function HeadingForm({ boxes, onAdd, onClose }: HeadingProps) {
  const { t } = useTranslation();
  const [box, setBox] = useState(boxes[0]?.code ?? '');
  const [heading, setHeading] = useState('');
  const [direction, setDirection] = useState<MoneyDirection>('spending');
  const [amount, setAmount] = useState<number | null>(null);
  const isReady = heading.trim() !== '' && amount !== null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAdd({ box, heading: heading.trim(), direction, amount });
      }}
    >
      <Stack>
        <NativeSelect
          label={t('money:lines.box')}
          data={boxes.map(({ code, label }) => ({ value: code, label }))}
          value={box}
          onChange={(event) => setBox(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('money:owed.kind')}
          data={(['receipt', 'spending'] as const).map((value) => ({
            value,
            label: t(`money:directions.${value}`),
          }))}
          value={direction}
          onChange={(event) => setDirection(event.currentTarget.value as MoneyDirection)}
        />
        <TextInput
          label={t('money:lines.heading')}
          data-autofocus
          size="md"
          maxLength={200}
          value={heading}
          onChange={(event) => setHeading(event.currentTarget.value)}
        />
        <AmountField label={t('money:budget.voted')} value={amount} onChange={setAmount} />
        <Group justify="flex-end">
          <Button variant="default" mih={44} onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" mih={44} disabled={!isReady}>
            {t('money:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for a heading of the budget that no month has yet. */
export function NewHeadingDialog({
  isOpen,
  ...props
}: HeadingProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <DialogFrame opened={isOpen} onClose={props.onClose} title={t('money:budget.add')}>
      <HeadingForm {...props} />
    </DialogFrame>
  );
}
