import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { cashDifference, type ShownBox } from '../../../shared/domain/money/shown-account.ts';
import { formatMoney } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { AmountField } from '../../ui/amount-field.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

interface CountProps {
  readonly box: ShownBox;
  readonly period: Month;
  readonly onClose: () => void;
}

interface Counted {
  readonly counted: number | null;
  readonly reason: string;
}

function useCount({ box, period, onClose }: CountProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const write = async (count: Counted): Promise<void> => {
    await client.money.count({ facility, period, box: box.box, ...count });
    await queries.invalidateQueries();
  };
  return useMutation({
    mutationFn: write,
    onSuccess() {
      const before = { counted: box.counted, reason: box.reason ?? '' };
      done(t('money:count.saved', { box: box.label }), () => write(before));
      onClose();
    },
  });
}

function Difference({ difference }: { readonly difference: number | null }) {
  const { t } = useTranslation();
  if (difference === null) return null;
  const name = difference === 0 ? 'equal' : difference < 0 ? 'missing' : 'extra';
  const amount = formatMoney(Math.abs(difference));
  return (
    <StatusMark
      status={difference === 0 ? 'good' : 'attention'}
      word={t(`money:count.${name}`, { amount })}
    />
  );
}

function CountForm(props: CountProps) {
  const { box, period, onClose } = props;
  const { t } = useTranslation();
  const { month } = useFormats();
  const [counted, setCounted] = useState(box.counted);
  const [reason, setReason] = useState(box.reason ?? '');
  const save = useCount(props);
  const difference = cashDifference({ counted, closing: box.closing });
  const book = box.closing === null ? null : formatMoney(box.closing);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (counted !== null) save.mutate({ counted, reason: difference === 0 ? '' : reason });
      }}
    >
      <Stack>
        <Text>
          {book === null
            ? t('money:count.noBook')
            : t('money:count.book', { month: month(period), amount: book })}
        </Text>
        <AmountField
          label={t('money:count.counted')}
          value={counted}
          onChange={setCounted}
          data-autofocus
        />
        <Difference difference={difference} />
        {difference !== null && difference !== 0 && (
          <Textarea
            label={t('money:count.reason')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <FailureNotice error={save.error} />
        <Group justify="flex-end">
          {box.counted !== null && (
            <Button
              variant="subtle"
              mih={44}
              onClick={() => save.mutate({ counted: null, reason: '' })}
            >
              {t('money:count.takeBack')}
            </Button>
          )}
          <Button variant="default" mih={44} onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" mih={44} loading={save.isPending} disabled={counted === null}>
            {t('money:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The cash of a box counted against its book; a difference is kept with its reason. */
export function CountDialog({
  box,
  period,
  onClose,
}: Omit<CountProps, 'box'> & { readonly box: ShownBox | null }) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      opened={box !== null}
      onClose={onClose}
      title={t('money:count.title', { box: box?.label ?? '' })}
    >
      {box && <CountForm box={box} period={period} onClose={onClose} />}
    </DialogFrame>
  );
}
