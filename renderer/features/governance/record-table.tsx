import { Table, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';

/** A short table of which each row is opened by its first cell; for long lists there is the data table. */
export function RecordTable<Entry>({
  label,
  heads,
  entries,
  entryId,
  cells,
  onOpen,
}: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly entries: readonly Entry[];
  readonly entryId: (entry: Entry) => string;
  readonly cells: (entry: Entry) => readonly ReactNode[];
  /** Null for who only reads. */
  readonly onOpen: ((entry: Entry) => void) | null;
}) {
  return (
    <Table aria-label={label} verticalSpacing={4} styles={{ td: { overflowWrap: 'anywhere' } }}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => {
          const [first, ...others] = cells(entry);
          return (
            <Table.Tr key={entryId(entry)}>
              <Table.Th scope="row">
                {onOpen === null ? (
                  first
                ) : (
                  <UnstyledButton
                    mih={44}
                    c="indigo.8"
                    td="underline"
                    onClick={() => onOpen(entry)}
                  >
                    {first}
                  </UnstyledButton>
                )}
              </Table.Th>
              {others.map((cell, index) => (
                <Table.Td key={heads[index + 1]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
