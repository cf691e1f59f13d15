import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type BandDraft,
  type BandsDraft,
  bandText,
} from '../../../../shared/domain/instruments/edition/band-drafts.ts';
import { StatusMark } from '../../../ui/status-shape.tsx';
import type { FieldProblem } from './field-problems.ts';

interface BandsPanelProps {
  readonly draft: BandsDraft;
  /** Whether the form pays by band. */
  readonly hasAmounts: boolean;
  /** What is wrong with the settings of the form. */
  readonly problems: readonly FieldProblem[];
  readonly onChange: (draft: BandsDraft) => void;
}

const NEW_BAND: BandDraft = { name: '', from: '', isAbove: false, amount: '' };

/** The named stretches of the score, from the lowest up. */
export function BandsPanel({ draft, hasAmounts, problems, onChange }: BandsPanelProps) {
  const { t } = useTranslation();
  const { bands, criticalBand } = draft;
  const texts = bands.map(bandText);
  const elsewhere = problems.filter(({ problem }) => !texts.includes(`${problem.facts['found']}`));
  const change = (at: number, changed: Partial<BandDraft>): void => {
    const before = bands[at];
    if (!before) return;
    const band = { ...before, ...changed };
    const isNamed = criticalBand !== '' && criticalBand === before.name;
    onChange({ bands: bands.with(at, band), criticalBand: isNamed ? band.name : criticalBand });
  };
  const remove = (at: number): void => {
    const isNamed = bands[at]?.name === criticalBand;
    onChange({ bands: bands.toSpliced(at, 1), criticalBand: isNamed ? '' : criticalBand });
  };
  return (
    <Stack gap="sm" role="group" aria-label={t('instruments:edition.bands.title')}>
      <Text c="dark.4">{t('instruments:edition.bands.hint')}</Text>
      {elsewhere.map(({ sentence }) => (
        <StatusMark key={sentence} status="act" word={sentence} />
      ))}
      {bands.map((band, at) => (
        <BandRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place; its name is being typed.
          key={at}
          band={band}
          number={at + 1}
          hasAmounts={hasAmounts}
          error={problems.find(({ problem }) => problem.facts['found'] === texts[at])?.sentence}
          onChange={(changed) => change(at, changed)}
          onRemove={() => remove(at)}
        />
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => onChange({ ...draft, bands: [...bands, NEW_BAND] })}
        >
          {t('instruments:edition.bands.add')}
        </Button>
      </Group>
      {bands.length > 0 && (
        <Select
          label={t('instruments:edition.bands.critical')}
          description={t('instruments:edition.bands.criticalHint')}
          data={[
            { value: '', label: t('instruments:edition.bands.none') },
            ...[...new Set(bands.map(({ name }) => name))]
              .filter((name) => name !== '')
              .map((name) => ({ value: name, label: name })),
          ]}
          value={criticalBand}
          allowDeselect={false}
          onChange={(chosen) => onChange({ bands, criticalBand: chosen ?? '' })}
        />
      )}
    </Stack>
  );
}

function BandRow({
  band,
  number,
  hasAmounts,
  error,
  onChange,
  onRemove,
}: {
  readonly band: BandDraft;
  readonly number: number;
  readonly hasAmounts: boolean;
  readonly error: string | undefined;
  readonly onChange: (changed: Partial<BandDraft>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Group
      align="flex-start"
      wrap="nowrap"
      role="group"
      aria-label={t('instruments:edition.bands.number', { number })}
    >
      <TextInput
        label={t('instruments:edition.bands.name')}
        maxLength={60}
        flex={1}
        value={band.name}
        error={error}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('instruments:edition.bands.from')}
        inputMode="decimal"
        maxLength={10}
        w="6.5rem"
        flex="none"
        value={band.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <Checkbox
        mt={38}
        label={t('instruments:edition.bands.above')}
        checked={band.isAbove}
        onChange={(event) => onChange({ isAbove: event.currentTarget.checked })}
      />
      {hasAmounts && (
        <TextInput
          label={t('instruments:edition.bands.amount')}
          inputMode="numeric"
          maxLength={15}
          w="8rem"
          flex="none"
          value={band.amount}
          onChange={(event) => onChange({ amount: event.currentTarget.value })}
        />
      )}
      <Button
        variant="subtle"
        c="#b21e1e"
        mt={24}
        aria-label={t('instruments:edition.bands.removeNumber', { number })}
        onClick={onRemove}
      >
        {t('instruments:edition.bands.remove')}
      </Button>
    </Group>
  );
}
