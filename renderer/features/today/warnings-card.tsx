import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';

type Warning = Today['warnings']['list'][number];

const SHOWN = 4;

/** The sentence of a warning. */
function useSentence(): (warning: Warning) => string {
  const { t } = useTranslation();
  const write = (value: number | null): string =>
    value === null ? '–' : formatShortNumber(value, 1);
  return ({ code, item, products, found, expected }) => {
    const facts = { item, products, found: write(found), expected: write(expected) };
    return code.startsWith('coherence.')
      ? t(`indicators:${code}`, facts)
      : t(`today:warnings.${code}`, facts);
  };
}

/** What asks for a look in the figures of the last month, the contradictions first. */
export function WarningsCard({ warnings }: { readonly warnings: Today['warnings'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const say = useSentence();
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
      action={link('/figures', t('today:warnings.see'))}
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
              <List.Item key={`${warning.code} ${warning.item}`}>{say(warning)}</List.Item>
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
