import { Group, Paper, Table, Text } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedPackage } from '../../../shared/contract/receive.ts';
import { useFormats } from '../../ui/formats.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { receivedSentence, receivedStatus, senderWords } from './package-words.ts';

/** `2 de 3`; nothing where there is one. */
export function usePartWords(): (part: number | null, parts: number | null) => string {
  const { t } = useTranslation();
  return useCallback(
    (part, parts) =>
      part === null || parts === null || parts === 1 ? '' : t('receive:part', { part, parts }),
    [t],
  );
}

function ReceivedRow({ received }: { readonly received: ReceivedPackage }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const partWords = usePartWords();
  const { file, madeAt, part, parts, state, conflicts } = received;
  const word = state === 'taken' && conflicts > 0 ? 'conflicted' : state;
  return (
    <Table.Tr data-state={state}>
      <Table.Td miw={200} style={{ overflowWrap: 'anywhere' }}>
        {file}
      </Table.Td>
      <Table.Td>{senderWords(received, t)}</Table.Td>
      <Table.Td>{madeAt === null ? '' : formats.instant(madeAt)}</Table.Td>
      <Table.Td>{partWords(part, parts)}</Table.Td>
      <Table.Td>
        <Group gap={8} wrap="nowrap" align="flex-start">
          <StatusShape status={receivedStatus(received)} />
          <Text>
            <Text span fw={600}>
              {t(`receive:states.${word}`)}
            </Text>{' '}
            {receivedSentence(received, t)}
          </Text>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** What each file is and does: from whom, of when, which part, what it brings or why it waits. */
export function ReceivedTable({
  title,
  packages,
}: {
  readonly title: string;
  readonly packages: readonly ReceivedPackage[];
}) {
  const { t } = useTranslation();
  return (
    <Paper withBorder mb="md">
      <Table.ScrollContainer
        minWidth={760}
        maxHeight={420}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title } }}
      >
        <Table verticalSpacing="xs" horizontalSpacing="md" stickyHeader aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {(['file', 'from', 'madeAt', 'part', 'what'] as const).map((name) => (
                <Table.Th key={name}>{t(`receive:columns.${name}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {packages.map((received) => (
              <ReceivedRow key={`${received.digest} ${received.file}`} received={received} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
