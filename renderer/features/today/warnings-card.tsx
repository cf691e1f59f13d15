import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useWarningSentence } from '../../ui/month-warning.ts';

const SHOWN = 4;

/** What asks for a look in the figures of the last month, the contradictions first. */
export function WarningsCard({ warnings }: { readonly warnings: Today['warnings'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { line } = useWarningSentence();
  const { period, list } = warnings;
  const link = (path: string, word: string) => (
    <Anchor component={Link} to={path}>
      {word}
    </Anchor>
  );
  if (period === null) {
    return (
      <Card
        title={t('today:warnings.title')}
        status="none"
        action={link('/import', t('today:warnings.import'))}
      >
        <Text>{t('today:warnings.no-month')}</Text>
      </Card>
    );
  }
  return (
    <Card
      title={t('today:warnings.title')}
      status={list.length === 0 ? 'good' : 'attention'}
      action={link('/month', t('today:warnings.see'))}
    >
      {list.length === 0 && (
        <Text>{t('today:warnings.none', { month: formats.month(period) })}</Text>
      )}
      {list.length > 0 && (
        <>
          <CardFigure>{t('today:warnings.count', { count: list.length })}</CardFigure>
          <Text c="dark.4">{formats.month(period)}</Text>
          <List spacing={4}>
            {list.slice(0, SHOWN).map((warning) => (
              <List.Item key={`${warning.sheet} ${warning.row} ${warning.code}`}>
                {line(warning)}
              </List.Item>
            ))}
          </List>
          {list.length > SHOWN && (
            <Text>{t('today:warnings.more', { count: list.length - SHOWN })}</Text>
          )}
        </>
      )}
    </Card>
  );
}
