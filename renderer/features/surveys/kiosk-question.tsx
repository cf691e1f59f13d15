import type { AnyControlNode, SelectNode } from '@getodk/xforms-engine';
import { Center, Paper } from '@mantine/core';
import { useId } from 'react';
import { moodsOf } from '../../../shared/domain/surveys/moods.ts';
import { AnswerField } from '../../form/answer-field.tsx';
import { useDesk, useNode } from '../../form/form-desk.tsx';
import { pathOf } from '../../form/form-nodes.ts';
import { HeardChoice } from '../../form/heard-choice.tsx';
import { RichText } from '../../form/rich-text.tsx';
import { SoundPrompt } from '../../form/sound-prompt.tsx';
import { Face } from '../../ui/face.tsx';
import classes from './kiosk.module.css';

/** One question on the whole screen: faces where it is a scale, else its usual answers. */
export function KioskQuestion({
  node,
  onAnswered,
}: {
  readonly node: AnyControlNode;
  /** The answer needs no more than one touch; the next question may come. */
  readonly onAnswered: () => void;
}) {
  const { form } = useDesk();
  useNode(node);
  const id = useId();
  const question = form.questionOf(node);
  const list = form.definition.lists.find(({ name }) => name === question?.listName);
  const source = node.currentState.label?.audioSource;
  const moods = list ? moodsOf(list.choices, question?.reverse ?? false) : null;
  return (
    <section data-question={pathOf(node)} aria-labelledby={id}>
      <div id={id} className={classes['question']}>
        <RichText text={node.currentState.label} />
      </div>
      {source && (
        <Center mt="lg">
          <SoundPrompt source={source} isAlone />
        </Center>
      )}
      {node.nodeType === 'select' && moods ? (
        <Faces node={node} moods={moods} onAnswered={onAnswered} />
      ) : (
        <Paper p="lg" mt="lg" maw={760} mx="auto">
          <AnswerField node={node} labelId={id} describedBy={id} />
        </Paper>
      )}
    </section>
  );
}

function Faces({
  node,
  moods,
  onAnswered,
}: {
  readonly node: SelectNode;
  readonly moods: ReadonlyMap<string, number>;
  readonly onAnswered: () => void;
}) {
  const { form } = useDesk();
  const { valueOptions } = node.currentState;
  return (
    <div className={classes['faces']} style={{ marginTop: 32 }}>
      {valueOptions.map(({ value, label }) => (
        <HeardChoice key={value} label={label} className={classes['heard']}>
          <button
            type="button"
            className={classes['face']}
            aria-pressed={node.isSelected(value)}
            onClick={() => {
              node.selectValue(value);
              form.sync();
              onAnswered();
            }}
          >
            <Face mood={moods.get(value) ?? 0} />
            <RichText text={label} />
          </button>
        </HeardChoice>
      ))}
    </div>
  );
}
