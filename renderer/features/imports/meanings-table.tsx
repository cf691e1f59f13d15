import { NativeSelect, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Heading } from '../../../shared/domain/imports/heading.ts';
import { COLUMN_MEANINGS, meaningOf } from '../../../shared/domain/imports/table-match.ts';
import { columnLetters } from '../../../shared/domain/tables/sheet.ts';
import type { ColumnMatch } from './use-column-match.ts';

const SAMPLES = 3;
const LONGEST_SAMPLE = 24;

function samplesOf({ rows }: ColumnMatch, { position }: Heading): string {
  const cells = rows.map(({ cells: row }) => (row[position] ?? '').trim());
  return cells
    .filter((cell) => cell !== '')
    .slice(0, SAMPLES)
    .map((cell) => (cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE)}…` : cell))
    .join(' · ');
}

/** What a column is called: by its letter where it has no heading, or that of another. */
function useHeadingName(
  { headings }: ColumnMatch,
  { word, text, isBlank, position }: Heading,
): string {
  const { t } = useTranslation();
  const letters = columnLetters(position);
  if (isBlank) return t('imports:match.blank', { letters });
  const isRepeated = headings.some((other) => other.word !== word && other.text === text);
  return isRepeated ? t('imports:match.repeated', { heading: text, letters }) : text;
}

function MeaningRow({
  matching,
  heading,
  samples,
}: {
  readonly matching: ColumnMatch;
  readonly heading: Heading;
  readonly samples: string;
}) {
  const { t } = useTranslation();
  const { match, chooseMeaning } = matching;
  const { word } = heading;
  const name = useHeadingName(matching, heading);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <Text c="dark.4">{samples}</Text>
      </Table.Td>
      <Table.Td w={320}>
        <NativeSelect
          aria-label={t('imports:match.meansFor', { heading: name })}
          value={meaningOf(match, heading)}
          data={[
            { value: '', label: t('imports:match.ignored') },
            ...COLUMN_MEANINGS[match.kind].map((meaning) => ({
              value: meaning,
              label: t(`imports:match.meanings.${meaning}`),
            })),
          ]}
          onChange={(event) => chooseMeaning(word, event.currentTarget.value)}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** Months across have one meaning: they are asked of once. */
function listAsked(matching: ColumnMatch): readonly (Heading & { readonly samples: string })[] {
  const seen = new Set<string>();
  return matching.headings.flatMap((heading) => {
    const samples = samplesOf(matching, heading);
    const isEmpty = heading.isBlank && samples === '';
    if (isEmpty || seen.has(heading.word)) return [];
    seen.add(heading.word);
    const others = matching.headings.filter(({ word }) => word === heading.word);
    const last = others.at(-1);
    const text = last && others.length > 1 ? `${heading.text} … ${last.text}` : heading.text;
    return [{ ...heading, text, samples }];
  });
}

/** Every column with its first values, and what it means. */
export function MeaningsTable({ matching }: { readonly matching: ColumnMatch }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={4} aria-label={t('imports:match.columns')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('imports:match.heading')}</Table.Th>
            <Table.Th scope="col">{t('imports:match.samples')}</Table.Th>
            <Table.Th scope="col">{t('imports:match.means')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {listAsked(matching).map(({ samples, ...heading }) => (
            <MeaningRow
              key={heading.word}
              matching={matching}
              heading={heading}
              samples={samples}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
