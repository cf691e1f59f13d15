import { Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatShortMonth } from '../../../shared/domain/calendar/format-day.ts';
import type { CardMonth, StockCard } from '../../../shared/domain/stock/stock-card.ts';
import { useTranslate } from '../../ui/formats.ts';
import { FigureCell } from './figure-cell.tsx';

const FIGURES = [
  'opening',
  'received',
  'used',
  'lost',
  'adjusted',
  'closing',
  'counted',
  'variance',
  'stockoutDays',
] as const satisfies readonly (keyof CardMonth)[];

function MonthRow({ month }: { readonly month: CardMonth }) {
  const translate = useTranslate();
  return (
    <Table.Tr>
      <Table.Th scope="row" style={{ whiteSpace: 'nowrap' }}>
        {formatShortMonth(month.period, translate)}
      </Table.Th>
      {FIGURES.map((name) => (
        <FigureCell key={name} value={month[name]} />
      ))}
      <Table.Td>{month.reasons.map(({ reason }) => reason).join(' ; ')}</Table.Td>
    </Table.Tr>
  );
}

/** The card of a product month by month, the newest first, with what people explained. */
export function CardMonths({ months }: Pick<StockCard, 'months'>) {
  const { t } = useTranslation();
  const title = (name: string): string => t(`stock:card.columns.${name}`);
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('stock:card.months')}>
      <Title order={2} size="h4" mb="sm">
        {t('stock:card.months')}
      </Title>
      {months.length === 0 && <Text>{t('stock:empty')}</Text>}
      {months.length > 0 && (
        <Table.ScrollContainer minWidth={880}>
          <Table verticalSpacing={6} striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{title('period')}</Table.Th>
                {FIGURES.map((name) => (
                  <Table.Th key={name} scope="col" ta="right">
                    {title(name)}
                  </Table.Th>
                ))}
                <Table.Th scope="col">{t('stock:card.reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {months.toReversed().map((month) => (
                <MonthRow key={month.period} month={month} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  );
}
