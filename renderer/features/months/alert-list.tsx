import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedWarning } from '../../../shared/contract/months.ts';
import { useApi } from '../../api/client-context.tsx';
import { MakeActionButton, useActionMaker } from '../../ui/make-action.tsx';
import { useWarningSentence } from '../../ui/month-warning.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import type { SheetPlace } from './desks.ts';
import classes from './month.module.css';

/** The warnings of the month that nobody has explained; each leads to its cell, and F8 goes through all of them. */
export const AlertList = memo(function AlertList({
  place,
  onGo,
}: {
  readonly place: SheetPlace;
  readonly onGo: (warning: ListedWarning) => void;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { line } = useWarningSentence();
  const { facility, period } = place;
  const maker = useActionMaker();
  const sourceOf = ({ sheet, row, code }: ListedWarning) =>
    ({ kind: 'warning', ref: sheet, item: `${row} ${code}`, period }) as const;
  const { data } = useQuery(calls.months.warnings.queryOptions({ input: { facility, period } }));
  if (!data) return null;
  const count = Object.values(data.count).reduce((sum, ofSheet) => sum + ofSheet, 0);
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5">
        {count === 0 ? t('months:alerts.none') : t('months:alerts.title', { count })}
      </Title>
      {count > 0 && (
        <ul className={classes['alerts']}>
          {data.first.map((warning) => (
            <li key={`${warning.sheet} ${warning.row} ${warning.code}`} data-make-row>
              <button type="button" className={classes['alert']} onClick={() => onGo(warning)}>
                <StatusShape status="attention" size={14} />
                <Text component="span">{line(warning)}</Text>
              </button>
              <MakeActionButton
                maker={maker}
                cause={{ source: sourceOf(warning), problem: line(warning) }}
                name={line(warning)}
              />
            </li>
          ))}
        </ul>
      )}
      {count > data.first.length && (
        <Text>{t('months:alerts.more', { count: count - data.first.length })}</Text>
      )}
      {maker.dialog}
    </Paper>
  );
});
