import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SalaryLine } from '../../../shared/contract/staffing.ts';
import { formatMoney } from '../../../shared/domain/numbers/format-number.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

function useArrearsWord(owed: number, months: number): string {
  const { t } = useTranslation();
  if (owed > 0) {
    return t('staffing:salary.months', { amount: formatMoney(owed), count: months });
  }
  return owed < 0
    ? t('staffing:salary.advance', { amount: formatMoney(-owed) })
    : t('staffing:salary.none');
}

/** What is still owed, and how many months nobody has written to the end: those are in no sum. */
export function ArrearsMark({ arrears }: { readonly arrears: SalaryLine['arrears'] }) {
  const { t } = useTranslation();
  const { owed, months, unknown } = arrears;
  const word = useArrearsWord(owed ?? 0, months);
  return (
    <>
      {owed !== null && <StatusMark status={owed > 0 ? 'act' : 'good'} word={word} />}
      {unknown > 0 && <Text size="sm">{t('staffing:salary.unknown', { count: unknown })}</Text>}
    </>
  );
}
