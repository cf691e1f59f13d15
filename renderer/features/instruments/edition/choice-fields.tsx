import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  EditedForm,
  EditedItem,
} from '../../../../shared/domain/instruments/edition/describe-edition.ts';
import type { FormEdit } from '../../../../shared/domain/instruments/edition/form-edit.ts';
import { type FieldProblem, sentenceAt } from './field-problems.ts';

/** A longer list is places or products: its words are changed in its file. */
const MOST_CHOICES = 60;

/** The words of the answers to an item: of every question that has the same answers. */
export function ChoiceFields({
  form,
  item,
  language,
  problems,
  onEdit,
}: {
  readonly form: EditedForm;
  readonly item: EditedItem;
  readonly language: string;
  /** What is wrong among the choices. */
  readonly problems: readonly FieldProblem[];
  readonly onEdit: (edit: FormEdit) => void;
}) {
  const { t } = useTranslation();
  const choices = form.choices.get(item.list ?? '') ?? [];
  if (choices.length === 0) return null;
  const count = form.items.filter(({ list }) => list === item.list).length;
  return (
    <Fieldset legend={t('instruments:edition.answers')}>
      <Stack gap="xs">
        <Text c="dark.4" size="sm">
          {t(
            choices.length > MOST_CHOICES
              ? 'instruments:edition.answersMany'
              : 'instruments:edition.answersShared',
            { count },
          )}
        </Text>
        {choices.slice(0, choices.length > MOST_CHOICES ? 0 : undefined).map((choice) => (
          <TextInput
            key={choice.row}
            label={t('instruments:edition.answer', { code: choice.code })}
            description={
              language === form.mainLanguage ? undefined : choice.label[form.mainLanguage]
            }
            maxLength={4_000}
            value={choice.label[language] ?? ''}
            error={sentenceAt(
              problems.filter(({ row }) => row === choice.row),
              'label',
              language,
            )}
            onChange={(event) =>
              onEdit({
                kind: 'choice',
                row: choice.row,
                language,
                text: event.currentTarget.value,
              })
            }
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
