import type { RankNode } from '@getodk/xforms-engine';
import { ActionIcon, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './answer-field.tsx';
import classes from './form.module.css';
import { useDesk } from './form-desk.tsx';
import { HeardChoice } from './heard-choice.tsx';

function swap(values: readonly string[], at: number, to: number): readonly string[] {
  const moved = [...values];
  const [value] = moved.splice(at, 1);
  if (value !== undefined) moved.splice(to, 0, value);
  return moved;
}

/** Things to put in order; the order of the form is no answer until it is touched or agreed to. */
export function RankField({ node, labelId, describedBy }: FieldProps<RankNode>) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const { value, valueOptions, readonly } = node.currentState;
  const order = value.length > 0 ? value : valueOptions.map((option) => option.value);
  const give = (values: readonly string[]): void => {
    node.setValues(values);
    form.sync();
  };
  return (
    <div>
      <ol className={classes['steps']} aria-labelledby={labelId} aria-describedby={describedBy}>
        {order.map((each, index) => {
          const label = node.getValueLabel(each);
          const name = label?.asString ?? each;
          return (
            <li key={each} className={classes['step']}>
              <HeardChoice label={label} className={classes['heardStep']}>
                <span>{`${index + 1}. ${name}`}</span>
                <Group gap={4} wrap="nowrap">
                  <ActionIcon
                    variant="default"
                    size={44}
                    aria-label={t('form:rank.up', { name })}
                    disabled={readonly || index === 0}
                    onClick={() => give(swap(order, index, index - 1))}
                  >
                    ↑
                  </ActionIcon>
                  <ActionIcon
                    variant="default"
                    size={44}
                    aria-label={t('form:rank.down', { name })}
                    disabled={readonly || index === order.length - 1}
                    onClick={() => give(swap(order, index, index + 1))}
                  >
                    ↓
                  </ActionIcon>
                </Group>
              </HeardChoice>
            </li>
          );
        })}
      </ol>
      {value.length === 0 && !readonly && (
        <Button variant="default" mih={44} mt="xs" onClick={() => give(order)}>
          {t('form:rank.agree')}
        </Button>
      )}
    </div>
  );
}
