import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenedGroup } from '../../../shared/contract/scorecards.ts';
import { useUndo } from '../../ui/undo.tsx';
import { GroupDialog, type GroupSubject } from './group-dialog.tsx';
import { LooseCards } from './loose-cards.tsx';
import { MarkRows } from './mark-rows.tsx';
import type { CardDesk } from './use-card.ts';

function useRemoveGroup({ facility, act }: CardDesk): (group: OpenedGroup) => void {
  const { t } = useTranslation();
  const { remove } = useUndo();
  return ({ id, name }) =>
    remove({
      id,
      message: t('scorecards:groups.removed', { name }),
      perform: () => act((scorecards) => scorecards.removeGroup({ facility, id })),
    });
}

/** Puts the cursor on the choice of groups, once the group that a card became is the chosen one. */
function useLanding(group: OpenedGroup | null) {
  const field = useRef<HTMLSelectElement>(null);
  const [awaited, land] = useState<string | null>(null);
  const isThere = awaited !== null && awaited === group?.id;
  useEffect(() => {
    if (!isThere) return;
    field.current?.focus();
    land(null);
  }, [isThere]);
  return { field, land };
}

/** The groups of a round, one after the other: who they are, and their marks. */
export function GroupsPart({ desk }: { readonly desk: CardDesk }) {
  const { t } = useTranslation();
  const { hidden } = useUndo();
  const groups = desk.card.groups.filter(({ id }) => !hidden.has(id));
  const [chosen, choose] = useState<string | null>(null);
  const [writing, write] = useState<GroupSubject | null>(null);
  const remove = useRemoveGroup(desk);
  const group = groups.find(({ id }) => id === chosen) ?? groups[0] ?? null;
  const { field, land } = useLanding(group);
  const nameOf = ({ name, side, participants }: OpenedGroup): string =>
    t('scorecards:groups.one', { name, side: t(`scorecards:sides.${side}`), participants });
  return (
    <Stack>
      <LooseCards
        desk={desk}
        onTaken={(id) => {
          choose(id);
          land(id);
        }}
      />
      <Group align="flex-end">
        {group && (
          <NativeSelect
            ref={field}
            label={t('scorecards:groups.choose')}
            size="md"
            miw={360}
            data={groups.map((each) => ({ value: each.id, label: nameOf(each) }))}
            value={group.id}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        )}
        {desk.mayMark && (
          <Button mih={44} variant="default" onClick={() => write('new')}>
            {t('scorecards:groups.add')}
          </Button>
        )}
        {desk.mayMark && group && (
          <>
            <Button mih={44} variant="default" onClick={() => write(group)}>
              {t('scorecards:groups.edit')}
            </Button>
            <Button mih={44} variant="subtle" onClick={() => remove(group)}>
              {t('scorecards:groups.remove')}
            </Button>
          </>
        )}
      </Group>
      {!group && <Text>{t('scorecards:groups.none')}</Text>}
      {group?.submission && (
        <Anchor component={Link} to={`/visits/${encodeURIComponent(group.submission)}`}>
          {t('scorecards:loose.from')}
        </Anchor>
      )}
      {group && desk.mayMark && <MarkRows key={group.id} desk={desk} group={group} />}
      <GroupDialog
        desk={desk}
        subject={writing}
        onDone={(id) => {
          choose(id);
          write(null);
        }}
        onClose={() => write(null)}
      />
    </Stack>
  );
}
