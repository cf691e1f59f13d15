import { ActionIcon, Button, Group, List, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../shared/domain/meetings/meeting-record.ts';
import { Card } from '../../ui/card.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { MeetingDesk } from './use-meeting.ts';

type Point = Pick<AgendaItem, 'kind' | 'title'> & { readonly id: string | null };

function swap(points: readonly Point[], at: number, by: -1 | 1): readonly Point[] {
  const moved = [...points];
  const [point] = moved.splice(at, 1);
  if (point) moved.splice(at + by, 0, point);
  return moved;
}

function useAgenda({ record, act }: MeetingDesk) {
  const { t } = useTranslation();
  const done = useDone();
  const meeting = record.id;
  const points: readonly Point[] = record.agenda.map(({ id, kind, title }) => ({
    id,
    kind,
    title,
  }));
  const write = (items: readonly Point[], onDone?: () => void): void =>
    act((meetings) => meetings.setAgenda({ meeting, items: [...items] }), onDone);
  const remove = (at: number): void => {
    const { title = '' } = points[at] ?? {};
    write(
      points.filter((_, index) => index !== at),
      // It comes back where it was; what was noted under it is in the history alone.
      () => done(t('meetings:agenda.removed', { title }), async () => write(points)),
    );
  };
  return {
    points,
    remove,
    move: (at: number, by: -1 | 1) => write(swap(points, at, by)),
    add: (title: string) => write([...points, { id: null, kind: 'other', title }]),
  };
}

function PointButtons({
  title,
  at,
  count,
  onMove,
  onRemove,
}: {
  readonly title: string;
  readonly at: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const button = { variant: 'default', size: 44 } as const;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        {...button}
        disabled={at === 0}
        aria-label={t('meetings:agenda.up', { title })}
        onClick={() => onMove(-1)}
      >
        ↑
      </ActionIcon>
      <ActionIcon
        {...button}
        disabled={at === count - 1}
        aria-label={t('meetings:agenda.down', { title })}
        onClick={() => onMove(1)}
      >
        ↓
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label={t('meetings:agenda.remove', { title })}
        onClick={onRemove}
      >
        <Icon name="remove" />
      </ActionIcon>
    </Group>
  );
}

/** The points of the meeting: another order, another point, one less. */
export function AgendaEditor({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { points, remove, move, add } = useAgenda(desk);
  const [title, setTitle] = useState('');
  return (
    <Card title={t('meetings:agenda.title')}>
      <Text c="dark.4">{t('meetings:agenda.hint')}</Text>
      {points.length === 0 && <Text>{t('meetings:agenda.empty')}</Text>}
      <List type="ordered" listStyleType="none" spacing={4}>
        {points.map((point, at) => (
          <List.Item
            key={point.id}
            styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}
          >
            <Group justify="space-between" wrap="nowrap">
              <Text>
                {at + 1}. {point.title}
              </Text>
              {!desk.isLocked && (
                <PointButtons
                  title={point.title}
                  at={at}
                  count={points.length}
                  onMove={(by) => move(at, by)}
                  onRemove={() => remove(at)}
                />
              )}
            </Group>
          </List.Item>
        ))}
      </List>
      {!desk.isLocked && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim() !== '') add(title.trim());
            setTitle('');
          }}
        >
          <Group align="flex-end" mt="sm">
            <TextInput
              label={t('meetings:agenda.add')}
              size="md"
              maxLength={300}
              flex={1}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" mih={44} disabled={title.trim() === ''}>
              {t('meetings:agenda.add')}
            </Button>
          </Group>
        </form>
      )}
    </Card>
  );
}
