import type { AnyControlNode } from '@getodk/xforms-engine';
import { VisuallyHidden } from '@mantine/core';
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { FormQuestion } from '../../shared/domain/instruments/form-definition.ts';
import { readText } from '../../shared/domain/instruments/localised-text.ts';
import { lineNumber } from '../../shared/domain/instruments/paper/paper-form.ts';
import { notePath } from '../../shared/domain/instruments/paths.ts';
import { failureSentence } from '../ui/failure-notice.tsx';
import { StatusMark } from '../ui/status-shape.tsx';
import { AnswerField } from './answer-field.tsx';
import classes from './form.module.css';
import { useDesk, useKeepFailure, useNode } from './form-desk.tsx';
import { isAsked, pathOf } from './form-nodes.ts';
import { NoteButton, NoteField } from './question-note.tsx';
import { RichText } from './rich-text.tsx';
import { SoundPrompt } from './sound-prompt.tsx';

/** Where the cursor goes when a question is come to: what is chosen, else the first thing one can answer with. */
function focusQuestion(card: HTMLElement): void {
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
  const version = useNode(node);
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const [wasLeft, setLeft] = useState(false);
  useEffect(() => {
    if (turn > 0 && card.current) focusQuestion(card.current);
  }, [turn]);
  const isBad = node.validationState.violation !== null && (wasLeft || desk.showsAllErrors);
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
      <QuestionParts node={node} version={version} id={id} isBad={isBad} />
    </section>
  );
});

/** What is in the card; drawn when the question changes, not when the cursor comes and goes. */
const QuestionParts = memo(function QuestionParts({
  node,
  id,
  isBad,
}: {
  readonly node: AnyControlNode;
  /** Grows with each change of the question. */
  readonly version: number;
  readonly id: string;
  readonly isBad: boolean;
}) {
  const { form, paper } = useDesk();
  const path = pathOf(node);
  const [hasNote, setNote] = useState(() => form.note(notePath(path)) !== '');
  const openNote = useCallback(() => setNote(true), []);
  const { label, hint, required } = node.currentState;
  return (
    <div className={classes['parts']}>
      <QuestionText
        id={id}
        question={form.questionOf(node)}
        label={label}
        hint={hint}
        isRequired={required}
        line={paper ? lineNumber(paper, path) : ''}
        onNote={isAsked(node) && !hasNote ? openNote : null}
      />
      {node.nodeType !== 'note' && (
        <div data-answer="">
          <AnswerField node={node} labelId={`${id}-label`} describedBy={`${id}-wrong`} />
        </div>
      )}
      <div id={`${id}-wrong`} aria-live="polite">
        {isBad && <Wrong node={node} />}
        <NotKept path={path} />
      </div>
      {hasNote && <NoteField path={path} />}
    </div>
  );
});

const QuestionText = memo(function QuestionText({
  id,
  question,
  label,
  hint,
  isRequired,
  line,
  onNote,
}: {
  readonly id: string;
  readonly question: FormQuestion | null;
  readonly label: AnyControlNode['currentState']['label'];
  readonly hint: AnyControlNode['currentState']['hint'];
  readonly isRequired: boolean;
  /** Its number on paper; `''` while the form is not typed from paper. */
  readonly line: string;
  /** Opens a remark; null where none can be made, and where one is open. */
  readonly onNote: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { form, language, secondLanguage } = useDesk();
  const proof = question ? readText(form.definition, question.proof, language) : '';
  const second = secondLanguage === null ? '' : (question?.label[secondLanguage] ?? '');
  return (
    <div className={classes['asked']}>
      <div className={classes['head']}>
        <div id={`${id}-label`} className={classes['question']}>
          {line !== '' && (
            <span className={classes['lineNumber']} data-line={line}>
              <VisuallyHidden>{t('paperForms:typing.line')} </VisuallyHidden>
              {line}
            </span>
          )}
          <RichText text={label ?? hint} />
          {isRequired && (
            <span className={classes['required']} title={t('form:required')}>
              {'\u00A0*'}
            </span>
          )}
          {/* A text with answers in it is known to the engine alone, in one language at a time. */}
          {second !== '' && !second.includes('${') && (
            <div className={classes['second']}>{second}</div>
          )}
        </div>
        <div className={classes['beside']}>
          {question?.critical && <StatusMark status="critical" word={t('form:critical')} />}
          {label?.audioSource && <SoundPrompt source={label.audioSource} />}
          {onNote && <NoteButton onOpen={onNote} />}
        </div>
      </div>
      {label && hint && (
        <div className={classes['hint']}>
          <RichText text={hint} />
        </div>
      )}
      {proof !== '' && <div className={classes['proof']}>{t('form:proof', { proof })}</div>}
    </div>
  );
});

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
  const { queue } = useDesk();
  const error = useKeepFailure(queue, path);
  return error === null ? null : <KeepFailure error={error} />;
}

function KeepFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return <StatusMark status="attention" word={failureSentence(error, t)} />;
}
