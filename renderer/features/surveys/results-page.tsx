import {
  Anchor,
  Button,
  Group,
  Loader,
  NativeSelect,
  NumberInput,
  Stack,
  Text,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ResultLine, SurveyResults } from '../../../shared/contract/survey-results.ts';
import { isMonth } from '../../../shared/domain/calendar/month.ts';
import { LARGEST_MINIMUM_CELL, MINIMUM_CELL } from '../../../shared/domain/surveys/item-results.ts';
import type { ShownCount } from '../../../shared/domain/surveys/split-results.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { ExportAnswers } from '../../ui/export-answers.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

const NONE: ShownCount = { kind: 'none' };

function useColumns({ groups, minimum }: SurveyResults): readonly DataColumn<ResultLine>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const column = (
      id: string,
      title: string,
      of: (line: ResultLine) => ShownCount,
      hidden: string,
    ): DataColumn<ResultLine> => ({
      id,
      title,
      width: 130,
      align: 'right',
      value: (line) => {
        const shown = of(line);
        return shown.kind === 'shown' ? shown.count / shown.of : null;
      },
      text: (line) => {
        const shown = of(line);
        if (shown.kind === 'none') return '—';
        if (shown.kind === 'hidden') return hidden;
        return t('results:count', { count: shown.count, of: shown.of });
      },
    });
    return [
      { id: 'item', title: t('results:item'), width: 340, value: ({ label }) => label },
      { id: 'answer', title: t('results:answer'), width: 120, value: ({ answer }) => answer },
      column('all', t('results:all'), ({ all }) => all, t('results:hidden', { count: minimum })),
      ...groups.map(({ name, label }) =>
        column(
          `group ${name}`,
          label || t('results:unsaid'),
          (line) => line.groups[name] ?? NONE,
          t('results:hiddenGroup'),
        ),
      ),
    ];
  }, [t, groups, minimum]);
}

/** Under how many answers nothing is shown; a centre may ask for more than five, never for fewer. */
function MinimumField({ minimum }: { readonly minimum: number }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const [typed, setTyped] = useState<number | string>(minimum);
  const write = async (count: number): Promise<void> => {
    await client.surveys.setMinimum({ facility, minimum: count });
    setTyped(count);
    await queries.invalidateQueries();
  };
  const keep = useMutation({
    async mutationFn(count: number) {
      await write(count);
      done(t('results:saved', { count }), () => write(minimum));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof typed === 'number') keep.mutate(typed);
      }}
    >
      <Group align="flex-end" gap="xs">
        <NumberInput
          label={t('results:minimum')}
          size="md"
          w={300}
          min={MINIMUM_CELL}
          max={LARGEST_MINIMUM_CELL}
          allowDecimal={false}
          value={typed}
          onChange={setTyped}
        />
        <Button
          type="submit"
          variant="default"
          mih={44}
          disabled={typed === '' || typed === minimum}
        >
          {t('results:save')}
        </Button>
      </Group>
      <FailureNotice error={keep.error} />
    </form>
  );
}

function Results({
  results,
  choose,
}: {
  readonly results: SurveyResults;
  readonly choose: (name: 'form' | 'quarter' | 'by', value: string) => void;
}) {
  const { t } = useTranslation();
  const isCoach = useMay('coach');
  const facility = useFacility();
  const columns = useColumns(results);
  const { forms, form, quarters, quarter, splits, by, minimum, interviews, lines } = results;
  const quarterName = (month: string): string =>
    t('results:quarterOf', { number: Number(month.slice(5)) / 3, year: month.slice(0, 4) });
  const choices = (named: SurveyResults['splits']) =>
    named.map(({ name, label }) => ({ value: name, label }));
  return (
    <>
      <Group align="flex-end">
        <NativeSelect
          label={t('results:form')}
          size="md"
          data={choices(forms)}
          value={form}
          onChange={(event) => choose('form', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('results:quarter')}
          size="md"
          data={quarters.map((month) => ({ value: month, label: quarterName(month) }))}
          value={quarter}
          onChange={(event) => choose('quarter', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('results:by')}
          size="md"
          data={[{ value: '', label: t('results:byNothing') }, ...choices(splits)]}
          value={by ?? ''}
          onChange={(event) => choose('by', event.currentTarget.value)}
        />
      </Group>
      <Group justify="space-between">
        <Text fw={600}>{t('results:interviews', { count: interviews })}</Text>
        {isCoach && (
          <ExportAnswers
            key={form}
            forms={forms.flatMap(({ name, label }) =>
              name === form ? [{ formId: name, title: label }] : [],
            )}
            facility={facility}
          />
        )}
      </Group>
      <Text c="dark.4">{t('results:method', { count: minimum })}</Text>
      <DataTable
        label={t('results:title')}
        columns={columns}
        entries={lines}
        entryId={({ path }) => path}
        empty={t('results:none')}
      />
      {isCoach && <MinimumField key={minimum} minimum={minimum} />}
    </>
  );
}

/** What the interviews of a quarter come to, question by question, each with its count. */
export default function ResultsPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const [search, setSearch] = useSearchParams();
  const quarter = search.get('quarter');
  const input = {
    facility,
    form: search.get('form'),
    quarter: quarter !== null && isMonth(quarter) ? quarter : null,
    by: search.get('by'),
  };
  const { data, error, refetch } = useQuery(
    calls.surveys.results.queryOptions({ input, placeholderData: (before) => before }),
  );
  const choose = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <Stack>
      <PageHeader title={t('results:title')} hint={t('results:hint')} />
      <Anchor component={Link} to="/interviews">
        {t('surveys:list.title')}
      </Anchor>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && !error && <Loader aria-label={t('app:loading')} />}
      {data === null && <Text>{t('results:none')}</Text>}
      {data && <Results results={data} choose={choose} />}
    </Stack>
  );
}
