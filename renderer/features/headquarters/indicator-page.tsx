import { Loader, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureScene } from '../../../shared/charts/picture-scene.ts';
import type { Indicator } from '../../../shared/contract/headquarters.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { ScenePicture } from '../../charts/scene-picture.tsx';
import { Card } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { listDistricts } from './districts.ts';
import { Funnel } from './funnel.tsx';
import { type IndicatorChoice, IndicatorChoices } from './indicator-choices.tsx';
import { IndicatorTable } from './indicator-table.tsx';

const FIRST: IndicatorChoice = { code: 'abandon_penta', district: '', period: '', months: 12 };

function Chart({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation();
  if (indicator.chart === null) return <Text>{t('headquarters:indicator.nothing')}</Text>;
  const { sentence, picture } = indicator.chart;
  return (
    <Card title={t('headquarters:indicator.together')}>
      <Text fw={600}>{sentence}</Text>
      <div style={{ maxWidth: 480 }}>
        <ScenePicture scene={pictureScene(picture)} />
      </div>
    </Card>
  );
}

/** Any indicator over centres and time: together as a run chart, beside one another as a funnel and a table. */
export default function IndicatorPage() {
  const { t, i18n } = useTranslation();
  const { calls } = useApi();
  const [chosen, choose] = useState(FIRST);
  const { data: all, error: fault } = useQuery(
    calls.headquarters.centres.queryOptions({ input: {} }),
  );
  const choice: IndicatorChoice = { ...chosen, period: chosen.period || (all?.lastMonthDue ?? '') };
  const { data, error, refetch } = useQuery({
    ...calls.headquarters.indicator.queryOptions({
      input: {
        ...choice,
        district: choice.district || null,
        language: i18n.language as Language,
      },
      enabled: choice.period !== '',
      placeholderData: keepPreviousData,
    }),
  });
  return (
    <Stack gap="md">
      <PageHeader
        title={t('headquarters:indicator.title')}
        hint={t('headquarters:indicator.hint')}
      />
      {all && (
        <IndicatorChoices
          choice={choice}
          lastDue={all.lastMonthDue}
          districts={listDistricts(all.centres)}
          onChange={choose}
        />
      )}
      <FailureNotice error={fault ?? error} onRetry={() => void refetch()} />
      {!data && !error && !fault && <Loader aria-label={t('app:loading')} />}
      {data && (
        <>
          <Chart indicator={data} />
          {data.hasFunnel && <Funnel indicator={data} />}
          <IndicatorTable indicator={data} />
        </>
      )}
    </Stack>
  );
}
