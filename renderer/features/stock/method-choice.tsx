import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  CONSUMPTION_METHODS,
  type ConsumptionMethod,
} from '../../../shared/domain/stock/consumption.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** How the centre computes its CMM: named beside every figure that rests on it, and chosen by a coach. */
export function MethodChoice({ method }: { readonly method: ConsumptionMethod }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const mayChoose = useMay('coach');
  const choose = useMutation({
    mutationFn: (chosen: ConsumptionMethod) =>
      client.stock.chooseMethod({ facility, method: chosen }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <NativeSelect
        label={t('stock:method.label')}
        value={method}
        disabled={!mayChoose || choose.isPending}
        data={CONSUMPTION_METHODS.map((value) => ({
          value,
          label: t(`stock:method.${value.replaceAll(' ', '-')}`),
        }))}
        onChange={(event) => choose.mutate(event.currentTarget.value as ConsumptionMethod)}
      />
      <FailureNotice error={choose.error} />
    </>
  );
}
