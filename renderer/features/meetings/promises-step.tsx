import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { ReviewedPromise } from '../../../shared/domain/meetings/meeting-record.ts';
import { Card } from '../../ui/card.tsx';
import { KeyedRows } from '../../ui/keyed-rows.tsx';
import { type Outcome, PromiseRow } from './promise-row.tsx';
import type { MeetingDesk } from './use-meeting.ts';

const LETTERS = ['done', 'doing', 'postponed', 'abandoned', 'undo'] as const;

/** Says what became of a promise; what was said before of its proof stays. */
function useReview({ record, act }: MeetingDesk) {
  return (
    { actionId: action, proof }: ReviewedPromise,
    outcome: Outcome | null,
    change: { readonly newDue?: Day | null; readonly proof?: string } = {},
  ): void => {
    const said = { action, outcome, newDue: null, proof, ...change };
    act((meetings) => meetings.review({ meeting: record.id, ...said }));
  };
}

/** The promises of the last time, one by one: a key says what became of each. */
export function PromisesStep({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { promises } = desk.record;
  const review = useReview(desk);
  const [postponing, postpone] = useState<string | null>(null);
  const letters = Object.fromEntries(
    LETTERS.map((name) => [name, t(`meetings:promises.keys.${name}`)]),
  );
  const said = promises.filter(({ outcome }) => outcome !== null).length;
  const say = (promise: ReviewedPromise, outcome: Outcome | null): void => {
    postpone(outcome === 'postponed' ? promise.actionId : null);
    if (outcome !== 'postponed') review(promise, outcome);
  };
  const press = (promise: ReviewedPromise, letter: string): 'next' | 'stay' | null => {
    const pressed = LETTERS.find((name) => letters[name] === letter);
    if (pressed === undefined || desk.isLocked) return null;
    say(promise, pressed === 'undo' ? null : pressed);
    return pressed === 'postponed' || pressed === 'undo' ? 'stay' : 'next';
  };
  return (
    <Card title={t('meetings:promises.title')}>
      {promises.length === 0 ? (
        <Text>{t('meetings:promises.none')}</Text>
      ) : (
        <Stack gap={0}>
          <Text c="dark.4">{t('meetings:promises.hint', letters)}</Text>
          <Text role="status">
            {t('meetings:promises.asked', { done: said, count: promises.length })}
          </Text>
        </Stack>
      )}
      <KeyedRows
        label={t('meetings:promises.title')}
        rows={promises}
        rowId={({ actionId }) => actionId}
        rowLabel={({ action, outcome }) =>
          outcome === null ? action : `${action}, ${t(`meetings:promises.${outcome}`)}`
        }
        onKey={press}
      >
        {(promise) => (
          <PromiseRow
            promise={promise}
            isLocked={desk.isLocked}
            isPostponing={postponing === promise.actionId}
            onSay={(outcome) => say(promise, outcome)}
            onPostpone={(newDue) => {
              postpone(null);
              review(promise, 'postponed', { newDue });
            }}
            onProof={(proof) => review(promise, promise.outcome, { proof, newDue: promise.newDue })}
          />
        )}
      </KeyedRows>
    </Card>
  );
}
