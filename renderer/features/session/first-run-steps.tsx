import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { LANGUAGES, useLanguage } from '../../i18n/use-language.ts';
import { FacilityFields, type NewFacility } from '../../ui/facility-fields.tsx';
import { type NewPin, PinFields } from '../../ui/pin-fields.tsx';

/** What has been typed so far. */
export interface FirstAnswers {
  readonly name: string;
  readonly pin: NewPin;
  readonly facility: NewFacility;
  readonly demo: boolean;
}

interface StepProps {
  readonly answers: FirstAnswers;
  readonly onChange: (answers: FirstAnswers) => void;
}

/** The language of the screen. */
export function LanguageStep() {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  return (
    <Radio.Group
      aria-label={t('app:language')}
      value={language}
      onChange={(chosen) => void change(chosen as Language)}
    >
      <Stack gap="xs">
        {LANGUAGES.map(({ value, label }) => (
          <Radio
            key={value}
            value={value}
            label={label}
            size="md"
            data-autofocus={value === language || undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Who opens this workspace first: a supervisor. */
export function PersonStep({ answers, onChange }: StepProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <TextInput
        label={t('session:firstRun.person.name')}
        value={answers.name}
        onChange={(event) => onChange({ ...answers, name: event.currentTarget.value })}
        autoComplete="off"
        data-autofocus
        required
        withAsterisk={false}
      />
      <PinFields value={answers.pin} onChange={(pin) => onChange({ ...answers, pin })} />
    </Stack>
  );
}

/** The first centre, the invented one, or both. */
export function CentreStep({ answers, onChange }: StepProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <FacilityFields
        value={answers.facility}
        onChange={(facility) => onChange({ ...answers, facility })}
        required={!answers.demo}
      />
      <Checkbox
        label={t('session:firstRun.centre.demo')}
        description={t('session:firstRun.centre.demoHint')}
        checked={answers.demo}
        onChange={(event) => onChange({ ...answers, demo: event.currentTarget.checked })}
      />
    </Stack>
  );
}
