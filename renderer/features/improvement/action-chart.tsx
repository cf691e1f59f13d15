import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pictureScene } from '../../../shared/charts/picture-scene.ts';
import { useApi } from '../../api/client-context.tsx';
import { ScenePicture } from '../../charts/scene-picture.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** The figure that a promise is to move, month after month, under the sentence that says whether it did. */
export function ActionChart({
  facility,
  figure,
}: {
  readonly facility: string;
  readonly figure: string;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const input = { facility, code: figure };
  const { data, error } = useQuery(calls.improvement.chart.queryOptions({ input }));
  if (!data) return <FailureNotice error={error} />;
  if (data.chart === null) return <Text c="dark.4">{t('improvement:page.noValues')}</Text>;
  const { sentence, picture } = data.chart;
  return (
    <figure style={{ margin: 0 }}>
      <Text component="figcaption" fw={600}>
        {sentence}
      </Text>
      <ScenePicture scene={pictureScene(picture)} />
    </figure>
  );
}
