import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CountedCell } from '../../../shared/domain/surveys/quotas.ts';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { QuotaDialog } from './quota-dialog.tsx';
import { QuotaHead } from './quota-head.tsx';
import { type Quotas, useQuotas, useQuotaWords } from './use-quotas.ts';

/** What is planned of a form by service and age: how many are done of how many, and who is still wanted. */
export function QuotaBoard({ formId }: { readonly formId: string }) {
  const { t } = useTranslation();
  const mayPlan = useMay('coach');
  const [isPlanning, setPlanning] = useState(false);
  const { data, error } = useQuotas(formId);
  if (!data) return <FailureNotice error={error} />;
  // Without a question that tells people apart there is nothing to plan by.
  if (data.questions.length === 0) return null;
  return (
    <Stack gap="sm" mt="md">
      {data.plan && data.count && <PlanTable quotas={data} plan={data.plan} count={data.count} />}
      {mayPlan && (
        <Group>
          <Button variant="default" mih={44} onClick={() => setPlanning(true)}>
            {t(data.plan ? 'surveys:quota.change' : 'surveys:quota.made')}
          </Button>
        </Group>
      )}
      {isPlanning && (
        <QuotaDialog formId={formId} quotas={data} onClose={() => setPlanning(false)} />
      )}
    </Stack>
  );
}

function PlanTable({
  quotas,
  plan,
  count,
}: {
  readonly quotas: Quotas;
  readonly plan: NonNullable<Quotas['plan']>;
  readonly count: NonNullable<Quotas['count']>;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { listServices, listAges } = useQuotaWords(quotas.questions);
  const ages = listAges(plan.agePath);
  const missing = count.wanted - count.counted;
  const apart = [
    ['extra', count.over],
    ['outside', count.outside],
    ['unknown', count.unknown],
  ] as const;
  return (
    <>
      <Group gap="lg">
        <Text fw={700} data-quota={`${count.counted}/${count.wanted}`}>
          {t('surveys:quota.title')} : {t('surveys:quota.count', count)}
        </Text>
        <StatusMark
          status={missing === 0 ? 'good' : 'attention'}
          word={
            missing === 0
              ? t('surveys:quota.complete')
              : t('surveys:quota.missing', { count: missing })
          }
        />
        <Text c="dark.4">
          {t('surveys:quota.period', {
            from: formats.day(plan.from as Day),
            to: formats.day(plan.to as Day),
          })}
        </Text>
      </Group>
      <Table.ScrollContainer minWidth={480}>
        <Table verticalSpacing="xs" withTableBorder withColumnBorders maw={900}>
          <QuotaHead ages={ages} />
          <Table.Tbody>
            {listServices(plan.servicePath).map((service) => (
              <Table.Tr key={service.key}>
                <Table.Th scope="row">{service.label}</Table.Th>
                {ages.map((age) => (
                  <Table.Td key={age.key}>
                    <QuotaCell
                      cell={count.cells.find(
                        (cell) => cell.service === service.key && cell.age === age.key,
                      )}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {apart.map(
        ([name, number]) =>
          number > 0 && <Text key={name}>{t(`surveys:quota.${name}`, { count: number })}</Text>,
      )}
    </>
  );
}

function QuotaCell({ cell }: { readonly cell: CountedCell | undefined }) {
  const { t } = useTranslation();
  if (!cell) return '–';
  const { done, wanted } = cell;
  const status = done < wanted ? 'attention' : 'good';
  const word = done < wanted ? 'more' : done > wanted ? 'over' : 'full';
  return (
    <Group gap="sm" wrap="nowrap" justify="space-between">
      <Text component="span">{t('surveys:quota.count', { counted: done, wanted })}</Text>
      <StatusMark
        status={status}
        word={t(`surveys:quota.${word}`, { count: Math.abs(wanted - done) })}
      />
    </Group>
  );
}
