import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditableEntry } from '../../../shared/contract/catalogues.ts';
import type { EditedCatalogue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** Adds an entry of the centre's own by its name; the rest is written in its line. */
export function AddEntry({
  catalogue,
  onClose,
  onAdded,
}: {
  readonly catalogue: EditedCatalogue;
  readonly onClose: () => void;
  readonly onAdded: (entry: EditableEntry) => void;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const { code: facility } = useFacility();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => client.catalogues.add({ facility, catalogue, name }),
    async onSuccess(entry) {
      await queries.invalidateQueries();
      onAdded(entry);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') add.mutate();
  };
  return (
    <DialogFrame opened onClose={onClose} title={t(`catalogues:add.${catalogue}`)}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('catalogues:fields.name')}
            description={t('catalogues:add.hint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <FailureNotice error={add.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={name.trim() === ''}>
              {t('catalogues:add.this')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
