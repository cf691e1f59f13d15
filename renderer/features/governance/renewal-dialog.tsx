import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedMember } from '../../../shared/contract/governance.ts';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import { dayMonthsAway } from '../../../shared/domain/governance/months-away.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { memberName } from './member-columns.tsx';
import type { MemberRoster } from './member-dialog.tsx';
import { useWriting } from './use-writing.ts';

/** Somebody of the new bureau: who sat in the old one and goes on, or a new name. */
interface Seat {
  readonly person: string | null;
  readonly name: string;
  readonly office: string;
  readonly isTaken: boolean;
}

const NEW_SEAT: Seat = { person: null, name: '', office: '', isTaken: true };

function seatsOf(members: readonly ListedMember[], organ: string): readonly Seat[] {
  return members
    .filter((member) => member.organ === organ && member.standing === 'running')
    .map(({ person, name, office }) => ({ person, name, office, isTaken: false }));
}

function isFilled({ isTaken, person, name }: Seat): boolean {
  return isTaken && (person !== null || name.trim() !== '');
}

/** The last day of a mandate of so many years, by the statutes; null where they do not say. */
function lastDay(start: Day | null, years: number | null): Day | null {
  if (start === null || years === null) return null;
  return addDays(dayMonthsAway(start, Math.round(years * 12)), -1);
}

function SeatRow({
  seat,
  label,
  roster,
  onChange,
}: {
  readonly seat: Seat;
  /** How the person is called, or the number of a new one. */
  readonly label: string;
  readonly roster: MemberRoster;
  readonly onChange: (seat: Seat) => void;
}) {
  const { t } = useTranslation();
  const isNew = seat.person === null;
  return (
    <SimpleGrid cols={2} spacing="md" verticalSpacing={4}>
      {isNew ? (
        <TextInput
          size="md"
          aria-label={t('governance:renewal.nameOf', { number: label })}
          placeholder={t('governance:renewal.nameOf', { number: label })}
          autoComplete="off"
          maxLength={200}
          value={seat.name}
          onChange={(event) => onChange({ ...seat, name: event.currentTarget.value })}
        />
      ) : (
        <Checkbox
          size="md"
          py={10}
          label={t('governance:renewal.stays', { name: label })}
          checked={seat.isTaken}
          onChange={(event) => onChange({ ...seat, isTaken: event.currentTarget.checked })}
        />
      )}
      <Autocomplete
        size="md"
        aria-label={
          isNew
            ? t('governance:renewal.officeOfNew', { number: label })
            : t('governance:renewal.officeOf', { name: label })
        }
        placeholder={t('governance:members.columns.office')}
        data={[...roster.offices]}
        maxLength={200}
        disabled={!seat.isTaken}
        value={seat.office}
        onChange={(office) => onChange({ ...seat, office })}
      />
    </SimpleGrid>
  );
}

function Seats({
  seats,
  roster,
  onChange,
}: {
  readonly seats: readonly Seat[];
  readonly roster: MemberRoster;
  readonly onChange: (seats: readonly Seat[]) => void;
}) {
  const { t } = useTranslation();
  const known = seats.filter(({ person }) => person !== null);
  const labelOf = (seat: Seat, index: number): string =>
    seat.person === null
      ? String(index - known.length + 1)
      : memberName({ name: seat.name, erased: seat.name === '' }, t);
  return (
    <Stack gap="xs" component="section" aria-label={t('governance:renewal.who')}>
      <Title order={3} size="h5">
        {t('governance:renewal.who')}
      </Title>
      {known.length === 0 && <Text>{t('governance:renewal.nobody')}</Text>}
      {seats.map((seat, index) => (
        <SeatRow
          // biome-ignore lint/suspicious/noArrayIndexKey: seats are only added at the end.
          key={index}
          seat={seat}
          label={labelOf(seat, index)}
          roster={roster}
          onChange={(changed) => onChange(seats.with(index, changed))}
        />
      ))}
      <Group>
        <Button variant="default" mih={44} onClick={() => onChange([...seats, NEW_SEAT])}>
          {t('governance:renewal.addName')}
        </Button>
      </Group>
    </Stack>
  );
}

interface DialogProps {
  readonly roster: MemberRoster;
  readonly onClose: () => void;
}

function RenewalForm({ roster, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const writing = useWriting(onClose);
  const [organ, setOrgan] = useState('');
  const [startOn, setStart] = useState<Day | null>(null);
  const [endOn, setEnd] = useState<Day | null>(null);
  const [seats, setSeats] = useState<readonly Seat[]>([]);
  const yearsOf = (code: string): number | null =>
    roster.organs.find((each) => each.code === code)?.mandateYears ?? null;
  const members = seats
    .filter(isFilled)
    .map(({ person, name, office }) => ({ person, name, office }));
  const renew = (start: Day): void =>
    writing.mutate({
      said: t('governance:renewal.done'),
      async work() {
        const bureau = { facility, organ, startOn: start, endOn, members };
        const renewal = await client.governance.renew(bureau);
        return () => client.governance.undoRenewal({ facility, renewal });
      },
    });
  return (
    <RecordForm
      error={writing.error}
      isReady={organ !== '' && startOn !== null && members.length > 0}
      save={t('governance:renewal.do')}
      onClose={onClose}
      onSave={() => startOn !== null && renew(startOn)}
    >
      <Text>{t('governance:renewal.hint')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <NativeSelect
          label={t('governance:renewal.organ')}
          size="md"
          data-autofocus
          data={[
            { value: '', label: '' },
            ...roster.organs.map(({ code, name }) => ({ value: code, label: `${code} (${name})` })),
          ]}
          value={organ}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setOrgan(chosen);
            setSeats(seatsOf(roster.members, chosen));
            setEnd(lastDay(startOn, yearsOf(chosen)) ?? endOn);
          }}
        />
        <DayField
          label={t('governance:renewal.start')}
          value={startOn}
          onChange={(day) => {
            setStart(day);
            setEnd(lastDay(day, yearsOf(organ)) ?? endOn);
          }}
        />
        <DayField label={t('governance:renewal.end')} value={endOn} onChange={setEnd} />
      </SimpleGrid>
      {organ !== '' && <Seats seats={seats} roster={roster} onChange={setSeats} />}
    </RecordForm>
  );
}

/** A whole organ renewed over the page, in one gesture. */
export function RenewalDialog({ isOpen, ...form }: DialogProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      opened={isOpen}
      onClose={form.onClose}
      size="xl"
      title={t('governance:renewal.title')}
    >
      {isOpen && <RenewalForm {...form} />}
    </DialogFrame>
  );
}
