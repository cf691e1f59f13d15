import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { monthText } from '../../../shared/domain/imports/said-month.ts';
import {
  MATCHED_KINDS,
  type MatchedKind,
  meaningOf,
  type TableMatch,
} from '../../../shared/domain/imports/table-match.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { MonthField } from '../../ui/day-field.tsx';
import type { ColumnMatch } from './use-column-match.ts';

interface ChoiceProps {
  readonly matching: ColumnMatch;
}

const LONGEST_ROW = 60;

function HeadingChoice({ matching }: ChoiceProps) {
  const { t } = useTranslation();
  const { head, heading, chooseHeading } = matching;
  const textOf = (cells: readonly string[]): string =>
    cells
      .filter((cell) => cell.trim() !== '')
      .join(' · ')
      .slice(0, LONGEST_ROW);
  return (
    <NativeSelect
      label={t('imports:match.headingRow')}
      maw={420}
      value={heading.number}
      data={head.rows.map(({ number, cells }) => ({
        value: String(number),
        label: t('imports:match.rowOption', { row: number, text: textOf(cells) }),
      }))}
      onChange={(event) => chooseHeading(Number(event.currentTarget.value))}
    />
  );
}

const YEARS_BACK = 10;

function YearChoice({ matching }: ChoiceProps) {
  const { t } = useTranslation();
  const { said, chooseMonth } = matching;
  const newest = Math.max(new Date().getFullYear(), said.year ?? 0);
  const years = Array.from({ length: YEARS_BACK }, (_, index) => String(newest - index));
  return (
    <NativeSelect
      label={t('imports:match.year')}
      value={said.year ?? ''}
      data={[
        { value: '', label: t('imports:match.noYear') },
        ...years.map((year) => ({ value: year, label: year })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        chooseMonth(value === '' ? null : monthText(Number(value), 1))
      }
    />
  );
}

/** The month of all lines, where neither a column nor a heading says it, or the year that headings leave out. */
function MonthChoice({ matching }: ChoiceProps) {
  const { t } = useTranslation();
  const { match, said, headings, chooseMonth } = matching;
  const hasColumn = Object.values(match.columns).includes('periode');
  if (match.kind === 'population' || hasColumn) return null;
  const across = headings.filter((each) => each.month !== null && meaningOf(match, each) !== '');
  if (across.some(({ month }) => month?.year === null)) return <YearChoice matching={matching} />;
  if (across.length > 0) return null;
  return <MonthField label={t('imports:match.month')} value={said.month} onChange={chooseMonth} />;
}

function BoxChoice({ matching }: ChoiceProps) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const input = { facility, catalogue: 'cashBox' } as const;
  const { data: boxes } = useQuery(calls.facilities.entries.queryOptions({ input }));
  const { match, change } = matching;
  return (
    <NativeSelect
      label={t('imports:match.box')}
      value={match.box ?? ''}
      data={[
        { value: '', label: t('imports:match.inColumn') },
        ...(boxes ?? []).map(({ name }) => ({ value: name, label: name })),
      ]}
      onChange={(event) => change({ box: event.currentTarget.value || null })}
    />
  );
}

function DirectionChoice({ matching }: ChoiceProps) {
  const { t } = useTranslation();
  const { match, change } = matching;
  return (
    <NativeSelect
      label={t('imports:match.direction')}
      value={match.direction ?? ''}
      data={[
        { value: '', label: t('imports:match.inColumn') },
        ...(['recette', 'depense'] as const).map((value) => ({
          value,
          label: t(`imports:match.directions.${value}`),
        })),
      ]}
      onChange={(event) =>
        change({ direction: (event.currentTarget.value || null) as TableMatch['direction'] })
      }
    />
  );
}

/** What holds for the table as a whole: what it is, where its headings are, and what no column says. */
export function TableChoices({ matching }: ChoiceProps) {
  const { t } = useTranslation();
  const { match, chooseKind } = matching;
  const meanings = Object.values(match.columns);
  const isMoney = match.kind === 'money';
  const hasDirection = meanings.some((meaning) => meaning === 'sens' || meaning.includes('@'));
  return (
    <Group align="flex-end">
      <NativeSelect
        label={t('imports:match.kind')}
        value={match.kind}
        data={MATCHED_KINDS.map((kind) => ({
          value: kind,
          label: t(`imports:match.kinds.${kind}`),
        }))}
        onChange={(event) => chooseKind(event.currentTarget.value as MatchedKind)}
      />
      <HeadingChoice matching={matching} />
      <MonthChoice matching={matching} />
      {isMoney && !meanings.includes('caisse') && <BoxChoice matching={matching} />}
      {isMoney && !hasDirection && <DirectionChoice matching={matching} />}
    </Group>
  );
}
