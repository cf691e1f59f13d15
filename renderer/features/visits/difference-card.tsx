import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldDifference } from '../../../shared/contract/second-entries.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import {
  lineNumber,
  type PaperForm,
  type PaperLine,
} from '../../../shared/domain/instruments/paper/paper-form.ts';
import { readTypedAnswer } from '../../../shared/domain/instruments/paper/typed-answer.ts';
import { plainPath } from '../../../shared/domain/instruments/paths.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

interface DifferenceCardProps {
  readonly visit: string;
  readonly form: PaperForm;
  readonly difference: HeldDifference;
  /** The cursor comes here. */
  readonly isNext: boolean;
  /** Grows with each decision. */
  readonly turn: number;
  readonly onDecided: () => void;
}

/** An answer as the paper has it: the number and the word of each box, a day in its order. */
function useAnswerWords(form: PaperForm, line: PaperLine | undefined) {
  const { t, i18n } = useTranslation();
  const { day } = useFormats();
  const language = findFormLanguage(form.definition, i18n.language as Language);
  return (value: string | null): string => {
    if (value === null) return t('paperForms:second.notAsked');
    if (value === '') return t('paperForms:second.empty');
    if (line?.question.type === 'date' && isDay(value)) return day(value);
    if (!line || line.choices.length === 0) return value;
    const words = value.split(' ').map((name) => {
      const choice = line.choices.find((each) => each.name === name);
      return choice
        ? `${choice.number} ${readText(form.definition, choice.label, language)}`
        : name;
    });
    return words.join(', ');
  };
}

function useDecide({ visit, difference: { path }, onDecided }: DifferenceCardProps) {
  const { client, calls } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: { choice: 'first' | 'second' | 'other'; value: string | null }) =>
      client.visits.decideDifference({ visit, path, ...decision }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: calls.visits.secondEntry.key() });
      onDecided();
    },
  });
}

/** One line with what was typed first and second; a key decides. */
export function DifferenceCard(props: DifferenceCardProps) {
  const { form, difference, isNext, turn } = props;
  const { t, i18n } = useTranslation();
  const card = useRef<HTMLElement>(null);
  const [isWriting, setWriting] = useState(false);
  const line = form.lineAt.get(plainPath(difference.path));
  const say = useAnswerWords(form, line);
  const decide = useDecide(props);
  useEffect(() => {
    // The turn brings the cursor to the next line that is left after each decision.
    if (isNext && turn >= 0) card.current?.querySelector('button')?.focus();
  }, [isNext, turn]);
  const choose = (choice: 'first' | 'second' | 'other'): void => {
    if (choice === 'other') setWriting(true);
    else decide.mutate({ choice, value: null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const choice = (['first', 'second', 'other'] as const)['123'.indexOf(event.key)];
    if (!choice || (event.target as HTMLElement).matches('input')) return;
    event.preventDefault();
    choose(choice);
  };
  const language = findFormLanguage(form.definition, i18n.language as Language);
  const label = line ? readText(form.definition, line.question.label, language) : difference.path;
  const { choice, chosen, decidedBy } = difference;
  return (
    <Paper
      ref={card}
      withBorder
      p="md"
      component="section"
      data-difference={difference.path}
      aria-label={`${t('paperForms:second.line')} ${lineNumber(form, difference.path)}`}
      onKeyDown={onKeyDown}
    >
      <Stack gap="sm">
        <Text fw={700}>{`${lineNumber(form, difference.path)}. ${label}`}</Text>
        <Group gap="sm">
          {(['first', 'second'] as const).map((each, index) => (
            <Button
              key={each}
              variant={choice === each ? 'light' : 'default'}
              mih={44}
              aria-pressed={choice === each}
              onClick={() => choose(each)}
            >
              {`${index + 1} · ${t(`paperForms:second.${each}`)} : ${say(difference[each])}`}
            </Button>
          ))}
          <Button
            variant={choice === 'other' ? 'light' : 'default'}
            mih={44}
            aria-pressed={choice === 'other'}
            onClick={() => choose('other')}
          >
            {`3 · ${t('paperForms:second.other')}${choice === 'other' ? ` : ${say(chosen)}` : ''}`}
          </Button>
        </Group>
        {isWriting && line && (
          <OtherAnswer
            line={line}
            onGive={(value) => {
              setWriting(false);
              decide.mutate({ choice: 'other', value });
            }}
          />
        )}
        {choice !== null && (
          <StatusMark
            status="good"
            word={t('paperForms:second.chosen', { user: decidedBy ?? '' })}
          />
        )}
        <FailureNotice error={decide.error} />
      </Stack>
    </Paper>
  );
}

const REFUSALS = { choice: 'refused', number: 'badNumber', day: 'badDay' } as const;

/** A third answer, typed as the paper has it. */
function OtherAnswer({
  line,
  onGive,
}: {
  readonly line: PaperLine;
  readonly onGive: (value: string) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const read = readTypedAnswer(line, typed);
        if (read.ok) onGive(read.value);
        else setRefusal(t(`paperForms:second.${REFUSALS[read.why]}`, { value: typed }));
      }}
    >
      <Group align="flex-end">
        <TextInput
          ref={field}
          size="md"
          label={t('paperForms:second.otherKey')}
          autoComplete="off"
          value={typed}
          error={refusal}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" mih={44} variant="light">
          {t('paperForms:second.record')}
        </Button>
      </Group>
    </form>
  );
}
