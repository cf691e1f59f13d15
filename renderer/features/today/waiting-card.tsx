import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card, CardFigure } from '../../ui/card.tsx';

/** Files that wait for a form before they can be read. */
export function WaitingCard({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <Card
      title={t('today:waiting.title')}
      status="attention"
      action={
        <Anchor component={Link} to="/import">
          {t('today:waiting.act')}
        </Anchor>
      }
    >
      <CardFigure>{t('today:waiting.files', { count })}</CardFigure>
      <Text>{t('today:waiting.why')}</Text>
    </Card>
  );
}
