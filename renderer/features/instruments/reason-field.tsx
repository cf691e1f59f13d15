import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A reason is at least a word. */
const SHORTEST_REASON = 3;

/** Whether somebody said why there is a new version. */
export function isReasonGiven(reason: string): boolean {
  return reason.trim().length >= SHORTEST_REASON;
}

/** Asks why there is a new version of a form, before it is made: the cursor is here first. */
export function ReasonField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Textarea
      data-autofocus
      label={t('instruments:edition.save.reason')}
      description={t('instruments:edition.save.reasonHint')}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
