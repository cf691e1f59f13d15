import { Button, Group, NativeSelect, NumberInput, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { localDay } from '../../ui/formats.ts';
import { QuotaHead } from './quota-head.tsx';
import { type Quotas, useQuotaWords } from './use-quotas.ts';

type Plan = NonNullable<Quotas['plan']>;

interface QuotaDialogProps {
  readonly formId: string;
  readonly quotas: Quotas;
  readonly onClose: () => void;
}

/** A month, the days of a plan that is begun. */
const PROPOSED_DAYS = 29;

function keyOf(service: string, age: string): string {
  return `${service}\n${age}`;
}

/** What is typed into the dialog. */
interface TypedPlan {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly paths: Pick<Plan, 'servicePath' | 'agePath'>;
  /** How many are wanted, by {@link keyOf}. */
  readonly wanted: ReadonlyMap<string, number>;
}

interface PartProps {
  readonly questions: Quotas['questions'];
  readonly typed: TypedPlan;
  readonly type: Dispatch<SetStateAction<TypedPlan>>;
}

function beginPlan({ plan, proposed }: Quotas): TypedPlan {
  const today = localDay(new Date().toISOString());
  return {
    from: (plan?.from as Day) ?? today,
    to: (plan?.to as Day) ?? addDays(today, PROPOSED_DAYS),
    paths: plan ?? proposed,
    wanted: new Map(plan?.cells.map((cell) => [keyOf(cell.service, cell.age), cell.wanted])),
  };
}

/** The cells of the plan that are wanted, of those that its questions have. */
function useCells({ questions, typed: { paths, wanted } }: Omit<PartProps, 'type'>) {
  const { listServices, listAges } = useQuotaWords(questions);
  const services = listServices(paths.servicePath);
  const ages = listAges(paths.agePath);
  const cells = services.flatMap(({ key: service }) =>
    ages.flatMap(({ key: age }) => {
      const number = wanted.get(keyOf(service, age)) ?? 0;
      return number > 0 ? [{ service, age, wanted: number }] : [];
    }),
  );
  return { services, ages, cells };
}

/** A plan of interviews: its days, the questions that tell people apart, and how many are wanted in each cell. */
export function QuotaDialog({ formId, quotas, onClose }: QuotaDialogProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const { questions } = quotas;
  const [typed, type] = useState(() => beginPlan(quotas));
  const { cells } = useCells({ questions, typed });
  const { from, to, paths } = typed;
  const { servicePath, agePath } = paths;
  const record = useMutation({
    mutationFn: (days: { readonly from: Day; readonly to: Day }) =>
      client.surveys.setQuotas({
        facility,
        formId,
        plan: { ...days, servicePath, agePath, cells },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const isEarly = from !== null && to !== null && to < from;
  return (
    <DialogFrame title={t('surveys:quota.title')} size="xl" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (from && to && !isEarly) record.mutate({ from, to });
        }}
      >
        <Stack>
          <PlanQuestions questions={questions} typed={typed} type={type} />
          {isEarly && <Text role="alert">{t('surveys:quota.early')}</Text>}
          <Text>{t('surveys:quota.hint')}</Text>
          <PlanCells questions={questions} typed={typed} type={type} />
          <FailureNotice error={record.error} />
          <Group justify="space-between">
            <Text fw={700}>
              {t('surveys:quota.total', {
                count: cells.reduce((sum, cell) => sum + cell.wanted, 0),
              })}
            </Text>
            <Button
              type="submit"
              mih={44}
              loading={record.isPending}
              disabled={from === null || to === null || isEarly}
            >
              {t('surveys:quota.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}

/** The days of the plan, and by which questions people are told apart. */
function PlanQuestions({ questions, typed, type }: PartProps) {
  const { t } = useTranslation();
  const { from, to, paths } = typed;
  const choices = [
    { value: '', label: t('surveys:quota.noQuestion') },
    ...questions.map(({ path, label }) => ({ value: path, label })),
  ];
  const choose = (side: 'servicePath' | 'agePath', label: string) => (
    <NativeSelect
      label={label}
      data={choices}
      value={paths[side] ?? ''}
      onChange={({ currentTarget: { value } }) =>
        type({ ...typed, paths: { ...paths, [side]: value === '' ? null : value } })
      }
    />
  );
  return (
    <>
      <Group grow align="flex-start">
        <DayField
          label={t('surveys:quota.from')}
          value={from}
          onChange={(day) => type({ ...typed, from: day })}
        />
        <DayField
          label={t('surveys:quota.to')}
          value={to}
          onChange={(day) => type({ ...typed, to: day })}
        />
      </Group>
      <Group grow align="flex-start">
        {choose('servicePath', t('surveys:quota.serviceQuestion'))}
        {choose('agePath', t('surveys:quota.ageQuestion'))}
      </Group>
    </>
  );
}

/** How many are wanted: a line a service, a column an age. */
function PlanCells({ questions, typed, type }: PartProps) {
  const { t } = useTranslation();
  const { services, ages } = useCells({ questions, typed });
  const write = (key: string, wanted: number): void =>
    type((before) => ({ ...before, wanted: new Map([...before.wanted, [key, wanted]]) }));
  return (
    <Table verticalSpacing={4} withColumnBorders>
      <QuotaHead ages={ages} />
      <Table.Tbody>
        {services.map((service) => (
          <Table.Tr key={service.key}>
            <Table.Th scope="row">{service.label}</Table.Th>
            {ages.map((age) => (
              <Table.Td key={age.key}>
                <NumberInput
                  aria-label={t('surveys:quota.cell', { service: service.label, age: age.label })}
                  size="md"
                  w={110}
                  min={0}
                  max={10_000}
                  allowDecimal={false}
                  hideControls
                  value={typed.wanted.get(keyOf(service.key, age.key)) || ''}
                  onChange={(value) => write(keyOf(service.key, age.key), Number(value))}
                />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
