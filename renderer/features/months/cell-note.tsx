import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { SheetPlace } from './desks.ts';

interface NoteProps {
  readonly place: SheetPlace;
  readonly row: string;
  readonly column: string;
  readonly held: { readonly note: string | null; readonly flagged: boolean };
  readonly isLocked: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onBack: () => void;
}

/** The note of a cell and its flag; kept when the hand leaves the field. */
export function CellNote({ place, row, column, held, isLocked, field, onBack }: NoteProps) {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const queries = useQueryClient();
  const [text, setText] = useState(held.note ?? '');
  const keep = useMutation({
    mutationFn: (said: { readonly note: string; readonly flagged: boolean }) =>
      client.months.note({ ...place, row, column, ...said }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: calls.months.sheet.key() });
      await queries.invalidateQueries({ queryKey: calls.months.history.key() });
    },
  });
  const { flagged } = held;
  const leave = (): void => {
    if (text.trim() !== (held.note ?? '')) keep.mutate({ note: text.trim(), flagged });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <Stack gap="xs">
      <Textarea
        ref={field}
        label={t('months:panel.note')}
        rows={2}
        maxLength={500}
        readOnly={isLocked}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={press}
      />
      <Checkbox
        label={t('months:panel.flag')}
        disabled={isLocked}
        checked={flagged}
        onChange={(event) =>
          keep.mutate({ note: text.trim(), flagged: event.currentTarget.checked })
        }
      />
      <FailureNotice error={keep.error} />
    </Stack>
  );
}
