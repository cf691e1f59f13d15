import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebtWords, ListedDebt } from '../../../shared/contract/money.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { OwedDialog, OwedForm, type OwedSubject } from './owed-dialog.tsx';
import { useOwedWriter } from './use-owed-writer.ts';

type TypedDebt = Omit<DebtWords, 'since' | 'amount'> & {
  readonly since: Day | null;
  readonly amount: number | null;
};

const NO_DEBT: TypedDebt = {
  kind: 'claim',
  who: '',
  whatFor: '',
  since: null,
  amount: null,
  paid: 0,
};

/** The words as they are kept; null while something that is needed is missing. */
function wordsOf(typed: TypedDebt): DebtWords | null {
  const { since, amount, who } = typed;
  return since === null || amount === null || who.trim() === ''
    ? null
    : { ...typed, since, amount };
}

function DebtFields({
  value,
  onChange,
}: {
  readonly value: TypedDebt;
  readonly onChange: (value: TypedDebt) => void;
}) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <NativeSelect
        label={t('money:owed.kind')}
        data={(['claim', 'debt'] as const).map((kind) => ({
          value: kind,
          label: t(`money:owed.kinds.${kind}`),
        }))}
        value={value.kind}
        onChange={(event) =>
          onChange({ ...value, kind: event.currentTarget.value as DebtWords['kind'] })
        }
      />
      <TextInput
        label={t('money:owed.who')}
        description={t('money:owed.hint')}
        inputWrapperOrder={['label', 'input', 'description']}
        data-autofocus
        size="md"
        maxLength={200}
        value={value.who}
        onChange={(event) => onChange({ ...value, who: event.currentTarget.value })}
      />
      <TextInput
        label={t('money:owed.whatFor')}
        size="md"
        maxLength={500}
        value={value.whatFor}
        onChange={(event) => onChange({ ...value, whatFor: event.currentTarget.value })}
      />
      <DayField
        label={t('money:owed.since')}
        value={value.since}
        onChange={(since) => onChange({ ...value, since })}
      />
      <AmountField
        label={t('money:owed.amount')}
        value={value.amount}
        onChange={(amount) => onChange({ ...value, amount })}
      />
      <AmountField
        label={t('money:owed.paid')}
        value={value.paid}
        onChange={(paid) => onChange({ ...value, paid: paid ?? 0 })}
      />
    </SimpleGrid>
  );
}

function DebtForm({
  held,
  onClose,
}: {
  readonly held: ListedDebt | null;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState<TypedDebt>(held ?? NO_DEBT);
  const { saveDebt, removeDebt } = useOwedWriter(onClose);
  const words = wordsOf(typed);
  return (
    <OwedForm
      error={saveDebt.error ?? removeDebt.error}
      isReady={words !== null}
      onClose={onClose}
      onSave={() => words && saveDebt.mutate({ held, words })}
      onRemove={held ? () => removeDebt.mutate(held) : undefined}
    >
      <DebtFields value={typed} onChange={setTyped} />
    </OwedForm>
  );
}

/** The form of a debt over the page; shut while there is nothing to write. */
export function DebtDialog({
  subject,
  onClose,
}: {
  readonly subject: OwedSubject<ListedDebt> | null;
  readonly onClose: () => void;
}) {
  return (
    <OwedDialog subject={subject} words="owed" onClose={onClose}>
      {(held) => <DebtForm held={held} onClose={onClose} />}
    </OwedDialog>
  );
}
