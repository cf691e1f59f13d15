import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { ReviewedPromise } from '../../../shared/domain/meetings/meeting-record.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useFormats } from '../../ui/formats.ts';
import { KeptText } from '../../ui/kept-text.tsx';
import { PromiseFacts } from './promise-facts.tsx';

/** What a meeting says of a promise. */
export type Outcome = NonNullable<ReviewedPromise['outcome']>;

const OUTCOMES: readonly Outcome[] = ['done', 'doing', 'postponed', 'abandoned'];

interface PromiseRowProps {
  readonly promise: ReviewedPromise;
  readonly isLocked: boolean;
  /** Whether the new day is being asked for. */
  readonly isPostponing: boolean;
  readonly onSay: (outcome: Outcome | null) => void;
  readonly onPostpone: (day: Day) => void;
  readonly onProof: (proof: string) => void;
}

function NewDay({
  action,
  onPostpone,
}: {
  readonly action: string;
  readonly onPostpone: (day: Day) => void;
}) {
  const { t } = useTranslation();
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => frame.current?.querySelector('input')?.focus(), []);
  const [day, setDay] = useState<Day | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (day !== null) onPostpone(day);
  };
  return (
    <form ref={frame} onSubmit={submit}>
      <Group align="flex-end">
        <DayField
          label={t('meetings:promises.untilOf', { action })}
          value={day}
          onChange={setDay}
        />
        <Button type="submit" variant="default" mih={44} disabled={day === null}>
          {t('meetings:promises.postpone')}
        </Button>
      </Group>
    </form>
  );
}

/** One promise, and what the meeting says of it. */
export function PromiseRow(props: PromiseRowProps) {
  const { promise, isLocked, isPostponing, onSay, onPostpone, onProof } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ overflowWrap: 'anywhere' }}>
          <Text fw={600}>{promise.action}</Text>
          <PromiseFacts promise={promise} />
          {promise.newDue !== null && (
            <Text>
              {t('meetings:promises.until')} {formats.day(promise.newDue)}
            </Text>
          )}
        </div>
        <Group gap={4} wrap="nowrap">
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              mih={44}
              px="sm"
              variant={promise.outcome === outcome ? 'filled' : 'default'}
              aria-pressed={promise.outcome === outcome}
              disabled={isLocked && promise.outcome !== outcome}
              onClick={() => !isLocked && onSay(outcome)}
            >
              {t(`meetings:promises.${outcome}`)}
            </Button>
          ))}
        </Group>
      </Group>
      {isPostponing && <NewDay action={promise.action} onPostpone={onPostpone} />}
      {promise.outcome !== null && (
        <Group align="flex-end">
          <KeptText
            flex={1}
            label={t('meetings:promises.proof')}
            aria-label={t('meetings:promises.proofOf', { action: promise.action })}
            maxLength={1000}
            readOnly={isLocked}
            value={promise.proof}
            onKeep={onProof}
          />
          {!isLocked && (
            <Button variant="default" mih={44} onClick={() => onSay(null)}>
              {t('meetings:promises.undo')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
