import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebtWords, ListedDebt } from '../../../shared/contract/money.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { AmountField } from './amount-field.tsx';
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

/** The frame of the forms of what is owed: fields, what went wrong, the buttons. */
export function OwedForm({
  children,
  error,
  isReady,
  onClose,
  onSave,
  onRemove,
}: {
  readonly children: ReactNode;
  readonly error: unknown;
  readonly isReady: boolean;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Stack>
        {children}
        <FailureNotice error={error} />
        <Group justify="flex-end">
          {onRemove && (
            <Button variant="subtle" mih={44} onClick={onRemove}>
              {t('money:owed.remove')}
            </Button>
          )}
          <Button variant="default" mih={44} onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" mih={44} disabled={!isReady}>
            {t('money:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is written: a new one, or one that is held. */
export type OwedSubject<Held> = { readonly held: Held | null };

/** The form of a debt over the page; shut while there is nothing to write. */
export function DebtDialog({
  subject,
  onClose,
}: {
  readonly subject: OwedSubject<ListedDebt> | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={subject !== null}
      onClose={onClose}
      size="lg"
      title={t(subject?.held ? 'money:owed.heldTitle' : 'money:owed.newTitle')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {subject && <DebtForm held={subject.held} onClose={onClose} />}
    </Modal>
  );
}
