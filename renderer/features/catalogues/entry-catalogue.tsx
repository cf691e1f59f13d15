import { Button, Group, Loader, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditableEntry } from '../../../shared/contract/catalogues.ts';
import type { EditedCatalogue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Icon } from '../../ui/icons.tsx';
import { AddEntry } from './add-entry.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { EntryTable } from './entry-table.tsx';
import { useEntries } from './use-entries.ts';

function fits({ code, fields }: EditableEntry, wanted: string): boolean {
  const words = [code, fields['name'], fields['labelFr'], fields['group'], fields['aliases']];
  return foldSpelling(words.join(' ')).includes(foldSpelling(wanted));
}

/** One catalogue: found by a word, typed in where it stands, an entry opened whole. */
export function EntryCatalogue({
  catalogue,
  isAdding,
  onAdded,
}: {
  readonly catalogue: EditedCatalogue;
  readonly isAdding: boolean;
  readonly onAdded: () => void;
}) {
  const { t } = useTranslation();
  const entries = useEntries(catalogue);
  const [wanted, setWanted] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const open = entries.entries?.find(({ id }) => id === openId);
  const shown = (entries.entries ?? []).filter((entry) => fits(entry, wanted));
  const mayEditAll = useMay('supervisor');
  const found = (entry: EditableEntry): void => {
    setWanted(String(entry.fields['name']));
    onAdded();
  };
  return (
    <>
      <Group mb="sm" align="flex-end">
        <TextInput
          label={t('catalogues:search')}
          leftSection={<Icon name="search" />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          w={320}
        />
        {wanted !== '' && (
          <Button variant="default" onClick={() => setWanted('')}>
            {t('catalogues:all')}
          </Button>
        )}
        <Text c="dark.4" pb={8}>
          {t('catalogues:keys')}
        </Text>
      </Group>
      <FailureNotice error={entries.error} onRetry={() => void entries.refetch()} />
      {!entries.entries && !entries.error && <Loader aria-label={t('app:loading')} />}
      {entries.entries && shown.length === 0 && <Text>{t('catalogues:nothing')}</Text>}
      {!mayEditAll && <Text mb="xs">{t('catalogues:fromHeadquarters')}</Text>}
      {shown.length > 0 && (
        <EntryTable
          catalogue={catalogue}
          entries={shown}
          save={entries.save}
          onOpen={({ id }) => setOpenId(id)}
        />
      )}
      {open && (
        <EntryPanel
          key={open.id}
          {...{ catalogue, entries }}
          entry={open}
          onClose={() => setOpenId(null)}
        />
      )}
      {isAdding && <AddEntry catalogue={catalogue} onClose={onAdded} onAdded={found} />}
    </>
  );
}
