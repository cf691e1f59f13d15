import { Group, Paper, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionsOf, type PaperForm } from '../../shared/domain/instruments/paper/paper-form.ts';
import type { Facts } from '../../shared/domain/problems/problem.ts';
import { conditionWords } from '../../shared/domain/reports/form-paper/condition-words.ts';
import classes from './form.module.css';
import type { OpenForm } from './open-form.ts';
import { findLineKey, type PassedLines } from './paper-lines.ts';

interface PaperBarProps {
  readonly paper: PaperForm;
  readonly form: OpenForm;
  /** The language of the form that is read. */
  readonly language: string;
  /** What the last step went past. */
  readonly passed: PassedLines | null;
  readonly go: (key: string) => void;
}

/** What can be said of a line that is not asked, or is not there. */
function useRefusal({ paper, language }: PaperBarProps) {
  const { t } = useTranslation();
  return (typed: string): string => {
    const number = Number.parseInt(typed, 10);
    if (!paper.lines[number - 1]) return t('paperForms:typing.unknown', { line: typed });
    const translate = (key: string, facts?: Facts): string => t(key, { ...facts });
    const words = { form: paper, formLanguage: language, translate };
    const said = conditionsOf(paper, number).map((each) => conditionWords(words, each));
    return t('paperForms:typing.closed', { line: typed, condition: said.join(' ; ') });
  };
}

function usePassedWords(passed: PassedLines | null): string {
  const { t } = useTranslation();
  if (passed === null) return '';
  const { from, to } = passed;
  return from === to
    ? t('paperForms:typing.skippedOne', { line: from })
    : t('paperForms:typing.skipped', { from, to });
}

/** While a form is typed from paper: the way to any line by its number (Ctrl G), and what the answers went past. */
export function PaperBar(props: PaperBarProps) {
  const { form, paper, passed, go } = props;
  const { t } = useTranslation();
  const refuse = useRefusal(props);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState('');
  const passedWords = usePassedWords(passed);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'g') return;
      event.preventDefault();
      field.current?.select();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const jump = (): void => {
    const line = typed.trim().replace(',', '.');
    if (line === '') return;
    const key = findLineKey(form.pages(), paper, line);
    setRefusal(key === null ? refuse(line) : '');
    if (key === null) return;
    setTyped('');
    go(key);
  };
  return (
    <Paper withBorder p="xs" mb="md" className={classes['paperBar'] ?? ''}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          jump();
        }}
      >
        <Group gap="sm" wrap="nowrap">
          <TextInput
            ref={field}
            aria-label={t('paperForms:typing.jump')}
            placeholder={t('paperForms:typing.jump')}
            w={170}
            size="md"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Text c="dark.4" visibleFrom="sm">
            {t('paperForms:typing.keys')}
          </Text>
          <Text role="status" fw={700}>
            {refusal || passedWords}
          </Text>
        </Group>
      </form>
    </Paper>
  );
}
