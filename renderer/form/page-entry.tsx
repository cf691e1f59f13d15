import type { GroupNode } from '@getodk/xforms-engine';
import { Button, Group, Text, Title } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';
import { useDesk, useNode } from './form-desk.tsx';
import type { PageEntry } from './form-pages.ts';
import { QuestionCard } from './question-card.tsx';

/** What stands at one place of a page. */
export const EntryView = memo(function EntryView({
  entry,
  turn,
}: {
  readonly entry: PageEntry;
  readonly turn: number;
}) {
  switch (entry.kind) {
    case 'question':
      return <QuestionCard node={entry.node} turn={turn} />;
    case 'group':
      return <GroupTitle node={entry.node} />;
    case 'row':
      return <RowHead entry={entry} />;
    case 'add':
      return <AddRow range={entry.range} turn={turn} />;
  }
});

function GroupTitle({ node }: { readonly node: GroupNode }) {
  useNode(node);
  return (
    <Title order={3} size="h4">
      {node.currentState.label?.asString}
    </Title>
  );
}

type Row = Extract<PageEntry, { readonly kind: 'row' }>;

function RowHead({ entry: { node, range, index } }: { readonly entry: Row }) {
  const { t } = useTranslation();
  const { form } = useDesk();
  useNode(node);
  const own = node.currentState.label?.asString ?? range.currentState.label?.asString ?? '';
  const name = own === '' ? t('form:repeat.row') : own;
  return (
    <Group justify="space-between" wrap="nowrap" className={classes['row'] ?? ''}>
      <Title order={3} size="h4">
        {t('form:repeat.numbered', { name, number: index + 1 })}
      </Title>
      {range.nodeType === 'repeat-range:uncontrolled' && (
        <Button variant="subtle" c="#b21e1e" mih={44} onClick={() => form.removeRow(range, index)}>
          {t('form:repeat.remove')}
        </Button>
      )}
    </Group>
  );
}

function AddRow({
  range,
  turn,
}: {
  readonly range: Extract<PageEntry, { readonly kind: 'add' }>['range'];
  readonly turn: number;
}) {
  const { t } = useTranslation();
  const { form, move } = useDesk();
  useNode(range);
  const { children, label } = range.currentState;
  const name = label?.asString ?? '';
  return (
    <Group data-add-row="">
      <Button
        key={turn}
        autoFocus={turn > 0}
        variant="default"
        mih={44}
        onClick={() => {
          form.addRow(range);
          // The cursor goes into the new row, wherever the page has put it.
          move(range.currentState.children.at(-1)?.nodeId ?? range.nodeId, 1);
        }}
      >
        {name === '' ? t('form:repeat.add') : t('form:repeat.add-named', { name })}
      </Button>
      <Text c="dark.4">{t('form:repeat.count', { count: children.length })}</Text>
    </Group>
  );
}
