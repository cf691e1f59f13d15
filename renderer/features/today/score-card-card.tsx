import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';

/** The community score card that is to be done again. */
export function ScoreCardCard({
  due: { id, day },
  today,
}: {
  readonly due: NonNullable<Today['scoreCard']>;
  readonly today: Day;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isLate = day < today;
  const facts = { day: formats.day(day as Day) };
  return (
    <Card
      title={t('scorecards:due.title')}
      status={isLate ? 'act' : 'attention'}
      action={
        <>
          <Anchor component={Link} to="/interviews/cards">
            {t('scorecards:titles')}
          </Anchor>
          <Anchor component={Link} to={`/interviews/cards/${encodeURIComponent(id)}?part=results`}>
            {t('scorecards:due.open')}
          </Anchor>
        </>
      }
    >
      <CardFigure>{facts.day}</CardFigure>
      <Text>{t(isLate ? 'scorecards:due.late' : 'scorecards:due.on', facts)}</Text>
    </Card>
  );
}
