import { Loader, SimpleGrid, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { CentreSelect } from '../../ui/centre-select.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ComparedRates } from './compared-rates.tsx';
import { ComparedTable } from './compared-table.tsx';

const SIDES = ['a', 'b'] as const;

/** Two centres by the same figures, chosen by name; the address holds the choice. */
export default function ComparePage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { language } = useLanguage();
  const [words, setWords] = useSearchParams();
  const { data: all } = useQuery(calls.headquarters.centres.queryOptions({ input: {} }));
  const codes = { a: words.get('a') ?? '', b: words.get('b') ?? '' };
  const isChosen = codes.a !== '' && codes.b !== '' && codes.a !== codes.b;
  const { data, error, refetch } = useQuery(
    calls.headquarters.compare.queryOptions({
      input: { ...codes, language },
      enabled: isChosen,
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Stack gap="md">
      <PageHeader title={t('headquarters:compare.title')} hint={t('headquarters:compare.hint')} />
      <SimpleGrid cols={2} maw={720}>
        {SIDES.map((side) => (
          <CentreSelect
            key={side}
            label={t(`headquarters:compare.${side}`)}
            centres={all?.centres ?? []}
            value={codes[side]}
            onChange={(code) => setWords({ ...codes, [side]: code }, { replace: true })}
          />
        ))}
      </SimpleGrid>
      {!isChosen && <Text>{t('headquarters:compare.choose')}</Text>}
      {isChosen && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isChosen && !data && !error && <Loader aria-label={t('app:loading')} />}
      {isChosen && data && !error && (
        <>
          <ComparedTable comparison={data} />
          <ComparedRates comparison={data} />
        </>
      )}
    </Stack>
  );
}
