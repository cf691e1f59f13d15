import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../shared/contract/improvement.ts';
import { useApi } from '../api/client-context.tsx';
import type { ActionSubject } from './action-dialog.tsx';
import { useFacility } from './current-facility.tsx';
import { useMay } from './current-user.tsx';
import { Icon } from './icons.tsx';

/** A point of a visit that is not as it should be, in the words of the form. */
export interface FailedPoint {
  readonly visit: string;
  readonly path: string;
  readonly label: string;
  /** The remark beside the answer; `''` without one. */
  readonly note: string;
  /** What somebody said, asked what happened to them: it tells what is wrong, and not what to do. */
  readonly isSaid?: boolean;
}

/** The form of a promise, filled with what the point says. */
export function useSubjectOf(): (point: FailedPoint) => ActionSubject {
  const { t } = useTranslation();
  return ({ visit, path, label, note, isSaid = false }) => ({
    kind: 'new',
    words: isSaid
      ? { problem: t(`improvement:make.${note === '' ? 'asked' : 'said'}`, { item: label, note }) }
      : {
          action: t('improvement:make.todo', { item: label }),
          problem: t(note === '' ? 'improvement:make.seen' : 'improvement:make.seenWith', {
            item: label,
            note,
          }),
        },
    visit: { id: visit, path },
  });
}

/** The promises that came out of a visit. */
export function useVisitActions(visit: string): readonly ListedAction[] {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { data } = useQuery(calls.improvement.list.queryOptions({ input: { facility } }));
  return useMemo(() => (data ?? []).filter((action) => action.visit?.id === visit), [data, visit]);
}

/** Beside a failed point: the promise it became, or the button that makes it one. */
export function PointAction({
  point,
  actions,
  onMake,
}: {
  readonly point: FailedPoint;
  readonly actions: readonly ListedAction[];
  readonly onMake: (subject: ActionSubject) => void;
}) {
  const { t } = useTranslation();
  const mayRecord = useMay('entry');
  const subjectOf = useSubjectOf();
  const made = actions.filter((action) => action.visit?.path === point.path);
  return (
    <Group gap="sm" wrap="wrap">
      {made.map(({ id, action, who }) => (
        <Text key={id} c="dark.4">
          {t(who === null ? 'improvement:make.made' : 'improvement:make.madeBy', { action, who })}
        </Text>
      ))}
      {made.length === 0 && mayRecord && (
        <Button
          className="no-print"
          variant="subtle"
          mih={44}
          leftSection={<Icon name="add" />}
          aria-label={t('improvement:make.buttonOf', { item: point.label })}
          data-make
          onClick={() => onMake(subjectOf(point))}
        >
          {t('improvement:make.button')}
        </Button>
      )}
    </Group>
  );
}
