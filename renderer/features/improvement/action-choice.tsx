import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import {
  ACTION_STATES,
  type ShownState,
  totalActions,
} from '../../../shared/domain/actions/action-filter.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';

/** Which promises the page lists. */
export interface ChosenActions {
  readonly isEverywhere: boolean;
  /** Null for everybody. */
  readonly who: string | null;
  readonly shown: ShownState;
}

/** How many promises are listed, how many are late, what they cost. */
function Totals({ actions }: { readonly actions: readonly ListedAction[] }) {
  const { t } = useTranslation();
  const { count, overdue, cost, known } = totalActions(actions);
  const parts = [
    t('improvement:choice.count', { count }),
    t('improvement:choice.overdue', { count: overdue }),
    t('improvement:choice.cost', { cost: formatNumber(cost), known, count }),
  ];
  return (
    <Text fw={600} mb="sm">
      {parts.join(' · ')}
    </Text>
  );
}

/** Chooses promises by their state, by who answers for them, and by centre, and says what they come to. */
export function ActionChoice({
  chosen,
  onChoose,
  everybody,
  actions,
}: {
  readonly chosen: ChosenActions;
  readonly onChoose: (chosen: ChosenActions) => void;
  /** Whoever answers for a promise of the list. */
  readonly everybody: readonly string[];
  /** Those that are shown. */
  readonly actions: readonly ListedAction[];
}) {
  const { t } = useTranslation();
  const { isEverywhere, who, shown } = chosen;
  return (
    <>
      <Group align="flex-end" mb="xs">
        <SegmentedControl
          aria-label={t('improvement:choice.state')}
          value={shown}
          onChange={(value) => onChoose({ ...chosen, shown: value as ShownState })}
          data={ACTION_STATES.map((value) => ({
            value,
            label: t(`improvement:choice.states.${value}`),
          }))}
        />
        <NativeSelect
          label={t('improvement:columns.who')}
          value={who ?? ''}
          data={[
            { value: '', label: t('improvement:choice.everybody') },
            ...everybody.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(event) => onChoose({ ...chosen, who: event.currentTarget.value || null })}
        />
        <NativeSelect
          label={t('improvement:columns.centre')}
          value={isEverywhere ? 'all' : 'here'}
          data={(['here', 'all'] as const).map((value) => ({
            value,
            label: t(`improvement:choice.centres.${value}`),
          }))}
          onChange={(event) =>
            onChoose({ ...chosen, isEverywhere: event.currentTarget.value === 'all', who: null })
          }
        />
      </Group>
      <Totals actions={actions} />
    </>
  );
}
