import {
  Button,
  Group,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { MeetingKind } from '../../../shared/domain/meetings/meeting.ts';
import { useApi } from '../../api/client-context.tsx';
import { readFailure } from '../../api/failure.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { DayField, TimeField } from '../../ui/day-field.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { useMeetingActs } from './use-meeting.ts';

const KINDS: readonly MeetingKind[] = ['ordinaire', 'extraordinaire'];

/** The organ that meets most often comes first. */
const USUAL = 'CG';

interface PlanDialogProps {
  readonly onPlanned: (id: string) => void;
  readonly onClose: () => void;
}

/** Two meetings on one day are rare and no fault: which is meant is asked. */
function SameDayNotice({
  onOpen,
  onSecond,
}: {
  readonly onOpen: () => void;
  readonly onSecond: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" role="alert">
      <StatusMark status="attention" word={t('meetings:form.sameDay')} />
      <Group mt="sm">
        <Button mih={44} variant="default" onClick={onOpen}>
          {t('meetings:form.openFirst')}
        </Button>
        <Button mih={44} variant="default" onClick={onSecond}>
          {t('meetings:form.second')}
        </Button>
      </Group>
    </Paper>
  );
}

function PlanForm({
  organs,
  onPlanned,
}: PlanDialogProps & { readonly organs: readonly { code: string; name: string }[] }) {
  const { t } = useTranslation();
  const { code: facility } = useFacility();
  const [organ, setOrgan] = useState(
    () => organs.find(({ code }) => code === USUAL)?.code ?? organs[0]?.code ?? '',
  );
  const [kind, setKind] = useState<MeetingKind>('ordinaire');
  const [day, setDay] = useState<Day | null>(null);
  const [startAt, setStartAt] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const acts = useMeetingActs();
  const submit = (isSecond: boolean): void => {
    if (day === null || organ === '') return;
    acts.mutate(async (meetings) => {
      const { id } = await meetings.plan({ facility, organ, kind, day, startAt, place, isSecond });
      onPlanned(id);
    });
  };
  const failure = readFailure(acts.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <Stack>
        <NativeSelect
          label={t('meetings:form.organ')}
          data-autofocus
          size="md"
          data={organs.map(({ code, name }) => ({ value: code, label: name }))}
          value={organ}
          onChange={(event) => setOrgan(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('meetings:form.kind')}
          size="md"
          data={KINDS.map((each) => ({ value: each, label: t(`meetings:kinds.${each}`) }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as MeetingKind)}
        />
        <SimpleGrid cols={2}>
          <DayField label={t('meetings:form.day')} value={day} onChange={setDay} />
          <TimeField label={t('meetings:form.startAt')} value={startAt} onChange={setStartAt} />
        </SimpleGrid>
        <TextInput
          label={t('meetings:form.place')}
          size="md"
          maxLength={200}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        {failure?.code === 'meeting-exists' ? (
          <SameDayNotice
            onOpen={() => onPlanned(String(failure.facts['meeting']))}
            onSecond={() => submit(true)}
          />
        ) : (
          <FailureNotice error={acts.error} />
        )}
        <Group justify="flex-end">
          <Button type="submit" mih={44} loading={acts.isPending} disabled={day === null}>
            {t('meetings:form.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for which organ, when and where, before a meeting has a page. */
export function PlanDialog(props: PlanDialogProps) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { data: organs, error } = useQuery(
    calls.meetings.organs.queryOptions({ input: { facility } }),
  );
  return (
    <DialogFrame opened onClose={props.onClose} title={t('meetings:form.title')}>
      <FailureNotice error={error} />
      {organs?.length === 0 && <Text>{t('meetings:form.noOrgan')}</Text>}
      {organs && organs.length > 0 && <PlanForm {...props} organs={organs} />}
    </DialogFrame>
  );
}
