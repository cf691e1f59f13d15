import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SendingStatus } from '../../../shared/contract/sending.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';
import { CentreProgressTable } from './centre-progress.tsx';
import { Lacking } from './lacking.tsx';
import { WordsCard } from './words-card.tsx';

function LastSending({ last }: { readonly last: SendingStatus['lastSending'] }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <Card title={t('sending:last.sending')}>
      {last === null ? (
        <Text>{t('sending:last.noSending')}</Text>
      ) : (
        <>
          <CardFigure>{instant(last.madeAt)}</CardFigure>
          <Text c="dark.4">
            {t('sending:last.what', {
              count: last.events,
              number: formatNumber(last.events),
              way: t(`sending:ways.${last.way}`),
            })}
          </Text>
        </>
      )}
    </Card>
  );
}

function LastReceipt({ at }: { readonly at: string | null }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <Card title={t('sending:last.receipt')}>
      {at === null ? (
        <Text>{t('sending:last.noReceipt')}</Text>
      ) : (
        <CardFigure>{instant(at)}</CardFigure>
      )}
    </Card>
  );
}

/** How the exchange stands: what was last sent and confirmed, what headquarters say and lack, and how far each centre is. */
export function StatePart({ status }: { readonly status: SendingStatus }) {
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <LastSending last={status.lastSending} />
        <LastReceipt at={status.lastReceiptAt} />
      </SimpleGrid>
      <Lacking status={status} />
      <WordsCard />
      <CentreProgressTable centres={status.centres} />
    </Stack>
  );
}
