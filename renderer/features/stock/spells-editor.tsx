import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { StockCard } from '../../../shared/domain/stock/stock-card.ts';
import type { StockoutSpell } from '../../../shared/domain/stock/stockout-spell.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Icon } from '../../ui/icons.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';

interface DraftSpell {
  /** Names the row while it is written. */
  readonly key: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

function draftOf(spells: readonly StockoutSpell[]): readonly DraftSpell[] {
  return spells.map(({ from, to }, key) => ({ key, from, to }));
}

/** The last day before the first is no stretch of days. */
function isBackward({ from, to }: DraftSpell): boolean {
  return from !== null && to !== null && to < from;
}

function SpellRow({
  spell,
  onChange,
  onRemove,
}: {
  readonly spell: DraftSpell;
  readonly onChange: (spell: DraftSpell) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { from, to } = spell;
  return (
    <Stack gap={4}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <DayField
          label={t('stock:spells.from')}
          value={from}
          onChange={(next) => onChange({ ...spell, from: next })}
        />
        <DayField
          label={t('stock:spells.to')}
          value={to}
          onChange={(next) => onChange({ ...spell, to: next })}
        />
        <Button
          variant="default"
          mih={44}
          aria-label={
            from === null
              ? t('stock:spells.removeNew')
              : t('stock:spells.remove', { day: day(from) })
          }
          onClick={onRemove}
        >
          <Icon name="remove" />
        </Button>
      </Group>
      {isBackward(spell) && <StatusMark status="act" word={t('stock:spells.bad')} />}
    </Stack>
  );
}

function useSpells(card: StockCard) {
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const [draft, change] = useState<readonly DraftSpell[] | null>(null);
  const spells = draft ?? draftOf(card.spells);
  const nextKey = Math.max(-1, ...spells.map(({ key }) => key)) + 1;
  const save = useMutation({
    mutationFn: () =>
      client.stock.saveSpells({
        facility,
        product: card.standing.product,
        spells: spells.flatMap(({ from, to }) => (from === null ? [] : [{ from, to }])),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      change(null);
    },
  });
  return {
    spells,
    isChanged: draft !== null,
    save,
    add: () => change([...spells, { key: nextKey, from: null, to: null }]),
    write: (spell: DraftSpell) =>
      change(spells.map((each) => (each.key === spell.key ? spell : each))),
    remove: (key: number) => change(spells.filter((each) => each.key !== key)),
  };
}

/** The stock-outs of a product by their first and last day; the days out of each month are taken from them. */
export function SpellsEditor({ card }: { readonly card: StockCard }) {
  const { t } = useTranslation();
  const mayWrite = useMay('entry');
  const { spells, isChanged, save, add, write, remove } = useSpells(card);
  const isWhole = spells.every((spell) => spell.from !== null && !isBackward(spell));
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('stock:spells.title')}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('stock:spells.title')}
        </Title>
        <Text c="dark.4">{t('stock:spells.hint')}</Text>
        {spells.length === 0 && <Text>{t('stock:spells.none')}</Text>}
        {spells.map((spell) => (
          <SpellRow
            key={spell.key}
            spell={spell}
            onChange={write}
            onRemove={() => remove(spell.key)}
          />
        ))}
        <FailureNotice error={save.error} />
        {mayWrite && (
          <Group>
            <Button variant="default" onClick={add}>
              {t('stock:spells.add')}
            </Button>
            {isChanged && (
              <Button
                variant="light"
                disabled={!isWhole}
                loading={save.isPending}
                onClick={() => save.mutate()}
              >
                {t('stock:spells.save')}
              </Button>
            )}
            {save.isSuccess && !isChanged && (
              <StatusMark status="good" word={t('stock:spells.saved')} />
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
