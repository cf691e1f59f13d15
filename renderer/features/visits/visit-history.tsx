import { Paper, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import type {
  FormDefinition,
  FormQuestion,
} from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { readText } from '../../../shared/domain/instruments/localised-text.ts';
import { isNotePath, notePath, plainPath } from '../../../shared/domain/instruments/paths.ts';
import { useApi } from '../../api/client-context.tsx';
import { useChoiceLabels } from '../../form/use-choice-label.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';

interface VisitHistoryProps {
  readonly id: string;
  readonly definition: FormDefinition;
  readonly language: string;
}

/** An answer that was changed, as far as it is put into words. */
interface Change {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const NO_CHANGES: readonly Change[] = [];

/** Questions and answers in the words of the form. */
function useWords({ definition, language }: VisitHistoryProps, changes: readonly Change[]) {
  const { t } = useTranslation();
  const formats = useFormats();
  const questions = new Map(listQuestions(definition.children).map((each) => [each.path, each]));
  const questionAt = (path: string): FormQuestion | undefined => {
    const place = plainPath(path);
    return questions.get(isNotePath(place) ? place.slice(0, -notePath('').length) : place);
  };
  const labelOf = useChoiceLabels(
    definition,
    changes.flatMap(({ path, before, after }) => {
      const question = isNotePath(path) ? undefined : questionAt(path);
      const list = question?.listName ?? '';
      if (!question?.search) return [];
      return [before, after].flatMap((name) => (name ? [{ list, name }] : []));
    }),
  );
  /** What nobody was asked, such as what the form computes, is no change that somebody made. */
  const isShown = (path: string): boolean =>
    readText(definition, questionAt(path)?.label ?? {}, language) !== '';
  const sayQuestion = (path: string): string => {
    const text = readText(definition, questionAt(path)?.label ?? {}, language);
    return isNotePath(path) ? t('visits:history.note', { text }) : text;
  };
  const sayAnswer = (path: string, value: string | null): string => {
    if (value === null || value === '') return '–';
    const question = questionAt(path);
    if (!question || isNotePath(path)) return value;
    if (isDay(value)) return formats.day(value);
    const list = definition.lists.find(({ name }) => name === question.listName);
    const sayChoice = (chosen: string): string => {
      const label = labelOf({ list: question.listName ?? '', name: chosen });
      if (label) return readText(definition, label, language);
      const choice = list?.choices.find(({ name }) => name === chosen);
      return choice ? readText(definition, choice.label, language) : chosen;
    };
    const isOne = !list || question.type === 'select_one';
    return isOne ? sayChoice(value) : value.split(' ').map(sayChoice).join(', ');
  };
  return { isShown, sayQuestion, sayAnswer };
}

/** What was changed after the form was filled: when, by whom, why, from what to what. */
export function VisitHistory(props: VisitHistoryProps) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const formats = useFormats();
  const { data, error } = useQuery(calls.visits.history.queryOptions({ input: { id: props.id } }));
  const { isShown, sayQuestion, sayAnswer } = useWords(props, data?.changes ?? NO_CHANGES);
  if (!data) return <FailureNotice error={error} />;
  const changes = data.changes.filter(({ path }) => isShown(path));
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('visits:history.title')}
      </Title>
      {changes.length === 0 && <Text>{t('visits:history.none')}</Text>}
      {data.reopenings.map(({ at, user, reason }) => (
        <Text key={at}>
          {t('visits:history.reopened', { instant: formats.instant(at), user, reason })}
        </Text>
      ))}
      {changes.length > 0 && (
        <Table verticalSpacing="xs" mt="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('visits:history.when')}</Table.Th>
              <Table.Th>{t('visits:history.who')}</Table.Th>
              <Table.Th>{t('visits:history.why')}</Table.Th>
              <Table.Th>{t('visits:history.question')}</Table.Th>
              <Table.Th>{t('visits:history.before')}</Table.Th>
              <Table.Th>{t('visits:history.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ at, user, path, reason, before, after }) => (
              <Table.Tr key={`${at} ${path}`}>
                <Table.Td>{formats.instant(at)}</Table.Td>
                <Table.Td>{user}</Table.Td>
                <Table.Td>{reason ?? '–'}</Table.Td>
                <Table.Td>{sayQuestion(path)}</Table.Td>
                <Table.Td>{sayAnswer(path, before)}</Table.Td>
                <Table.Td>{sayAnswer(path, after)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  );
}
