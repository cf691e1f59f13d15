import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreeCareWords, ListedFreeCare } from '../../../shared/contract/money.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { MonthField } from '../../ui/day-field.tsx';
import { OwedDialog, OwedForm, type OwedSubject } from './owed-dialog.tsx';
import { useOwedWriter } from './use-owed-writer.ts';

type TypedCare = Omit<FreeCareWords, 'period' | 'amount'> & {
  readonly period: Month | null;
  readonly amount: number | null;
};

const NO_CARE: TypedCare = {
  period: null,
  programme: '',
  payer: '',
  cases: null,
  amount: null,
  paid: 0,
};

/** The words as they are kept; null while something that is needed is missing. */
function wordsOf(typed: TypedCare): FreeCareWords | null {
  const { period, amount, programme, payer } = typed;
  if (period === null || amount === null) return null;
  return programme.trim() === '' || payer.trim() === '' ? null : { ...typed, period, amount };
}

function FreeCareFields({
  value,
  onChange,
}: {
  readonly value: TypedCare;
  readonly onChange: (value: TypedCare) => void;
}) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <MonthField
        label={t('money:freeCare.period')}
        value={value.period}
        onChange={(period) => onChange({ ...value, period })}
      />
      <TextInput
        label={t('money:freeCare.programme')}
        description={t('money:freeCare.programmeHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        size="md"
        maxLength={200}
        value={value.programme}
        onChange={(event) => onChange({ ...value, programme: event.currentTarget.value })}
      />
      <TextInput
        label={t('money:freeCare.payer')}
        size="md"
        maxLength={200}
        value={value.payer}
        onChange={(event) => onChange({ ...value, payer: event.currentTarget.value })}
      />
      <AmountField
        label={t('money:freeCare.cases')}
        max={1e6}
        value={value.cases}
        onChange={(cases) => onChange({ ...value, cases })}
      />
      <AmountField
        label={t('money:freeCare.amount')}
        value={value.amount}
        onChange={(amount) => onChange({ ...value, amount })}
      />
      <AmountField
        label={t('money:freeCare.paid')}
        value={value.paid}
        onChange={(paid) => onChange({ ...value, paid: paid ?? 0 })}
      />
    </SimpleGrid>
  );
}

function FreeCareForm({
  held,
  onClose,
}: {
  readonly held: ListedFreeCare | null;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState<TypedCare>(held ?? NO_CARE);
  const { saveFreeCare, removeFreeCare } = useOwedWriter(onClose);
  const words = wordsOf(typed);
  return (
    <OwedForm
      error={saveFreeCare.error ?? removeFreeCare.error}
      isReady={words !== null}
      onClose={onClose}
      onSave={() => words && saveFreeCare.mutate({ held, words })}
      onRemove={held ? () => removeFreeCare.mutate(held) : undefined}
    >
      <FreeCareFields value={typed} onChange={setTyped} />
    </OwedForm>
  );
}

/** The form of care given free over the page; shut while there is nothing to write. */
export function FreeCareDialog({
  subject,
  onClose,
}: {
  readonly subject: OwedSubject<ListedFreeCare> | null;
  readonly onClose: () => void;
}) {
  return (
    <OwedDialog subject={subject} words="freeCare" onClose={onClose}>
      {(held) => <FreeCareForm held={held} onClose={onClose} />}
    </OwedDialog>
  );
}
