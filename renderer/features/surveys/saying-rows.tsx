import { Badge, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedSaying } from '../../../shared/contract/sayings.ts';
import type { SayingTheme } from '../../../shared/domain/surveys/sayings.ts';
import { KeyedRows } from '../../ui/keyed-rows.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';

// M and N mean something else, and what comes after them is far from the hand.
const KEYS = '123456789ABCDEFGHIJKL';

/** The key of each group, as long as there are keys; the others are pressed. */
export function keyOf(at: number): string {
  return KEYS[at] ?? '';
}

/** What tells a saying from others. */
export function placeOf({ submission, path }: ListedSaying): string {
  return `${submission} ${path}`;
}

interface RowsProps {
  readonly sayings: readonly ListedSaying[];
  readonly themes: readonly SayingTheme[];
  /** Whether anything may be changed. */
  readonly mayGroup: boolean;
  readonly onPlace: (saying: ListedSaying, theme: SayingTheme) => void;
  readonly onCover: (saying: ListedSaying) => void;
  readonly onAdd: () => void;
}

function SayingRow({
  saying,
  props: { themes, mayGroup, onPlace, onCover },
}: {
  readonly saying: ListedSaying;
  readonly props: RowsProps;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      <Text c="dark.4">{saying.question}</Text>
      <Text style={{ overflowWrap: 'anywhere' }}>
        {mayGroup && saying.seemsNamed ? saying.original : saying.text}
      </Text>
      {saying.seemsNamed && mayGroup && (
        <Group gap="xs">
          <StatusMark status="attention" word={t('sayings:seemsNamed')} />
          <Button variant="default" mih={44} tabIndex={-1} onClick={() => onCover(saying)}>
            {t('sayings:mask')}
          </Button>
        </Group>
      )}
      <Group gap={4}>
        {mayGroup
          ? themes.map((theme, at) => (
              <Button
                key={theme.id}
                mih={44}
                tabIndex={-1}
                leftSection={keyOf(at) === '' ? null : <Kbd>{keyOf(at)}</Kbd>}
                variant={saying.themes.includes(theme.id) ? 'filled' : 'default'}
                aria-pressed={saying.themes.includes(theme.id)}
                onClick={() => onPlace(saying, theme)}
              >
                {theme.name}
              </Button>
            ))
          : themes
              .filter(({ id }) => saying.themes.includes(id))
              .map(({ id, name }) => (
                <Badge key={id} size="lg" variant="default" tt="none">
                  {name}
                </Badge>
              ))}
      </Group>
    </Stack>
  );
}

/** What people said, one after the other: a key puts it into a group, or out of it. */
export function SayingRows(props: RowsProps) {
  const { t } = useTranslation();
  const { sayings, themes, mayGroup, onPlace, onCover, onAdd } = props;
  const press = (saying: ListedSaying, key: string) => {
    if (key === 'ENTER') return 'next' as const;
    if (!mayGroup) return null;
    const theme = key.length === 1 ? themes[KEYS.indexOf(key)] : undefined;
    if (theme) {
      onPlace(saying, theme);
      return 'stay' as const;
    }
    if (key === 'M') onCover(saying);
    else if (key === 'N') onAdd();
    else return null;
    return 'left' as const;
  };
  const label = ({ text, themes: own }: ListedSaying): string => {
    const groups = themes.filter(({ id }) => own.includes(id)).map(({ name }) => name);
    if (groups.length === 0) return t('sayings:inNone', { text });
    return t('sayings:inGroups', { text, groups: groups.join(', ') });
  };
  return (
    <KeyedRows
      label={t('sayings:title')}
      rows={sayings}
      rowId={placeOf}
      rowLabel={label}
      onKey={press}
    >
      {(saying) => <SayingRow saying={saying} props={props} />}
    </KeyedRows>
  );
}
