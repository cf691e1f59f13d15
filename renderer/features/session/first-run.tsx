import { Button, Group, Progress, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  FirstRun as FirstRunAnswers,
  SessionState,
} from '../../../shared/contract/session.ts';
import { useApi } from '../../api/client-context.tsx';
import { LanguageChoice } from '../../i18n/language-choice.tsx';
import { DoorFrame } from '../../ui/door-frame.tsx';
import { isFacilityReady, NO_FACILITY } from '../../ui/facility-fields.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { isPinReady, NO_PIN } from '../../ui/pin-fields.tsx';
import { useFirstField } from '../../ui/use-first-field.ts';
import { CentreStep, type FirstAnswers, LanguageStep, PersonStep } from './first-run-steps.tsx';

/** What the first run came to: the recovery code must be shown before anything else. */
export interface Made {
  readonly state: SessionState;
  readonly recoveryCode: string;
}

const STEPS = ['language', 'person', 'centre'] as const;
type Step = (typeof STEPS)[number];

const READY: Readonly<Record<Step, (answers: FirstAnswers) => boolean>> = {
  language: () => true,
  person: ({ name, pin }) => name.trim() !== '' && isPinReady(pin),
  centre: ({ facility, demo }) => isFacilityReady(facility) || (demo && facility.name === ''),
};

function orderOf({ name, pin, facility, demo }: FirstAnswers): FirstRunAnswers {
  const known = isFacilityReady(facility) ? facility : null;
  return { user: name, pin: pin.pin, facility: known, demo };
}

const FIELDS = { language: LanguageStep, person: PersonStep, centre: CentreStep };

/** Three short steps from an empty folder to a workspace: the language, the person, the centre. */
export default function FirstRun({ onMade }: { readonly onMade: (made: Made) => void }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const [step, setStep] = useState<Step>('language');
  const [answers, setAnswers] = useState<FirstAnswers>({
    name: '',
    pin: NO_PIN,
    facility: NO_FACILITY,
    demo: false,
  });
  const form = useFirstField<HTMLFormElement>(step);
  const make = useMutation({
    mutationFn: () => client.session.create(orderOf(answers)),
    onSuccess: onMade,
  });
  const index = STEPS.indexOf(step);
  const isLast = index === STEPS.length - 1;
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    if (!READY[step](answers)) return;
    if (isLast) make.mutate();
    else setStep(STEPS[index + 1] ?? step);
  };
  const Fields = FIELDS[step];
  return (
    <DoorFrame
      title={t(`session:firstRun.${step}.title`)}
      hint={t(`session:firstRun.${step}.hint`)}
      width={step === 'centre' ? 'wider' : 'narrow'}
      foot={index > 0 && <LanguageChoice />}
    >
      <form ref={form} onSubmit={goOn}>
        <Stack>
          <Progress
            value={((index + 1) / STEPS.length) * 100}
            size="xs"
            aria-label={t('session:firstRun.progress', { done: index + 1, total: STEPS.length })}
          />
          <Fields answers={answers} onChange={setAnswers} />
          <FailureNotice error={make.error} />
          <Group justify="space-between" mt="xs">
            {index > 0 ? (
              <Button
                variant="default"
                onClick={() => setStep(STEPS[index - 1] ?? step)}
                disabled={make.isPending}
              >
                {t('session:back')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={make.isPending} disabled={!READY[step](answers)}>
              {t(isLast ? 'session:firstRun.create' : 'session:next')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DoorFrame>
  );
}
