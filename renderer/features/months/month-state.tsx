import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import type { Desks } from './desks.ts';

interface StateProps {
  readonly facility: string;
  readonly period: Month;
  readonly state: 'open' | 'validated';
  readonly desks: Desks;
}

/** Says what is still open in a month that is about to be locked. */
function LooseEnds({ facility, period, desks }: StateProps) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data } = useQuery(calls.months.warnings.queryOptions({ input: { facility, period } }));
  const count = Object.values(data?.count ?? {}).reduce((sum, ofSheet) => sum + ofSheet, 0);
  const sentences = [
    ...(count > 0 ? [t('months:validate.open', { count })] : []),
    ...(desks.hasLoose(period) ? [t('months:validate.unsaved')] : []),
  ];
  return sentences.map((sentence) => (
    <Group key={sentence} gap={8} wrap="nowrap" align="flex-start">
      <StatusShape status="attention" />
      <Text>{sentence}</Text>
    </Group>
  ));
}

function ValidateMonth(props: StateProps) {
  const { facility, period, desks } = props;
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [receivedOn, setReceivedOn] = useState<Day | null>(null);
  const validate = useMutation({
    mutationFn: () => client.months.validate({ facility, period, receivedOn }),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('months:validate.button')}</Button>
      <DialogFrame
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('months:validate.button')}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!desks.hasLoose(period)) validate.mutate();
          }}
        >
          <Stack>
            <Text>{t('months:validate.text')}</Text>
            <LooseEnds {...props} />
            <DayField
              label={t('months:validate.received')}
              description={t('months:validate.receivedHint')}
              value={receivedOn}
              onChange={setReceivedOn}
            />
            <FailureNotice error={validate.error} />
            <Group justify="flex-end">
              <Button
                type="submit"
                mih={44}
                loading={validate.isPending}
                disabled={desks.hasLoose(period)}
              >
                {t('months:validate.go')}
              </Button>
            </Group>
          </Stack>
        </form>
      </DialogFrame>
    </>
  );
}

function ReopenMonth({ facility, period, desks }: StateProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const reopen = useMutation({
    mutationFn: (reason: string) => client.months.reopen({ facility, period, reason }),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries();
      desks.retryAll();
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('months:reopen.button')}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        title={t('months:reopen.button')}
        text={t('months:reopen.text')}
        label={t('months:reopen.label')}
        hint={t('months:reopen.hint')}
        go={t('months:reopen.go')}
        isPending={reopen.isPending}
        onGo={(reason) => reopen.mutate(reason)}
        onClose={() => setOpen(false)}
      >
        <FailureNotice error={reopen.error} />
      </ReasonDialog>
    </>
  );
}

/** Locks the month, or opens it again. */
export function MonthState(props: StateProps) {
  return props.state === 'open' ? <ValidateMonth {...props} /> : <ReopenMonth {...props} />;
}
