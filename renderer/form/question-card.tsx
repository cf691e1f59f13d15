import type { AnyControlNode } from '@getodk/xforms-engine';
import { Group, Stack, Text } from '@mantine/core';
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { readText } from '../../shared/domain/instruments/localised-text.ts';
import { failureSentence } from '../ui/failure-notice.tsx';
import { StatusMark } from '../ui/status-shape.tsx';
import { AnswerField } from './answer-field.tsx';
import classes from './form.module.css';
import { useDesk, useKeepFailure, useNode } from './form-desk.tsx';
import { isAsked, pathOf } from './form-nodes.ts';
import { NoteButton, NoteField, type NoteState, useNote } from './question-note.tsx';
import { RichText } from './rich-text.tsx';

/** Where the cursor goes when a question is come to: what is chosen, else the first thing one can answer with. */
export function focusQuestion(card: HTMLElement): void {
  const field =
    card.querySelector<HTMLElement>('[data-answer] input:checked') ??
    card.querySelector<HTMLElement>(
      '[data-answer] :is(input, textarea, select, button):not(:disabled)',
    ) ??
    card;
  field.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}

/** What a key means in a question: on, back, or nothing that concerns the form. */
function readStep({ key, shiftKey, ctrlKey, target }: KeyboardEvent): 1 | -1 | 0 {
  const element = target as HTMLElement;
  const isText = element.matches('input[type=text], input:not([type])');
  if (isText && key === 'ArrowDown') return 1;
  if (isText && key === 'ArrowUp') return -1;
  if (key !== 'Enter' || element.matches('button, a, [aria-expanded=true]')) return 0;
  if (element.matches('textarea') && !ctrlKey) return 0;
  return shiftKey ? -1 : 1;
}

/** One question: what is asked, the hint, the proof to look for, the answer, what is wrong with it. */
export const QuestionCard = memo(function QuestionCard({
  node,
  turn,
}: {
  readonly node: AnyControlNode;
  /** Grows each time the question is come to; 0 while it is not. */
  readonly turn: number;
}) {
  const desk = useDesk();
  useNode(node);
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const note = useNote(pathOf(node));
  const [wasLeft, setLeft] = useState(false);
  useEffect(() => {
    if (turn > 0 && card.current) focusQuestion(card.current);
  }, [turn]);
  const { violation } = node.validationState;
  const isBad = violation !== null && (wasLeft || desk.showsAllErrors);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.defaultPrevented ? 0 : readStep(event);
    if (step === 0) return;
    event.preventDefault();
    desk.move(node.nodeId, step);
  };
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
  };
  return (
    <section
      ref={card}
      className={classes['card']}
      data-question={pathOf(node)}
      data-bad={isBad || undefined}
      aria-labelledby={`${id}-label`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => desk.queue.stand(pathOf(node))}
      onBlur={onBlur}
    >
      <div className={classes['parts']}>
        <QuestionText node={node} id={id} note={note} />
        {node.nodeType !== 'note' && (
          <div data-answer="">
            <AnswerField node={node} labelId={`${id}-label`} describedBy={`${id}-wrong`} />
          </div>
        )}
        <div id={`${id}-wrong`} aria-live="polite">
          {isBad && <Wrong node={node} />}
          <NotKept path={pathOf(node)} />
        </div>
        <NoteField note={note} />
      </div>
    </section>
  );
});

function QuestionText({
  node,
  id,
  note,
}: {
  readonly node: AnyControlNode;
  readonly id: string;
  readonly note: NoteState;
}) {
  const { t } = useTranslation();
  const { form, secondLanguage } = useDesk();
  const { label, hint, required } = node.currentState;
  const question = form.questionOf(node);
  const proof = question ? readText(form.definition, question.proof) : '';
  const second = secondLanguage === null ? '' : (question?.label[secondLanguage] ?? '');
  return (
    <Stack gap={4}>
      <Group gap="sm" justify="space-between" align="flex-start" wrap="nowrap">
        <div id={`${id}-label`} className={classes['question']}>
          <RichText text={label ?? hint} />
          {required && (
            <Text span c="red.9" fw={700} title={t('form:required')}>
              {'\u00A0*'}
            </Text>
          )}
          {/* A text with answers in it is known to the engine alone, in one language at a time. */}
          {second !== '' && !second.includes('${') && (
            <div className={classes['second']}>{second}</div>
          )}
        </div>
        <Group gap="md" wrap="nowrap" style={{ flex: 'none' }}>
          {question?.critical && <StatusMark status="critical" word={t('form:critical')} />}
          {isAsked(node) && <NoteButton note={note} />}
        </Group>
      </Group>
      {label && hint && (
        <Text c="dark.4">
          <RichText text={hint} />
        </Text>
      )}
      {proof !== '' && (
        <Text className={classes['proof'] ?? ''} c="dark.4">
          {t('form:proof', { proof })}
        </Text>
      )}
    </Stack>
  );
}

function Wrong({ node }: { readonly node: AnyControlNode }) {
  const { t } = useTranslation();
  const { violation } = node.validationState;
  if (!violation) return null;
  return (
    <StatusMark
      status="act"
      word={violation.message?.asString ?? t(`form:wrong.${violation.condition}`)}
    />
  );
}

function NotKept({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const { queue } = useDesk();
  const error = useKeepFailure(queue, path);
  return error === null ? null : <StatusMark status="attention" word={failureSentence(error, t)} />;
}
