import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScoreResult } from '../../shared/domain/instruments/score-points.ts';
import { formatMoney } from '../../shared/domain/numbers/format-number.ts';

/** What the score stands for by its form: the band, and with it the amount or the competency where the method has one. */
export function ScoreOutcome({ result }: { readonly result: ScoreResult }) {
  const { t } = useTranslation();
  const { band, amount, competency } = result;
  return (
    <>
      {band !== null && <Text>{t('form:score.band', { band })}</Text>}
      {competency !== null && <Text>{t(`form:score.competency.${competency}`)}</Text>}
      {amount !== null && <Text>{t('form:score.amount', { amount: formatMoney(amount) })}</Text>}
    </>
  );
}
