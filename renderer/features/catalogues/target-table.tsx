import { Group, NativeSelect, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedTarget } from '../../../shared/contract/catalogues.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './catalogues.module.css';
import { EntryCell } from './entry-cell.tsx';
import { useRefusal } from './use-refusal.ts';

const YEARS_BACK = 3;
const DECIMALS = 2;
const NUMBERS: ReadonlySet<string> = new Set(['before', 'target']);

type SaveTarget = (
  target: Pick<ListedTarget, 'code' | 'value' | 'source'>,
) => Promise<string | null>;

function useTargets(year: number) {
  const { calls, client } = useApi();
  const queries = useQueryClient();
  const { code: facility } = useFacility();
  const attempt = useRefusal();
  const { data, error } = useQuery(
    calls.catalogues.targets.queryOptions({ input: { facility, year } }),
  );
  const save: SaveTarget = ({ code, value, source }) =>
    attempt(async () => {
      await client.catalogues.saveTarget({ facility, year, code, value, source });
      await queries.invalidateQueries();
    });
  return { targets: data ?? [], error, save };
}

function TargetRow({ target, save }: { readonly target: ListedTarget; readonly save: SaveTarget }) {
  const { t } = useTranslation();
  const mayEdit = useMay('coach');
  const { code, kind, name, unit, direction, value, source, before } = target;
  const perYear = kind === 'service';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{perYear ? t('catalogues:target.perYear', { unit }) : unit}</td>
      <td>{t(`catalogues:choices.direction.${direction}`)}</td>
      <td className={classes['number']}>
        {before === null ? '—' : formatShortNumber(before, DECIMALS)}
      </td>
      <td>
        <EntryCell
          label={`${name}, ${t('catalogues:fields.target')}`}
          kind="number"
          value={value}
          disabled={!mayEdit}
          save={(typed) =>
            typeof typed === 'number' && typed < 0
              ? Promise.resolve(t('catalogues:refused.too-small'))
              : save({ code, source, value: typed as number | null })
          }
        />
      </td>
      <td>
        <EntryCell
          label={`${name}, ${t('catalogues:fields.source')}`}
          kind="text"
          value={source}
          disabled={!mayEdit}
          save={(typed) => save({ code, value, source: typed as string | null })}
        />
      </td>
    </tr>
  );
}

/** What the centre aims at in a year, of every rate and count, and who set it. */
export function TargetTable({ thisYear }: { readonly thisYear: number }) {
  const { t } = useTranslation();
  const [year, setYear] = useState(thisYear);
  const { targets, error, save } = useTargets(year);
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => String(thisYear + 1 - index));
  const columns = ['indicator', 'unit', 'direction', 'before', 'target', 'source'] as const;
  return (
    <>
      <Group mb="sm" align="flex-end">
        <NativeSelect
          label={t('catalogues:fields.year')}
          data={years}
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        <Text flex={1}>{t('catalogues:target.hint')}</Text>
      </Group>
      <FailureNotice error={error} />
      <div className={classes['scroller']}>
        <table className={classes['table']} aria-label={t('catalogues:tabs.target')}>
          <thead>
            <tr>
              {columns.map((code) => (
                <th
                  key={code}
                  scope="col"
                  className={NUMBERS.has(code) ? classes['number'] : undefined}
                >
                  {t(`catalogues:fields.${code}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <TargetRow key={`${year} ${target.code}`} {...{ target, save }} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
