import { Loader, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EditableEntry, EntryChange } from '../../../shared/contract/catalogues.ts';
import {
  type EditedCatalogue,
  type FieldValue,
  findField,
} from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';

const DECIMALS = 6;

/** A value in words: what is chosen by its word, a yes or a no, a number as it is written. */
function useWords(catalogue: EditedCatalogue) {
  const { t } = useTranslation();
  return (field: string, value: FieldValue): string => {
    if (value === null || value === '') return '—';
    if (typeof value === 'boolean') return t(`catalogues:${value ? 'yes' : 'no'}`);
    if (typeof value === 'number') return formatShortNumber(value, DECIMALS);
    const isChoice = findField(catalogue, field)?.kind === 'choice';
    return isChoice ? t(`catalogues:choices.${field}.${value}`) : value;
  };
}

function ChangeRow({
  change,
  catalogue,
}: {
  readonly change: EntryChange;
  readonly catalogue: EditedCatalogue;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords(catalogue);
  const { at, user, field, before, after } = change;
  return (
    <Table.Tr>
      <Table.Td>{formats.instant(at)}</Table.Td>
      <Table.Td>{user}</Table.Td>
      <Table.Td>{t(`catalogues:fields.${field}`)}</Table.Td>
      <Table.Td>{words(field, before)}</Table.Td>
      <Table.Td>{words(field, after)}</Table.Td>
    </Table.Tr>
  );
}

/** Who changed an entry, when, from what to what. */
export function EntryHistory({
  catalogue,
  entry,
}: {
  readonly catalogue: EditedCatalogue;
  readonly entry: EditableEntry;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const input = { facility, catalogue, id: entry.id };
  const { data, error } = useQuery({
    ...calls.catalogues.history.queryOptions({ input }),
    // A change made a moment ago is part of it.
    staleTime: 0,
  });
  return (
    <section aria-labelledby="entry-history">
      <Title order={3} size="h4" id="entry-history" mb={4}>
        {t('catalogues:history.title')}
      </Title>
      <FailureNotice error={error} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data?.length === 0 && <Text c="dark.4">{t('catalogues:history.none')}</Text>}
      {data && data.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing={4} tabularNums>
            <Table.Thead>
              <Table.Tr>
                {(['when', 'who', 'what', 'before', 'after'] as const).map((name) => (
                  <Table.Th key={name}>{t(`catalogues:history.${name}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((change) => (
                <ChangeRow key={`${change.at} ${change.field}`} {...{ change, catalogue }} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
