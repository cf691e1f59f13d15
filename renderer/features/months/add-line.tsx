import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import { useApi } from '../../api/client-context.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import type { EntryDesk } from '../../ui/entry-grid/entry-desk.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { SheetPlace } from './desks.ts';
import { useGesture } from './use-gesture.ts';

/** What a new line begins as: its name as it was written somewhere, and its cash box. */
export interface WantedLine {
  readonly name: string;
  readonly box: string;
  readonly direction: 'receipt' | 'spending';
}

interface AddProps {
  readonly place: SheetPlace;
  readonly desk: EntryDesk;
  readonly wanted: WantedLine;
  readonly onClose: () => void;
  /** Puts the keyboard on the line that was added. */
  readonly onAdded: (row: string) => void;
}

interface WrittenLine extends WantedLine {
  readonly payer: string;
}

function useAdding({ place, desk, onClose, onAdded }: AddProps, line: WrittenLine) {
  const { client } = useApi();
  const gesture = useGesture(place, desk);
  const { sheet } = place;
  return useMutation({
    mutationFn: ({ name, asNew }: { readonly name: string; readonly asNew: boolean }) =>
      gesture(() =>
        client.months.addRow({
          ...place,
          asNew,
          name,
          payer: sheet === 'staff' ? line.payer.trim() : '',
          box: sheet === 'money' ? line.box : null,
          direction: sheet === 'money' ? line.direction : null,
        }),
      ),
    onSuccess: ({ row }) => {
      if (row === null) return;
      onClose();
      onAdded(row);
    },
  });
}

/** The cash boxes, also those in which nothing was ever written; only the account asks for them. */
function useBoxes({ facility, period, sheet }: SheetPlace) {
  const { calls } = useApi();
  const year = Number(period.slice(0, 4));
  const { data } = useQuery({
    ...calls.money.budget.queryOptions({ input: { facility, year } }),
    enabled: sheet === 'money',
  });
  return (data?.boxes ?? []).map(({ code, label }) => ({ value: code, label }));
}

function LineFields({
  sheet,
  boxes,
  line,
  onChange,
}: {
  readonly sheet: SheetName;
  readonly boxes: ReturnType<typeof useBoxes>;
  readonly line: WrittenLine;
  readonly onChange: (change: Partial<WrittenLine>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {sheet === 'money' && (
        <Group grow>
          <NativeSelect
            label={t('months:add.box')}
            data={boxes}
            value={line.box}
            onChange={(event) => onChange({ box: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('months:add.direction')}
            data={(['receipt', 'spending'] as const).map((value) => ({
              value,
              label: t(`months:add.${value}`),
            }))}
            value={line.direction}
            onChange={(event) =>
              onChange({ direction: event.currentTarget.value as WrittenLine['direction'] })
            }
          />
        </Group>
      )}
      <TextInput
        data-autofocus
        label={t(`months:add.name.${sheet}`)}
        maxLength={200}
        value={line.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {sheet === 'staff' && (
        <TextInput
          label={t('months:add.payer')}
          description={t('months:add.payerHint')}
          maxLength={200}
          value={line.payer}
          onChange={(event) => onChange({ payer: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** What the written name looks like: a person says whether it is the same thing. */
function Alike({
  name,
  alike,
  onSame,
  onOther,
}: {
  readonly name: string;
  readonly alike: string;
  readonly onSame: () => void;
  readonly onOther: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="alert">
      <Text>{t('months:add.alike', { name: alike })}</Text>
      <Group>
        <Button onClick={onSame}>{t('months:add.same', { name: alike })}</Button>
        <Button variant="default" onClick={onOther}>
          {t('months:add.other', { name })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Adds a line to a sheet by its name; what looks like a line that there is, is asked about first. */
export function AddLine(props: AddProps) {
  const { place, wanted, onClose } = props;
  const { t } = useTranslation();
  const [line, setLine] = useState<WrittenLine>({ ...wanted, payer: '' });
  const boxes = useBoxes(place);
  const box = line.box === '' ? (boxes[0]?.value ?? '') : line.box;
  const name = line.name.trim();
  const add = useAdding(props, { ...line, box });
  const alike = add.data?.row === null ? add.data.alike : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name !== '') add.mutate({ name, asNew: false });
  };
  return (
    <DialogFrame opened onClose={onClose} title={t(`months:add.title.${place.sheet}`)}>
      <form onSubmit={submit}>
        <Stack>
          <LineFields
            sheet={place.sheet}
            boxes={boxes}
            line={{ ...line, box }}
            onChange={(change) => {
              add.reset();
              setLine((before) => ({ ...before, ...change }));
            }}
          />
          {alike !== null && (
            <Alike
              name={name}
              alike={alike}
              onSame={() => add.mutate({ name: alike, asNew: false })}
              onOther={() => add.mutate({ name, asNew: true })}
            />
          )}
          <FailureNotice error={add.error} />
          {alike === null && (
            <Group justify="flex-end">
              <Button type="submit" mih={44} loading={add.isPending} disabled={name === ''}>
                {t('months:add.go')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </DialogFrame>
  );
}
