import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { SHEETS } from '../../../shared/domain/months/sheet.ts';
import type { MonthExport, MonthOrder } from '../../ui/month-export.tsx';

/** Every way of the month out of the program. */
export function ExportMenu({
  facility,
  period,
  made,
}: {
  readonly facility: string;
  readonly period: Month;
  readonly made: MonthExport;
}) {
  const { t } = useTranslation();
  const item = (label: string, order: Pick<MonthOrder, 'format' | 'sheet'>) => (
    <Menu.Item key={label} mih={44} onClick={() => void made.order({ facility, period, ...order })}>
      {label}
    </Menu.Item>
  );
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button variant="default" disabled={made.isBusy}>
          {t('exchange:menu.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('exchange:menu.people')}</Menu.Label>
        {item(t('exchange:menu.xlsx'), { format: 'xlsx' })}
        <Menu.Item component={Link} to={`/report/paper/${period}`} mih={44}>
          {t('quality:button')}
        </Menu.Item>
        <Menu.Label>{t('exchange:menu.tables')}</Menu.Label>
        {SHEETS.map((sheet) =>
          item(t('exchange:menu.csv', { sheet: t(`months:sheets.${sheet}`) }), {
            format: 'csv',
            sheet,
          }),
        )}
        <Menu.Label>{t('exchange:menu.dhis2')}</Menu.Label>
        {item(t('exchange:menu.dhis2-json'), { format: 'dhis2-json' })}
        {item(t('exchange:menu.dhis2-csv'), { format: 'dhis2-csv' })}
        <Menu.Item component={Link} to="/exchange/dhis2" mih={44}>
          {t('exchange:menu.links')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
