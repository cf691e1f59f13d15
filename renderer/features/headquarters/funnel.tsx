import { List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { funnelScene } from '../../../shared/charts/funnel-scene.ts';
import type { Indicator } from '../../../shared/contract/headquarters.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import { ScenePicture } from '../../charts/scene-picture.tsx';
import { Card } from '../../ui/card.tsx';

const NAMED_AT_MOST = 12;

function Outside({
  side,
  indicator,
}: {
  readonly side: 'above' | 'below';
  readonly indicator: Indicator;
}) {
  const { t } = useTranslation();
  const centres = indicator.centres.filter(({ standing }) => standing === side);
  const shown = centres.slice(0, NAMED_AT_MOST);
  return (
    <Stack gap={4}>
      <Text fw={600}>{t(`headquarters:funnel.${side}`, { count: centres.length })}</Text>
      <List size="sm">
        {shown.map(({ code, name, value, numerator, denominator }) => (
          <List.Item key={code}>
            {t('headquarters:funnel.line', {
              name,
              percent: formatPercent(value ?? 0),
              part: numerator,
              of: denominator,
            })}
          </List.Item>
        ))}
      </List>
      {centres.length > shown.length && (
        <Text size="sm">
          {t('headquarters:funnel.more', { count: centres.length - shown.length })}
        </Text>
      )}
    </Stack>
  );
}

/** Centres of different size, fairly: who stands outside what chance explains is named, by code and not by rank. */
export function Funnel({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation();
  const dots = indicator.centres.flatMap(({ standing, value, denominator }) =>
    standing === null || value === null || denominator === null
      ? []
      : [{ cases: denominator, percent: value, standing }],
  );
  const centre = indicator.total.value;
  if (dots.length === 0 || centre === null) return null;
  const title = t('headquarters:funnel.title');
  const picture = {
    ...{ title, centre, dots },
    casesLabel: t('headquarters:funnel.cases'),
    centreLabel: t('headquarters:funnel.together', { percent: formatPercent(centre, 1) }),
  };
  return (
    <Card title={title}>
      <Text c="dark.4">{t('headquarters:funnel.hint')}</Text>
      <ScenePicture scene={funnelScene(picture)} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Outside side="above" indicator={indicator} />
        <Outside side="below" indicator={indicator} />
      </SimpleGrid>
    </Card>
  );
}
