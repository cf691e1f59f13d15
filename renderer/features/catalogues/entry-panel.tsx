import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditableEntry } from '../../../shared/contract/catalogues.ts';
import {
  CATALOGUE_FIELDS,
  type EditedCatalogue,
} from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { EntryCell } from './entry-cell.tsx';
import { EntryHistory } from './entry-history.tsx';
import { cellKind } from './entry-table.tsx';
import type { Entries } from './use-entries.ts';
import { useMayEdit } from './use-may-edit.ts';

interface PanelProps {
  readonly catalogue: EditedCatalogue;
  readonly entry: EditableEntry;
  readonly entries: Entries;
  readonly onClose: () => void;
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Group wrap="nowrap" align="flex-start" gap="xs">
      <Text w="11rem" pt={6} flex="none">
        {label}
      </Text>
      <div style={{ flex: 1 }}>{children}</div>
    </Group>
  );
}

function OtherFields({ catalogue, entry, entries, onClose }: PanelProps) {
  const { t } = useTranslation();
  const mayEdit = useMayEdit(entry);
  const others = CATALOGUE_FIELDS[catalogue].filter((field) => !field.inTable);
  // The entry has another id afterwards: what is open here is gone.
  const recode = async (code: string): Promise<string | null> => {
    const refusal = await entries.recode(entry, code);
    if (refusal === null) onClose();
    return refusal;
  };
  return (
    <Stack gap={4}>
      <Line label={t('catalogues:fields.code')}>
        <EntryCell
          label={t('catalogues:fields.code')}
          kind="text"
          value={entry.code}
          disabled={!mayEdit || !entry.local}
          save={(value) => recode(String(value ?? ''))}
        />
      </Line>
      {others.map((field) => (
        <Line key={field.code} label={t(`catalogues:fields.${field.code}`)}>
          <EntryCell
            label={t(`catalogues:fields.${field.code}`)}
            kind={cellKind(field)}
            value={entry.fields[field.code] ?? null}
            disabled={!mayEdit}
            save={(value) => entries.save(entry, { [field.code]: value })}
          />
        </Line>
      ))}
    </Stack>
  );
}

/** An entry whole: its code, its names, what became of it, and the way to propose it no more. */
export function EntryPanel(props: PanelProps) {
  const { catalogue, entry, entries, onClose } = props;
  const { t } = useTranslation();
  const mayEdit = useMayEdit(entry);
  const [refusal, setRefusal] = useState<string | null>(null);
  const remove = async (): Promise<void> => {
    const sentence = await entries.remove(entry);
    setRefusal(sentence);
    if (sentence === null) onClose();
  };
  return (
    <DialogFrame opened onClose={onClose} size="xl" title={String(entry.fields['name'])}>
      <Stack>
        <Text>{t(entry.local ? 'catalogues:whose.local' : 'catalogues:whose.common')}</Text>
        <OtherFields {...props} />
        {mayEdit && (
          <Group>
            <Button
              variant="default"
              onClick={async () => setRefusal(await entries.retire(entry, !entry.retired))}
            >
              {t(entry.retired ? 'catalogues:restore' : 'catalogues:retire')}
            </Button>
            {entry.local && (
              <Button variant="default" c="red.9" onClick={() => void remove()}>
                {t('catalogues:remove')}
              </Button>
            )}
          </Group>
        )}
        {refusal !== null && (
          <Text role="alert" c="red.9">
            {refusal}
          </Text>
        )}
        <EntryHistory {...{ catalogue, entry }} />
      </Stack>
    </DialogFrame>
  );
}
