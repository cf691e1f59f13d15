import type { TriggerNode } from '@getodk/xforms-engine';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './answer-field.tsx';
import classes from './form.module.css';
import { useDesk } from './form-desk.tsx';

/** Something to acknowledge: one large box. */
export function TriggerField({ node, labelId, describedBy }: FieldProps<TriggerNode>) {
  const { t } = useTranslation();
  const { form, paper } = useDesk();
  const { value, readonly } = node.currentState;
  return (
    <label className={classes['choice']}>
      <input
        type="checkbox"
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        checked={value}
        disabled={readonly}
        onKeyDown={(event) => {
          // Its box carries the number 1 on paper.
          if (paper === null || readonly || event.key !== '1') return;
          node.setValue(!value);
          form.sync();
        }}
        onChange={(event) => {
          node.setValue(event.currentTarget.checked);
          form.sync();
        }}
      />
      <span className={classes['letter']} aria-hidden="true">
        {value ? '✓' : ''}
      </span>
      <span>{t('form:seen')}</span>
    </label>
  );
}
