import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActionChange } from '../../../shared/contract/improvement.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';

type Change = ActionChange['fields'][number];

/** What was done to a promise of a centre in sentences: what it was, what it became. */
function useSentences(facility: string) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const formats = useFormats();
  const { data } = useQuery(calls.improvement.figures.queryOptions({ input: { facility } }));
  const nameFigure = (wanted: string): string =>
    data?.find(({ code }) => code === wanted)?.name ?? wanted;
  const write = (field: string, value: Change['before']): string => {
    if (value === null || value === '') return t('improvement:history.nothing');
    if (typeof value === 'number') return formatNumber(value);
    if (field === 'status') return t(`meeting:promises.status.${value}`);
    if (field === 'figure_code') return nameFigure(value);
    if (field === 'whys') return (JSON.parse(value) as readonly string[]).join(' → ');
    return isDay(value) ? formats.day(value) : value;
  };
  const sayField = ({ field, before, after }: Change): string =>
    t('improvement:history.changed', {
      field: t(`improvement:history.fields.${field}`),
      before: write(field, before),
      after: write(field, after),
    });
  return ({ operation, fields }: ActionChange): readonly string[] => {
    if (operation === 'insert') return [t('improvement:history.made')];
    // Who answers is not told: the name may have been erased since.
    return fields.length === 0 ? [t('improvement:history.other')] : fields.map(sayField);
  };
}

/** What was done to a promise, by whom and when, the oldest first. */
export function ActionHistory({
  id,
  facility,
}: {
  readonly id: string;
  readonly facility: string;
}) {
  const { calls } = useApi();
  const formats = useFormats();
  const say = useSentences(facility);
  const { data, error } = useQuery(calls.improvement.history.queryOptions({ input: { id } }));
  return (
    <>
      <FailureNotice error={error} />
      <List spacing={4} listStyleType="none">
        {data?.map((change) => (
          <List.Item key={change.at + change.fields.map(({ field }) => field).join()}>
            <Text c="dark.4" component="span">
              {formats.instant(change.at)}, {change.user}
            </Text>
            {say(change).map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </List.Item>
        ))}
      </List>
    </>
  );
}
