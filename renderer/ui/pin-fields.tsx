import { PasswordInput, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportStatus } from '../../shared/domain/reports/document.ts';
import { type PinStrength, pinStrength } from '../../shared/domain/users/pin-strength.ts';
import { StatusMark } from './status-shape.tsx';

/** A new PIN as it is typed, twice. */
export interface NewPin {
  readonly pin: string;
  readonly again: string;
}

export const NO_PIN: NewPin = { pin: '', again: '' };

/** Whether a new PIN can be sent: long enough, and typed the same twice. */
export function isPinReady({ pin, again }: NewPin): boolean {
  return pinStrength(pin) !== 'short' && pin === again;
}

const STATES: Readonly<Record<PinStrength, ReportStatus>> = {
  short: 'none',
  guessable: 'attention',
  fair: 'good',
  strong: 'good',
};

/** Two fields for a new PIN, with a word on how well it keeps a stranger out. */
export function PinFields({
  value,
  onChange,
  autoFocus = false,
}: {
  readonly value: NewPin;
  readonly onChange: (value: NewPin) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const strengthId = useId();
  const strength = pinStrength(value.pin);
  const differs = value.again !== '' && !value.pin.startsWith(value.again);
  return (
    <Stack gap="sm">
      <PasswordInput
        label={t('session:pin.new')}
        description={t('session:pin.hint')}
        value={value.pin}
        onChange={(event) => onChange({ ...value, pin: event.currentTarget.value })}
        autoComplete="new-password"
        aria-describedby={strengthId}
        data-autofocus={autoFocus || undefined}
        required
        withAsterisk={false}
      />
      <div id={strengthId} aria-live="polite">
        {value.pin !== '' && (
          <StatusMark status={STATES[strength]} word={t(`session:pin.strength.${strength}`)} />
        )}
      </div>
      <PasswordInput
        label={t('session:pin.again')}
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        autoComplete="new-password"
        error={differs ? t('session:pin.differs') : null}
        required
        withAsterisk={false}
      />
    </Stack>
  );
}
