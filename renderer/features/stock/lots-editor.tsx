import { Button, Group, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { Lot } from '../../../shared/domain/stock/lot.ts';
import { sumLots } from '../../../shared/domain/stock/shelf.ts';
import type { CardLot, StockCard } from '../../../shared/domain/stock/stock-card.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { MonthField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Icon } from '../../ui/icons.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { FigureCell } from './figure-cell.tsx';
import { QuantityField } from './quantity-field.tsx';

interface DraftLot {
  /** Names the row while it is written. */
  readonly key: number;
  readonly number: string;
  readonly expiry: Month | null;
  readonly quantity: number | null;
}

function draftOf(lots: readonly Lot[]): readonly DraftLot[] {
  return lots.map(({ number = '', expiry, quantity }, key) => ({ key, number, expiry, quantity }));
}

function LotRow({ lot: { lot, atRisk, expired, short } }: { readonly lot: CardLot }) {
  const { t } = useTranslation();
  const { month } = useFormats();
  return (
    <Table.Tr>
      <Table.Td>{lot.number ?? t('stock:lots.noNumber')}</Table.Td>
      <Table.Td>
        {lot.expiry === null ? t('stock:lots.noExpiry') : month(lot.expiry)}{' '}
        {expired && <StatusMark status="critical" word={t('stock:lots.expired')} />}
        {short && !expired && <StatusMark status="attention" word={t('stock:lots.short')} />}
      </Table.Td>
      <FigureCell value={lot.quantity} />
      <FigureCell value={atRisk} />
    </Table.Tr>
  );
}

/** The lots in the order in which they are to be given, with what of each will expire. */
function LotsTable({ lots }: Pick<StockCard, 'lots'>) {
  const { t } = useTranslation();
  if (lots.length === 0) return <Text>{t('stock:lots.none')}</Text>;
  return (
    <Table aria-label={t('stock:lots.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('stock:lots.number')}</Table.Th>
          <Table.Th scope="col">{t('stock:lots.expiry')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('stock:lots.quantity')}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t('stock:lots.atRisk')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lots.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lots may be alike but for their place.
          <LotRow key={index} lot={each} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function DraftRow({
  lot,
  onChange,
  onRemove,
}: {
  readonly lot: DraftLot;
  readonly onChange: (lot: DraftLot) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        label={t('stock:lots.number')}
        size="md"
        maxLength={60}
        value={lot.number}
        onChange={(event) => onChange({ ...lot, number: event.currentTarget.value })}
      />
      <MonthField
        label={t('stock:lots.expiry')}
        value={lot.expiry}
        onChange={(expiry) => onChange({ ...lot, expiry })}
      />
      <QuantityField
        label={t('stock:lots.quantity')}
        isLabelSeen
        value={lot.quantity}
        onChange={(quantity) => onChange({ ...lot, quantity })}
      />
      <Button
        variant="default"
        mih={44}
        aria-label={t('stock:lots.remove', { number: lot.number || t('stock:lots.noNumber') })}
        onClick={onRemove}
      >
        <Icon name="remove" />
      </Button>
    </Group>
  );
}

/** What was written and is not saved yet; null while nothing was changed. */
function useDraft(card: StockCard) {
  const [draft, change] = useState<readonly DraftLot[] | null>(null);
  const lots = draft ?? draftOf(card.noted);
  const nextKey = Math.max(-1, ...lots.map(({ key }) => key)) + 1;
  return {
    lots,
    isChanged: draft !== null,
    add: () => change([...lots, { key: nextKey, number: '', expiry: null, quantity: null }]),
    take: (from: readonly Lot[]) => change(draftOf(from)),
    write: (lot: DraftLot) => change(lots.map((each) => (each.key === lot.key ? lot : each))),
    remove: (key: number) => change(lots.filter((each) => each.key !== key)),
    forget: () => change(null),
  };
}

function useLotsSaver(card: StockCard, onSaved: () => void) {
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const { period, standing } = card;
  return useMutation({
    mutationFn: (lots: readonly DraftLot[]) =>
      client.stock.saveLots({
        facility,
        period,
        product: standing.product,
        lots: lots.map(({ number, expiry, quantity }) => ({
          number,
          expiry,
          quantity: quantity ?? 0,
        })),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onSaved();
    },
  });
}

/** Lots that do not come to the book: said, and asked about where the month is typed. */
function LotsDifference({ card }: { readonly card: StockCard }) {
  const { t } = useTranslation();
  const total = sumLots(card.noted);
  const { closing } = card.standing;
  if (total === null || closing === null || total === closing) return null;
  const facts = { total: formatShortNumber(total, 1), closing: formatShortNumber(closing, 1) };
  return <StatusMark status="attention" word={t('stock:lots.differs', facts)} />;
}

/** The lots of a product at the end of a month: which to give first, what will expire, and where they are written. */
export function LotsEditor({ card }: { readonly card: StockCard }) {
  const { t } = useTranslation();
  const mayWrite = useMay('entry');
  const draft = useDraft(card);
  const save = useLotsSaver(card, draft.forget);
  const isWhole = draft.lots.every(({ quantity }) => quantity !== null);
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('stock:lots.title')}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('stock:lots.title')}
        </Title>
        <Text c="dark.4">{t('stock:lots.hint')}</Text>
        <LotsTable lots={card.lots} />
        <LotsDifference card={card} />
        {mayWrite &&
          draft.lots.map((lot) => (
            <DraftRow
              key={lot.key}
              lot={lot}
              onChange={draft.write}
              onRemove={() => draft.remove(lot.key)}
            />
          ))}
        <FailureNotice error={save.error} />
        {mayWrite && (
          <Group>
            <Button variant="default" onClick={draft.add}>
              {t('stock:lots.add')}
            </Button>
            {draft.lots.length === 0 && card.before.length > 0 && (
              <Button variant="default" onClick={() => draft.take(card.before)}>
                {t('stock:lots.copy')}
              </Button>
            )}
            {draft.isChanged && (
              <Button
                variant="light"
                disabled={!isWhole}
                loading={save.isPending}
                onClick={() => save.mutate(draft.lots)}
              >
                {t('stock:lots.save')}
              </Button>
            )}
            {save.isSuccess && !draft.isChanged && (
              <StatusMark status="good" word={t('stock:lots.saved')} />
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
