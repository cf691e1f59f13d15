import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createRowNames,
  type LeftLine,
  readTexts,
} from '../../../shared/domain/months/pasted-names.ts';
import type { SheetRow } from '../../../shared/domain/months/sheet.ts';
import { planStep } from '../../ui/entry-grid/entry-step.ts';
import classes from './month.module.css';
import type { SheetOnDesk } from './use-sheet.ts';

/** A block of names that none of the sheet has can be long; the rest comes up as these are placed. */
const SHOWN = 8;

interface LeftProps {
  readonly held: SheetOnDesk;
  /** The line where the keyboard is. */
  readonly chosen: SheetRow | undefined;
  /** Asks for a new line of this name. */
  readonly onAdd: (name: string) => void;
  /** Puts the keyboard on a line. */
  readonly onGo: (row: string) => void;
}

/** Puts what waits into a line of the sheet, or lets it go; undo brings it back. */
function usePlacing({ held, onGo }: Pick<LeftProps, 'held' | 'onGo'>) {
  const { desk, face, rows, columns } = held;
  return (line: LeftLine, row: SheetRow | null): void => {
    const { changes, refused } = row
      ? readTexts(row, line.texts, columns)
      : { changes: [], refused: [] };
    const step = planStep(rows, face.refusals, changes, refused);
    const after = face.left.filter((each) => each !== line);
    desk.record({ before: [], after: [], ...step, left: { before: face.left, after } });
    if (row) onGo(row.id);
  };
}

function LeftItem({
  line,
  proposed,
  chosen,
  onPlace,
  onAdd,
}: {
  readonly line: LeftLine;
  /** What the name most likely means. */
  readonly proposed: SheetRow | null;
  readonly chosen: SheetRow | undefined;
  readonly onPlace: (row: SheetRow | null) => void;
  readonly onAdd: () => void;
}) {
  const { t } = useTranslation();
  const { name, reason, texts } = line;
  const other = chosen?.managed && chosen !== proposed ? chosen : null;
  return (
    <Stack gap={4} component="li">
      <Text fw={700}>{name}</Text>
      <Text>{texts.map(({ text }) => (text.trim() === '' ? '—' : text)).join(' · ')}</Text>
      <Text>{t(`months:left.${reason}`)}</Text>
      <Group gap="xs">
        {proposed && (
          <Button variant="default" onClick={() => onPlace(proposed)}>
            {t('months:left.put', { name: proposed.label })}
          </Button>
        )}
        {other && (
          <Button variant="default" onClick={() => onPlace(other)}>
            {t('months:left.here', { name: other.label })}
          </Button>
        )}
        {reason === 'unknown' && (
          <Button
            variant="default"
            aria-label={t('months:left.addNamed', { name })}
            onClick={onAdd}
          >
            {t('months:left.add')}
          </Button>
        )}
        <Button
          variant="default"
          aria-label={t('months:left.dropNamed', { name })}
          onClick={() => onPlace(null)}
        >
          {t('months:left.drop')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What was pasted and went into no line: each waits with its values until a person says where it belongs. */
export function LeftLines({ held, chosen, onAdd, onGo }: LeftProps) {
  const { t } = useTranslation();
  const { face, rows, lock } = held;
  const place = usePlacing({ held, onGo });
  const { left } = face;
  const isEmpty = left.length === 0;
  const names = useMemo(() => (isEmpty ? null : createRowNames(rows, '')), [isEmpty, rows]);
  if (names === null || lock !== null) return null;
  const propose = ({ name }: LeftLine): SheetRow | null => {
    const found = names.find(name);
    const row = found === 'several' || found === null ? names.propose(name) : found;
    return row?.managed ? row : null;
  };
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5">
        {t('months:left.title', { count: left.length })}
      </Title>
      <Text>{t('months:left.hint')}</Text>
      <Stack component="ul" gap="md" mt="sm" className={classes['left']}>
        {left.slice(0, SHOWN).map((line, position) => (
          <LeftItem
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a block may be alike but for their place.
            key={position}
            {...{ line, chosen }}
            proposed={propose(line)}
            onPlace={(row) => place(line, row)}
            onAdd={() => onAdd(line.name)}
          />
        ))}
      </Stack>
      {left.length > SHOWN && <Text>{t('months:left.more', { count: left.length - SHOWN })}</Text>}
    </Paper>
  );
}
