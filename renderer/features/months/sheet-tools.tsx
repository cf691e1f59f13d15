import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import type { SheetPlace } from './desks.ts';
import { countFilled } from './sheet-marks.ts';
import { useGesture } from './use-gesture.ts';
import type { SheetOnDesk } from './use-sheet.ts';

interface ToolsProps {
  readonly place: SheetPlace;
  readonly held: SheetOnDesk;
  readonly onTell: (sentence: string) => void;
  /** Asks for the name of a line to add. */
  readonly onAdd: () => void;
}

function CopyList({ place, held }: ToolsProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const gesture = useGesture(place, held.desk);
  const { month: writeMonth } = useFormats();
  const copy = useMutation({
    mutationFn: () => gesture(async () => ({ sheet: await client.months.copyList(place) })),
  });
  const { before } = held;
  const mayBegin = place.sheet === 'stock' && held.rows.length === 0;
  if (before === null && !mayBegin) return null;
  return (
    <>
      <Button
        variant="default"
        {...(before === null
          ? {}
          : { title: t('months:copyListHint', { month: writeMonth(before) }) })}
        loading={copy.isPending}
        onClick={() => copy.mutate()}
      >
        {t(before === null ? 'months:beginList' : 'months:copyList')}
      </Button>
      <FailureNotice error={copy.error} />
    </>
  );
}

/** What is done to a sheet beside typing, and how far it is. */
export const SheetTools = memo(function SheetTools(props: ToolsProps) {
  const { place, held, onTell, onAdd } = props;
  const { desk, face, rows, lock } = held;
  const { t } = useTranslation();
  const { unsaved } = face;
  return (
    <Group justify="space-between">
      {lock === null && (
        <Group gap="xs">
          <Button
            variant="default"
            disabled={!face.canUndo}
            onClick={() => onTell(desk.undo() ? t('months:tell.undone') : '')}
          >
            {t('months:undo')}
          </Button>
          <Button
            variant="default"
            disabled={!face.canRedo}
            onClick={() => onTell(desk.redo() ? t('months:tell.redone') : '')}
          >
            {t('months:redo')}
          </Button>
          <Button variant="default" onClick={onAdd}>
            {t('months:add.button')}
          </Button>
          <CopyList {...props} />
        </Group>
      )}
      <Text c="dark.4">
        {t('months:filled', countFilled(place.sheet, rows))}
        {' · '}
        {unsaved > 0 ? t('months:unsaved', { count: unsaved }) : t('months:saved')}
      </Text>
    </Group>
  );
});
