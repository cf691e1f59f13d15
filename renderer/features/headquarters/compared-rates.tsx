import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pictureScene } from '../../../shared/charts/picture-scene.ts';
import type { Comparison } from '../../../shared/contract/headquarters.ts';
import type { ChartBlock } from '../../../shared/domain/reports/document.ts';
import { ScenePicture } from '../../charts/scene-picture.tsx';
import { Card } from '../../ui/card.tsx';

function Side({ centre, chart }: { readonly centre: string; readonly chart: ChartBlock | null }) {
  const { t } = useTranslation();
  if (chart === null) {
    return (
      <Text>
        {centre}
        {' : '}
        {t('headquarters:compare.nothing')}
      </Text>
    );
  }
  const { title, ...scene } = pictureScene(chart.picture);
  return (
    <Stack gap={4}>
      <Text fw={600}>{centre}</Text>
      <Text fz="sm">{chart.sentence}</Text>
      <ScenePicture scene={{ ...scene, title: `${centre}, ${title}` }} />
    </Stack>
  );
}

/** The common rates of the last twelve months, both centres on one scale. */
export function ComparedRates({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const [own, other] = comparison.centres;
  return (
    <>
      <Title order={2} size="h4">
        {t('headquarters:compare.rates')}
      </Title>
      {comparison.rates.length === 0 && <Text>{t('headquarters:compare.noRates')}</Text>}
      {comparison.rates.map(({ code, name, charts }) => (
        <Card key={code} title={name}>
          <SimpleGrid cols={2} maw={860} spacing="xl">
            <Side centre={own.name} chart={charts[0]} />
            <Side centre={other.name} chart={charts[1]} />
          </SimpleGrid>
        </Card>
      ))}
    </>
  );
}
