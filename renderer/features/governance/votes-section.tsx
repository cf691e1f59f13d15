import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedYear } from '../../../shared/contract/governance.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { localDay } from '../../ui/formats.ts';
import { RecordForm } from '../../ui/record-form.tsx';
import { YesNoField } from '../../ui/yes-no-field.tsx';
import { RecordTable } from './record-table.tsx';
import { Section } from './section.tsx';
import { useWriting } from './use-writing.ts';

function unasked(year: number): ListedYear {
  return { year, budget: null, budgetOn: null, accounts: null, accountsOn: null };
}

/** Every year that has an answer, and this year and the last, which are asked for. */
function listYears(held: readonly ListedYear[]): readonly ListedYear[] {
  const thisYear = Number(localDay(new Date().toISOString()).slice(0, 4));
  const wanted = [thisYear, thisYear - 1].filter(
    (year) => !held.some((each) => each.year === year),
  );
  return [...held, ...wanted.map(unasked)].toSorted((a, b) => b.year - a.year);
}

function YearForm({ held, onClose }: { readonly held: ListedYear; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const [answers, setAnswers] = useState(held);
  const writing = useWriting(onClose);
  const { year, budget, budgetOn, accounts, accountsOn } = answers;
  const save = (said: ListedYear) => client.governance.saveYear({ facility, year: said });
  const keep = (): void =>
    writing.mutate({
      said: t('governance:votes.saved'),
      async work() {
        await save(answers);
        return () => save(held);
      },
    });
  return (
    <RecordForm
      error={writing.error}
      isReady
      save={t('governance:votes.save')}
      onClose={onClose}
      onSave={keep}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <YesNoField
          label={t('governance:votes.budget', { year })}
          wordOf={(answer) => t(`governance:votes.answers.${answer}`)}
          value={budget}
          onChange={(answer) => setAnswers({ ...answers, budget: answer })}
        />
        {budget === true ? (
          <DayField
            label={t('governance:votes.budgetOn')}
            value={budgetOn}
            onChange={(day) => setAnswers({ ...answers, budgetOn: day })}
          />
        ) : (
          <div />
        )}
        <YesNoField
          label={t('governance:votes.accounts', { year })}
          wordOf={(answer) => t(`governance:votes.answers.${answer}`)}
          value={accounts}
          onChange={(answer) => setAnswers({ ...answers, accounts: answer })}
        />
        {accounts === true && (
          <DayField
            label={t('governance:votes.accountsOn')}
            value={accountsOn}
            onChange={(day) => setAnswers({ ...answers, accountsOn: day })}
          />
        )}
      </SimpleGrid>
    </RecordForm>
  );
}

/** What the general assembly voted, year by year. */
export function VotesSection({ years }: { readonly years: readonly ListedYear[] }) {
  const { t } = useTranslation();
  const mayWrite = useMay('coach');
  const [open, setOpen] = useState<ListedYear | null>(null);
  const say = (answer: boolean | null, day: ListedYear['budgetOn']): string =>
    answer === true && day !== null
      ? t('governance:votes.yesOn', { day: formatShortDay(day) })
      : t(`governance:votes.answers.${answer}`);
  return (
    <Section title={t('governance:votes.list')}>
      <RecordTable
        label={t('governance:votes.list')}
        heads={['year', 'budget', 'accounts'].map((name) => t(`governance:votes.columns.${name}`))}
        entries={listYears(years)}
        entryId={({ year }) => String(year)}
        cells={({ year, budget, budgetOn, accounts, accountsOn }) => [
          String(year),
          say(budget, budgetOn),
          say(accounts, accountsOn),
        ]}
        onOpen={mayWrite ? setOpen : null}
      />
      <DialogFrame
        opened={open !== null}
        onClose={() => setOpen(null)}
        size="lg"
        title={open === null ? '' : t('governance:votes.open', { year: open.year })}
      >
        {open !== null && <YearForm held={open} onClose={() => setOpen(null)} />}
      </DialogFrame>
    </Section>
  );
}
