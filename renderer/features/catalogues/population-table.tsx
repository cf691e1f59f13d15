import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EditablePopulation } from '../../../shared/contract/catalogues.ts';
import type { FieldValue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './catalogues.module.css';
import { EntryCell } from './entry-cell.tsx';
import { useRefusal } from './use-refusal.ts';

const COLUMNS = [
  { code: 'population', kind: 'number' },
  { code: 'pregnancyCoefficient', kind: 'number' },
  { code: 'birthCoefficient', kind: 'number' },
  { code: 'source', kind: 'text' },
] as const satisfies readonly {
  readonly code: keyof EditablePopulation;
  readonly kind: 'text' | 'number';
}[];

/** A year of which nothing is written yet. */
type PopulationLine = Omit<EditablePopulation, 'population'> & {
  readonly population: number | null;
};

function findLine(held: readonly EditablePopulation[], year: number): PopulationLine {
  const empty = { pregnancyCoefficient: null, birthCoefficient: null, source: null };
  return held.find((line) => line.year === year) ?? { year, population: null, ...empty };
}

function linesOf(held: readonly EditablePopulation[], thisYear: number): readonly PopulationLine[] {
  const years = held.map(({ year }) => year);
  const first = Math.min(thisYear - 1, ...years);
  const last = Math.max(thisYear + 1, ...years);
  return Array.from({ length: last - first + 1 }, (_, index) => findLine(held, last - index));
}

/** Why a line does not hold: people are whole, and a coefficient is a part of them. */
function refusePopulation(line: PopulationLine): string | null {
  const { population, pregnancyCoefficient, birthCoefficient } = line;
  if (population === null) return 'population-first';
  if (!Number.isInteger(population) || population <= 0) return 'not-people';
  const shares = [pregnancyCoefficient, birthCoefficient].filter((share) => share !== null);
  return shares.every((share) => share >= 0 && share <= 1) ? null : 'not-a-share';
}

/** The people that the centre serves, year by year, with the coefficients and where they come from. */
export function PopulationTable({ thisYear }: { readonly thisYear: number }) {
  const { t } = useTranslation();
  const { calls, client } = useApi();
  const queries = useQueryClient();
  const { code: facility } = useFacility();
  const attempt = useRefusal();
  const mayEdit = useMay('coach');
  const held = calls.catalogues.populations.queryOptions({ input: { facility } });
  const { data, error } = useQuery(held);
  const save = async (
    year: number,
    code: keyof EditablePopulation,
    value: FieldValue,
  ): Promise<string | null> => {
    // The next cell is typed while this one is on its way: it stands on what was just written.
    await queries.cancelQueries({ queryKey: held.queryKey });
    const known = queries.getQueryData(held.queryKey) ?? [];
    const changed: PopulationLine = { ...findLine(known, year), [code]: value };
    const { population } = changed;
    const refusal = refusePopulation(changed);
    if (refusal !== null || population === null) return t(`catalogues:refused.${refusal}`);
    const line = { ...changed, population };
    queries.setQueryData(held.queryKey, [...known.filter((each) => each.year !== year), line]);
    const refused = await attempt(() =>
      client.catalogues.savePopulation({ facility, population: line }),
    );
    await queries.invalidateQueries();
    return refused;
  };
  return (
    <>
      <Text mb="sm">{t('catalogues:population.hint')}</Text>
      <FailureNotice error={error} />
      <div className={classes['scroller']}>
        <table className={classes['table']} aria-label={t('catalogues:tabs.population')}>
          <thead>
            <tr>
              <th scope="col">{t('catalogues:fields.year')}</th>
              {COLUMNS.map(({ code, kind }) => (
                <th
                  key={code}
                  scope="col"
                  className={kind === 'number' ? classes['number'] : undefined}
                >
                  {t(`catalogues:fields.${code}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {linesOf(data ?? [], thisYear).map((line) => (
              <tr key={line.year}>
                <th scope="row">{line.year}</th>
                {COLUMNS.map(({ code, kind }) => (
                  <td key={code}>
                    <EntryCell
                      label={`${line.year}, ${t(`catalogues:fields.${code}`)}`}
                      {...{ kind }}
                      value={line[code]}
                      disabled={!mayEdit}
                      save={(value) => save(line.year, code, value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
