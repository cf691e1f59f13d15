import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatShortMonth } from '../../../shared/domain/calendar/format-day.ts';
import { isMonth } from '../../../shared/domain/calendar/month.ts';
import { type PreviewLine, previewMatch } from '../../../shared/domain/imports/preview-match.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { sayProblem } from '../../../shared/domain/problems/describe-problem.ts';
import { useTranslate } from '../../ui/formats.ts';
import type { ColumnMatch } from './use-column-match.ts';

const LINES = 10;

function PreviewCell({ cell }: { readonly cell: string | number | null }) {
  const translate = useTranslate();
  if (typeof cell === 'number') return <Table.Td ta="right">{formatShortNumber(cell, 4)}</Table.Td>;
  return (
    <Table.Td>{cell !== null && isMonth(cell) ? formatShortMonth(cell, translate) : cell}</Table.Td>
  );
}

function PreviewRow({ line }: { readonly line: PreviewLine }) {
  const translate = useTranslate();
  return (
    <Table.Tr>
      <Table.Th scope="row">{line.row}</Table.Th>
      {line.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
        <PreviewCell key={index} cell={cell} />
      ))}
      <Table.Td>
        {line.problems.map((problem) => sayProblem(problem, 'reason', translate)).join(' ')}
      </Table.Td>
    </Table.Tr>
  );
}

/** The first lines of a table as they would come in, so that a wrong match is seen before anything is taken. */
export function MatchPreviewTable({ matching }: { readonly matching: ColumnMatch }) {
  const { t } = useTranslation();
  const { match, laidOut, heading, rows } = matching;
  if (!laidOut.ok) return null;
  const { columns, lines } = previewMatch(match.kind, laidOut.value, heading.cells, rows, LINES);
  return (
    <section>
      <Title order={3} size="h4">
        {t('imports:match.preview')}
      </Title>
      {lines.length === 0 && <Text>{t('imports:match.previewEmpty')}</Text>}
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={2} aria-label={t('imports:match.preview')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('imports:match.row')}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`imports:match.meanings.${column}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col">{t('imports:match.problem')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one row of a table may give several lines.
              <PreviewRow key={index} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
