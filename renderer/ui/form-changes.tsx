import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHANGE_KINDS,
  type ChangeKind,
  countChanges,
} from '../../shared/domain/instruments/versions/form-change.ts';
import type {
  FormComparison,
  ListedChange,
} from '../../shared/domain/instruments/versions/form-comparison.ts';
import {
  saySubject,
  sayValue,
  sayWhat,
} from '../../shared/domain/instruments/versions/say-change.ts';
import type { ReportStatus } from '../../shared/domain/reports/document.ts';
import type { DataColumn } from './data-column.ts';
import { DataTable } from './data-table.tsx';
import { useTranslate } from './formats.ts';
import { StatusMark } from './status-shape.tsx';

interface NumberedChange extends ListedChange {
  readonly id: string;
}

/** What decides on what two visits can be compared stands out; other words do not. */
const SHAPES: Readonly<Record<ChangeKind, ReportStatus>> = {
  added: 'good',
  removed: 'act',
  moved: 'notApplicable',
  reworded: 'notApplicable',
  answer: 'attention',
  rule: 'attention',
  scoring: 'attention',
  layout: 'notApplicable',
};

function useChangeColumns(from: string, to: string): readonly DataColumn<NumberedChange>[] {
  const { t } = useTranslation();
  const translate = useTranslate();
  return useMemo(() => {
    const title = (name: string, version = ''): string =>
      t(`instruments:changes.columns.${name}`, { version });
    const kindOf = ({ kind }: NumberedChange): string => t(`instruments:changes.kinds.${kind}`);
    return [
      {
        ...{ id: 'kind', title: title('kind'), width: 150, value: kindOf },
        draw: (change) => <StatusMark status={SHAPES[change.kind]} word={kindOf(change)} />,
      },
      {
        ...{ id: 'subject', title: title('subject'), width: 230 },
        value: (change) => saySubject(change, translate),
      },
      { id: 'code', title: title('code'), width: 100, value: ({ code }) => code },
      {
        ...{ id: 'what', title: title('what'), width: 140 },
        value: (change) => sayWhat(change, translate),
      },
      {
        ...{ id: 'before', title: title('before', from), width: 180 },
        value: (change) => sayValue(change, change.before, translate),
      },
      {
        ...{ id: 'after', title: title('after', to), width: 180 },
        value: (change) => sayValue(change, change.after, translate),
      },
    ];
  }, [t, translate, from, to]);
}

/** Two versions of a form side by side, change by change, those of one kind where somebody asks for it. */
export function FormChanges({ comparison }: { readonly comparison: FormComparison }) {
  const { t } = useTranslation();
  const { title, from, to, changes } = comparison;
  const [chosen, choose] = useState<ChangeKind | null>(null);
  const columns = useChangeColumns(from, to);
  const counts = useMemo(() => countChanges(changes), [changes]);
  const entries = useMemo(
    () =>
      changes
        .map((change, index) => ({ ...change, id: String(index) }))
        .filter(({ kind }) => chosen === null || kind === chosen),
    [changes, chosen],
  );
  if (changes.length === 0) return <Text>{t('instruments:changes.none')}</Text>;
  const option = (kind: ChangeKind | null, text: string) => (
    <Button
      key={kind ?? ''}
      mih={44}
      variant={chosen === kind ? 'light' : 'default'}
      aria-pressed={chosen === kind}
      onClick={() => choose(kind)}
    >
      {text}
    </Button>
  );
  return (
    <Stack gap="sm">
      <Group gap="xs" role="group" aria-label={t('instruments:changes.filter')}>
        {option(null, t('instruments:changes.all', { total: changes.length }))}
        {CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
          option(
            kind,
            t('instruments:changes.counted', {
              kind: t(`instruments:changes.kinds.${kind}`),
              total: counts[kind],
            }),
          ),
        )}
      </Group>
      <DataTable
        key={chosen ?? ''}
        label={t('instruments:changes.label', { title })}
        columns={columns}
        entries={entries}
        entryId={({ id }) => id}
        empty=""
      />
    </Stack>
  );
}
