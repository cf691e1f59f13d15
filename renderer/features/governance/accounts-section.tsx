import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedAccount } from '../../../shared/contract/governance.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { countSignatories } from '../../../shared/domain/governance/papers.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import type { NamedPerson } from './person-field.tsx';
import { RecordTable } from './record-table.tsx';
import { Section } from './section.tsx';

const COLUMNS = ['bank', 'number', 'signatories', 'decidedOn', 'faults'];

function Faults({ account }: { readonly account: ListedAccount }) {
  const { t } = useTranslation();
  if (account.faults.length > 0) {
    return (
      <Stack gap={2}>
        {account.faults.map((fault) => (
          <StatusMark key={fault} status="act" word={t(`governance:accounts.faults.${fault}`)} />
        ))}
      </Stack>
    );
  }
  return countSignatories(account) === 0 ? (
    <StatusMark status="none" word={t('governance:accounts.unknown')} />
  ) : (
    <StatusMark status="good" word={t('governance:accounts.fine')} />
  );
}

/** The bank accounts of the ASACO: who signs, and what is to be looked at. */
export function AccountsSection({
  accounts,
  people,
  onOpen,
}: {
  readonly accounts: readonly ListedAccount[];
  readonly people: readonly NamedPerson[];
  readonly onOpen: ((account: ListedAccount) => void) | null;
}) {
  const { t } = useTranslation();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const signatories = ({ firstSignatory, secondSignatory }: ListedAccount): string =>
    [firstSignatory, secondSignatory]
      .filter((id) => id !== null)
      .map((id) => names.get(id) ?? t('governance:papers.gone'))
      .join(', ') || t('governance:papers.nobody');
  return (
    <Section title={t('governance:accounts.list')}>
      {accounts.length === 0 ? (
        <Text>{t('governance:accounts.empty')}</Text>
      ) : (
        <RecordTable
          label={t('governance:accounts.list')}
          heads={COLUMNS.map((name) => t(`governance:accounts.columns.${name}`))}
          entries={accounts}
          entryId={({ id }) => id}
          cells={(account) => [
            account.bank,
            account.number || '—',
            signatories(account),
            account.decidedOn === null ? '—' : formatShortDay(account.decidedOn),
            <Faults key="faults" account={account} />,
          ]}
          onOpen={onOpen}
        />
      )}
    </Section>
  );
}
