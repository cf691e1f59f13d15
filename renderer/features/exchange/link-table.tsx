import {
  Group,
  NativeSelect,
  Paper,
  Stack,
  Table,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ListedSubject } from '../../../shared/contract/exchange.ts';
import { STOCK_COUNTS, type StockCount } from '../../../shared/domain/exchange/subject.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import { LinkRow, stateOf } from './link-row.tsx';
import type { Links } from './use-links.ts';

/** Parts of the width: the names of things are long, identifiers are not. */
const COLUMNS = [
  ['subject', '29%'],
  ['dataElement', '17%'],
  ['categoryOptionCombo', '17%'],
  ['attributeOptionCombo', '17%'],
  ['state', '11%'],
] as const;

const SHOWS = ['all', 'linked', 'unlinked', 'gone'] as const;
type Show = (typeof SHOWS)[number];

/** A family of subjects. */
export type SubjectKind = ListedSubject['kind'];

function isShown(subject: ListedSubject, show: Show, words: string): boolean {
  const state = stateOf(subject);
  const fits = show === 'all' || show === state || (show === 'linked' && state === 'retired');
  if (!fits || (subject.retired && subject.link === null)) return false;
  return foldSpelling(`${subject.name} ${subject.subject}`).includes(words);
}

/** What is linked, family by family; of stock one quantity at a time. */
export function LinkTable({ kind, links }: { readonly kind: SubjectKind; readonly links: Links }) {
  const { t } = useTranslation();
  const [words, setWords] = useSearchParams();
  const [search, setSearch] = useState('');
  const [column, setColumn] = useState<StockCount>('closing');
  const show = SHOWS.find((each) => each === words.get('show')) ?? 'all';
  const subjects = (links.data?.subjects ?? []).filter(
    (subject) =>
      subject.kind === kind &&
      (subject.column === null || subject.column === column) &&
      isShown(subject, show, foldSpelling(search)),
  );
  const choose = (next: string): void =>
    setWords({ ...Object.fromEntries(words), show: next }, { replace: true });
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <TextInput
          label={t('exchange:page.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {kind === 'stock' && (
          <NativeSelect
            label={t('exchange:page.count')}
            value={column}
            data={STOCK_COUNTS.map((value) => ({
              value,
              label: t(`months:columns.stock.${value}`),
            }))}
            onChange={(event) => setColumn(event.currentTarget.value as StockCount)}
          />
        )}
        <NativeSelect
          label={t('exchange:page.show')}
          value={show}
          data={SHOWS.map((value) => ({ value, label: t(`exchange:page.shows.${value}`) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Text c="dark.4" flex={1}>
          {t('exchange:page.uidHint')}
        </Text>
      </Group>
      {subjects.length === 0 ? (
        <Text>{t('exchange:page.nothing')}</Text>
      ) : (
        <Paper withBorder>
          <Table
            stickyHeader
            layout="fixed"
            miw={980}
            aria-label={t(`exchange:page.kinds.${kind}`)}
          >
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map(([word, width]) => (
                  <Table.Th key={word} w={width}>
                    {t(`exchange:page.${word}`)}
                  </Table.Th>
                ))}
                <Table.Th>
                  <VisuallyHidden>{t('exchange:page.remove')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {subjects.map((subject) => (
                <LinkRow
                  key={`${subject.facility}:${subject.subject}`}
                  subject={subject}
                  links={links}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Paper>
      )}
    </Stack>
  );
}
