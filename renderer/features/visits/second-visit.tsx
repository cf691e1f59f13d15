import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { localTime } from '../../ui/formats.ts';
import type { VisitToday } from './use-visits-today.ts';

/** Asks, where a form was begun or filled today already, whether one goes on with it or makes a second visit. */
export function SecondVisit({
  visits,
  titles,
  onSecond,
}: {
  readonly visits: readonly VisitToday[];
  readonly titles: ReadonlyMap<string, string>;
  readonly onSecond: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Stack>
      {visits.map(({ id, formId, begunAt }, index) => {
        const title = titles.get(formId) ?? formId;
        return (
          <Group key={id} justify="space-between">
            <Text flex="1 1 16rem">
              {begunAt === null
                ? t('visits:start.again-done', { title })
                : t('visits:start.again-draft', { title, hour: localTime(begunAt) })}
            </Text>
            <Button
              component={Link}
              mih={44}
              variant={begunAt === null ? 'light' : 'filled'}
              to={`/visits/${begunAt === null ? '' : 'draft/'}${encodeURIComponent(id)}`}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            >
              {t(begunAt === null ? 'visits:start.see' : 'visits:start.continue')}
            </Button>
          </Group>
        );
      })}
      <Group justify="flex-end">
        <Button variant="default" mih={44} onClick={onSecond}>
          {t('visits:start.second')}
        </Button>
      </Group>
    </Stack>
  );
}
