import { Button, Group, Loader, Paper, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListedEvent } from '../../../shared/contract/users.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { fieldWord } from '../../ui/field-words.ts';
import { useFormats } from '../../ui/formats.ts';

/** A visit that is made final is one line of its fifty answers or more. */
const PAGE = 300;

/** What one gesture did several times: the forty answers of a visit that was made final. */
interface Gesture {
  readonly event: ListedEvent;
  readonly count: number;
}

function isSameGesture(a: ListedEvent, b: ListedEvent): boolean {
  const facts = ({ at, user, table, operation, fields }: ListedEvent): string =>
    [at, user, table, operation, ...(operation === 'update' ? fields : [])].join('\n');
  return facts(a) === facts(b);
}

/** Brings together what was done in one gesture; the first event stands for the rest. */
function listGestures(events: readonly ListedEvent[]): readonly Gesture[] {
  const gestures: Gesture[] = [];
  for (const event of events) {
    const last = gestures.at(-1);
    if (last && isSameGesture(last.event, event)) {
      gestures[gestures.length - 1] = { ...last, count: last.count + 1 };
    } else gestures.push({ event, count: 1 });
  }
  return gestures;
}

function GestureRow({ event, count }: Gesture) {
  const { t } = useTranslation();
  const formats = useFormats();
  const table = t(`users:tables.${event.table}`, { defaultValue: event.table });
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formats.instant(event.at)}</Table.Td>
      <Table.Td fw={600}>{event.user}</Table.Td>
      <Table.Td>{t(`users:operations.${event.operation}`)}</Table.Td>
      {/* A table that has no word yet is shown by its own name: what was done is never hidden. */}
      <Table.Td>{count === 1 ? table : t('users:several', { table, count })}</Table.Td>
      <Table.Td c="dark.4">
        {event.operation === 'update'
          ? event.fields.map((field) => fieldWord(event.table, field, t)).join(', ')
          : ''}
      </Table.Td>
    </Table.Tr>
  );
}

/** Who did what, the newest first. */
export function History() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(
      calls.users.history.infiniteOptions({
        input: (before: string | null) => ({ before, count: PAGE }),
        initialPageParam: null as string | null,
        getNextPageParam: (last) =>
          last.length < PAGE ? undefined : (last.at(-1)?.id ?? undefined),
      }),
    );
  const events = data?.pages.flat() ?? [];
  return (
    <section aria-labelledby="history">
      <Title order={2} size="h3" id="history" mb="sm">
        {t('users:history')}
      </Title>
      <FailureNotice error={error} />
      {isPending && <Loader aria-label={t('app:loading')} />}
      {data && events.length === 0 && <Text>{t('users:noHistory')}</Text>}
      {events.length > 0 && (
        <Paper withBorder>
          <Table.ScrollContainer
            minWidth={720}
            maxHeight={420}
            // What scrolls is reached by the tabulator and moved by the arrows.
            scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-labelledby': 'history' } }}
          >
            <Table verticalSpacing="xs" horizontalSpacing="md" tabularNums stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  {(['when', 'who', 'what', 'where', 'fields'] as const).map((name) => (
                    <Table.Th key={name}>{t(`users:columns.${name}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {listGestures(events).map((gesture) => (
                  <GestureRow key={gesture.event.id} {...gesture} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      )}
      {hasNextPage && (
        <Group mt="sm">
          <Button
            variant="default"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t('users:older')}
          </Button>
        </Group>
      )}
    </section>
  );
}
