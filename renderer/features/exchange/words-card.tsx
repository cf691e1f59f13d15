import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { useFacilityIfAny } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { WordList } from './word-list.tsx';

/** What headquarters told the centre; nothing while they told nothing. */
export function WordsCard() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const facility = useFacilityIfAny()?.code ?? null;
  const { data, error } = useQuery(calls.sending.words.queryOptions({ input: { facility } }));
  if (error) return <FailureNotice error={error} />;
  if (!data || data.words.length === 0) return null;
  return (
    <Card title={t('sending:words.title')}>
      <WordList words={data.words} />
    </Card>
  );
}
