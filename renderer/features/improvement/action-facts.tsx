import { List, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { ActionGaps } from '../../ui/action-gaps.tsx';
import { useFormats } from '../../ui/formats.ts';
import { OriginLink } from './action-origin.tsx';
import { ActionStateMark } from './action-state-mark.tsx';

/** How it was closed: after how many days, and who saw that it is done. */
function Closing({ action }: { readonly action: ListedAction }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { closedOn, daysToClose, verified, status } = action;
  const day = closedOn === null ? '' : formats.day(closedOn);
  return (
    <>
      {closedOn !== null && daysToClose !== null && (
        <Text>{t('improvement:page.closed', { day, count: daysToClose })}</Text>
      )}
      {verified !== null && (
        <Text>
          {t('improvement:page.verified', { who: verified.by, day: formats.day(verified.on) })}
        </Text>
      )}
      {status === 'done' && <Text c="dark.4">{t('improvement:page.notVerified')}</Text>}
    </>
  );
}

/** What was promised, line by line; what was not said has no line, and stands under the others. */
export function ActionFacts({ action }: { readonly action: ListedAction }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { who, due, cost, funding, indicator, note, carriedOver, visit, source } = action;
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['state', <ActionStateMark key="state" action={action} />],
    ['who', who ?? t('improvement:columns.nobody')],
    ['due', due && formats.day(due)],
    ['carried', carriedOver === 0 ? null : String(carriedOver)],
    ['agreed', formats.day(action.agreedOn)],
    [
      'from',
      visit || source ? <OriginLink key="from" action={action} writeMonth={formats.month} /> : null,
    ],
    ['cost', cost === null ? null : formatNumber(cost)],
    ['funding', funding],
    ['indicator', indicator],
    ['note', note],
  ];
  return (
    <Stack gap="sm">
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {lines
            .filter(([, value]) => value !== null && value !== '')
            .map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" w="12rem">
                  {t(`improvement:columns.${name}`)}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Closing action={action} />
      {action.state !== 'closed' && <ActionGaps {...action} />}
    </Stack>
  );
}

/** What was found, why, why again, and the cause at the end. */
export function ActionWhy({ action }: { readonly action: ListedAction }) {
  const { t } = useTranslation();
  const { problem, whys, cause } = action;
  if (problem === null && whys.length === 0 && cause === null) {
    return <Text c="dark.4">{t('improvement:page.noWhy')}</Text>;
  }
  return (
    <Stack gap="xs">
      {problem !== null && <Text>{problem}</Text>}
      {whys.length > 0 && (
        <List type="ordered" spacing={4}>
          {whys.map((answer) => (
            <List.Item key={answer}>{t('improvement:page.because', { answer })}</List.Item>
          ))}
        </List>
      )}
      {cause !== null && <Text fw={600}>{t('improvement:page.cause', { cause })}</Text>}
    </Stack>
  );
}
