import { ActionIcon, Group, NativeSelect, Tabs, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import { SHEETS, type SheetName } from '../../../shared/domain/months/sheet.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Icon } from '../../ui/icons.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import type { MonthPlace } from './use-month-place.ts';

/** What is being written in a cell is kept before the cell goes. */
function leaveCell(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
}

/** Alt 1 to 4 for the sheets, Alt and page up or down for the months. */
function useMonthKeys({ period, go }: MonthPlace): void {
  const latest = useRef({ period, go });
  latest.current = { period, go };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { period: at, go: lead } = latest.current;
      if (!event.altKey || event.ctrlKey || event.shiftKey || at === null) return;
      // By its place on the keyboard: on a French one the row of figures types others.
      const sheet = SHEETS[Number(/^Digit([1-4])$/.exec(event.code)?.[1] ?? 0) - 1];
      const by = { PageUp: -1, PageDown: 1 }[event.key];
      if (sheet === undefined && by === undefined) return;
      event.preventDefault();
      leaveCell();
      lead(sheet === undefined ? { period: addMonths(at, by ?? 0) } : { sheet });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function MonthChoice({ place }: { readonly place: MonthPlace }) {
  const { t } = useTranslation();
  const { month: writeMonth } = useFormats();
  const { period, months, go } = place;
  if (period === null) return null;
  const step = (by: -1 | 1, icon: 'back' | 'next', label: string) => (
    <ActionIcon
      variant="default"
      size={44}
      aria-label={label}
      title={label}
      onClick={() => go({ period: addMonths(period, by) })}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
  return (
    <Group gap={4} wrap="nowrap">
      {step(-1, 'back', t('months:previousMonth'))}
      <NativeSelect
        aria-label={t('months:month')}
        value={period}
        data={months.map((value) => ({ value, label: writeMonth(value) }))}
        onChange={(event) => go({ period: event.currentTarget.value as Month })}
      />
      {step(1, 'next', t('months:nextMonth'))}
    </Group>
  );
}

/** How many warnings of a sheet wait to be explained. */
function WarningCount({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <StatusShape status="attention" size={12} />
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{t('months:alerts.tab', { count })}</VisuallyHidden>
    </Group>
  );
}

/** The month and its sheets, over the one that is open. */
export function MonthBar({
  place,
  children,
}: {
  readonly place: MonthPlace;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { facility, period, sheet, go } = place;
  useMonthKeys(place);
  const warnings = useQuery({
    ...calls.months.warnings.queryOptions({ input: { facility, period: period ?? '2000-01' } }),
    enabled: period !== null,
  });
  return (
    <Tabs value={sheet} onChange={(name) => name !== null && go({ sheet: name as SheetName })}>
      <Group justify="space-between" align="flex-end" mb="sm">
        <Tabs.List aria-label={t('months:sheetTabs')}>
          {SHEETS.map((name, position) => (
            <Tabs.Tab
              key={name}
              value={name}
              mih={44}
              title={`Alt + ${position + 1}`}
              rightSection={<WarningCount count={warnings.data?.count[name] ?? 0} />}
            >
              {t(`months:sheets.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <MonthChoice place={place} />
      </Group>
      <Tabs.Panel value={sheet}>{children}</Tabs.Panel>
    </Tabs>
  );
}
