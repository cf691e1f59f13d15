import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditedItem } from '../../../../shared/domain/instruments/edition/describe-edition.ts';
import {
  type FormEdit,
  WORDED_COLUMNS,
  type WordedColumn,
} from '../../../../shared/domain/instruments/edition/form-edit.ts';
import { stepPlace } from '../../../../shared/domain/instruments/edition/item-places.ts';
import { StatusMark } from '../../../ui/status-shape.tsx';
import { type FieldProblem, sentenceAt } from './field-problems.ts';

interface ItemPanelProps {
  readonly items: readonly EditedItem[];
  readonly item: EditedItem;
  readonly language: string;
  readonly mainLanguage: string;
  /** What is wrong with this item. */
  readonly problems: readonly FieldProblem[];
  readonly onEdit: (edit: FormEdit) => void;
  /** The words of its answers. */
  readonly children?: ReactNode;
}

const FIELDS: readonly string[] = [...WORDED_COLUMNS, 'weight', 'critical'];

/** The texts of an item under its own: what proves it is asked of what is looked at alone. */
function listAsides({ kind, canScore, texts }: EditedItem): readonly WordedColumn[] {
  if (kind !== 'question') return [];
  const hasProof = canScore || Object.keys(texts.proof).length > 0;
  return hasProof ? ['hint', 'proof'] : ['hint'];
}

/** What can be changed of one item. Its code and its type are told and never changed. */
export function ItemPanel(props: ItemPanelProps) {
  const { item, problems, onEdit } = props;
  const { t } = useTranslation();
  const elsewhere = problems.filter(({ column }) => !FIELDS.includes(column));
  return (
    <Stack gap="sm" aria-label={t('instruments:edition.item')} role="group">
      <Group justify="space-between" wrap="nowrap">
        <Text c="dark.4" size="sm">
          {t('instruments:edition.code', { code: item.code, type: item.type })}
        </Text>
        <MoveButtons {...props} />
      </Group>
      {elsewhere.map(({ column, sentence }) => (
        <StatusMark
          key={`${column} ${sentence}`}
          status="act"
          word={column === '' ? sentence : `${column} : ${sentence}`}
        />
      ))}
      <WordField {...props} column="label" />
      <Group grow align="flex-start">
        {listAsides(item).map((column) => (
          <WordField key={column} {...props} column={column} />
        ))}
      </Group>
      {item.canScore && <ScoreFields {...props} />}
      {props.children}
      <Checkbox
        label={t('instruments:edition.switchOff')}
        description={t('instruments:edition.switchOffHint')}
        checked={item.isOff}
        onChange={(event) =>
          onEdit({ kind: 'off', row: item.row, isOff: event.currentTarget.checked })
        }
      />
    </Stack>
  );
}

function WordField({
  item,
  column,
  language,
  mainLanguage,
  problems,
  onEdit,
}: ItemPanelProps & { readonly column: WordedColumn }) {
  const { t } = useTranslation();
  const text = item.texts[column];
  const main = language === mainLanguage ? undefined : text[mainLanguage];
  return (
    <Textarea
      label={t(`instruments:edition.columns.${column}`)}
      description={main}
      data-column={column}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={4_000}
      value={text[language] ?? ''}
      error={sentenceAt(problems, column, language)}
      onChange={(event) =>
        onEdit({
          kind: 'text',
          row: item.row,
          column,
          language,
          text: event.currentTarget.value,
        })
      }
    />
  );
}

function ScoreFields({ item, problems, onEdit }: ItemPanelProps) {
  const { t } = useTranslation();
  const { row, weight, isCritical } = item;
  return (
    <Group align="flex-start" gap="xl">
      <TextInput
        label={t('instruments:edition.weight')}
        placeholder="1"
        inputMode="decimal"
        w="10rem"
        maxLength={20}
        value={weight}
        error={sentenceAt(problems, 'weight', null)}
        onChange={(event) => onEdit({ kind: 'weight', row, text: event.currentTarget.value })}
      />
      <Checkbox
        mt="xl"
        label={t('instruments:edition.critical')}
        description={t('instruments:edition.criticalHint')}
        checked={isCritical}
        error={sentenceAt(problems, 'critical', null)}
        onChange={(event) =>
          onEdit({ kind: 'critical', row, isCritical: event.currentTarget.checked })
        }
      />
    </Group>
  );
}

function MoveButtons({ items, item: { row }, onEdit }: ItemPanelProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap">
      {([-1, 1] as const).map((step) => {
        const place = stepPlace(items, row, step);
        return (
          <Button
            key={step}
            variant="default"
            disabled={place === null}
            onClick={() => place && onEdit({ kind: 'move', row, ...place })}
          >
            {t(step === -1 ? 'instruments:edition.up' : 'instruments:edition.down')}
          </Button>
        );
      })}
    </Group>
  );
}
