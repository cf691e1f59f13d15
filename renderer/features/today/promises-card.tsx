import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';

const SHOWN = 3;

/** What falls due in the next two weeks, the first due first. */
function DueSoon({ promises }: { readonly promises: Today['dueSoon'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <Text fw={600} mt={4}>
        {t('today:promises.soon', { count: promises.length })}
      </Text>
      <List spacing={4}>
        {promises.slice(0, SHOWN).map(({ id, action, who, due }) => (
          <List.Item key={id}>
            {t(who === null ? 'today:promises.dueOn' : 'today:promises.dueOnWho', {
              action,
              who,
              day: formats.day(due as Day),
            })}
          </List.Item>
        ))}
      </List>
    </>
  );
}

/** What was promised and is late, the latest first; then what falls due soon. */
export function PromisesCard({
  overdue,
  dueSoon,
  open,
}: {
  readonly overdue: Today['overdue'];
  readonly dueSoon: Today['dueSoon'];
  readonly open: number;
}) {
  const { t } = useTranslation();
  const late = overdue.length;
  return (
    <Card
      title={t('today:promises.title')}
      status={late > 0 ? 'act' : open > 0 ? 'good' : 'none'}
      action={
        open > 0 && (
          <Anchor component={Link} to="/actions">
            {t('today:promises.see')}
          </Anchor>
        )
      }
    >
      {late > 0 && <CardFigure>{t('today:promises.late', { count: late })}</CardFigure>}
      {late === 0 && <Text>{t(open > 0 ? 'today:promises.onTime' : 'today:promises.none')}</Text>}
      {late > 0 && (
        <List spacing={4}>
          {overdue.slice(0, SHOWN).map(({ action, who, due, daysLate }) => (
            <List.Item key={`${action} ${due}`}>
              {action}
              <Text c="dark.4">
                {t(who === null ? 'today:promises.since' : 'today:promises.sinceWho', {
                  who,
                  count: daysLate,
                })}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
      {late > SHOWN && <Text>{t('today:promises.more', { count: late - SHOWN })}</Text>}
      {dueSoon.length > 0 && <DueSoon promises={dueSoon} />}
      {open > 0 && <Text c="dark.4">{t('today:promises.open', { count: open })}</Text>}
    </Card>
  );
}
