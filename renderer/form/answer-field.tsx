import type { AnyControlNode } from '@getodk/xforms-engine';
import { ChoiceList } from './choice-list.tsx';
import { useDesk } from './form-desk.tsx';
import { LongChoice } from './long-choice.tsx';
import { NumberField } from './number-field.tsx';
import { PlaceField } from './place-field.tsx';
import { RangeField } from './range-field.tsx';
import { RankField } from './rank-field.tsx';
import { SearchedChoice } from './searched-choice.tsx';
import { TextField } from './text-field.tsx';
import { TimeField } from './time-field.tsx';
import { TriggerField } from './trigger-field.tsx';
import { UploadField } from './upload-field.tsx';

/** More choices than that are searched, not listed. */
const LISTED_CHOICES = 30;

/** What every kind of answer is given. */
export interface FieldProps<Node> {
  readonly node: Node;
  /** The element that holds the question. */
  readonly labelId: string;
  /** The element that says what is wrong. */
  readonly describedBy: string;
}

/** What a question is answered with, by its type. */
export function AnswerField({ node, ...rest }: FieldProps<AnyControlNode>) {
  const { form } = useDesk();
  switch (node.nodeType) {
    case 'select':
      return node.currentState.valueOptions.length > LISTED_CHOICES ? (
        <SearchedChoice node={node} {...rest} />
      ) : (
        <ChoiceList node={node} {...rest} />
      );
    case 'rank':
      return <RankField node={node} {...rest} />;
    case 'range':
      return <RangeField node={node} {...rest} />;
    case 'trigger':
      return <TriggerField node={node} {...rest} />;
    case 'upload':
      return <UploadField node={node} {...rest} />;
    case 'note':
      return null;
    case 'input':
      switch (node.valueType) {
        case 'int':
        case 'decimal':
          return <NumberField node={node} {...rest} />;
        case 'date':
        case 'time':
        case 'dateTime':
          return <TimeField node={node} {...rest} />;
        case 'geopoint':
          return <PlaceField node={node} {...rest} />;
        default: {
          const question = form.questionOf(node);
          return question?.search ? (
            <LongChoice node={node} question={question} {...rest} />
          ) : (
            <TextField node={node} {...rest} />
          );
        }
      }
  }
}
