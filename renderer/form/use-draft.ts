import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { ResumedDraft } from '../../shared/contract/visits.ts';
import { useApi } from '../api/client-context.tsx';
import { AnswerQueue } from './answer-queue.ts';
import { OpenClock } from './open-clock.ts';
import { type OpenForm, openForm } from './open-form.ts';
import { prepareForm } from './prepared-forms.ts';
import { SearchedChoices } from './searched-choices.ts';

/** A draft with its form open, ready to be filled. */
export interface OpenDraft {
  readonly draft: ResumedDraft;
  /** What the engine runs; the lines of the paper are read from it. */
  readonly xform: string;
  readonly form: OpenForm;
  readonly queue: AnswerQueue;
  readonly choices: SearchedChoices;
  readonly clock: OpenClock;
}

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly open: OpenDraft }
  | { readonly kind: 'failed'; readonly error: unknown };

// What could not be kept yet (the screen was locked, the disk was full) outlives the page, and is kept before the draft
// is read again.
const unfinished = new Map<string, AnswerQueue>();

/** Opens a draft where it was left, or begins a new one. */
export function useDraft(id: string): Opening {
  const { client } = useApi();
  const readSource = useReadSource();
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  useEffect(() => {
    let isCurrent = true;
    let openClock: OpenClock | null = null;
    const queue = new AnswerQueue((kept) =>
      client.visits.answer({ draft: id, place: kept.place, answers: [...kept.answers] }),
    );
    const open = async (): Promise<OpenDraft> => {
      await unfinished.get(id)?.flush();
      unfinished.delete(id);
      const draft = await client.visits.resume({ id });
      const { formId, formVersion: version, answers } = draft;
      const { xform, definition } = await readSource({ formId, version });
      const source = { xform, definition, instanceId: id, answers };
      const form = await openForm(source, (changes) => queue.keep(changes));
      const choices = new SearchedChoices(form, (asked) =>
        client.instruments.choiceLabels({ formId, version, asked: [...asked] }),
      );
      const clock = new OpenClock((seconds) => client.visits.spend({ draft: id, seconds }));
      openClock = clock;
      if (!isCurrent) clock.stop();
      return { draft, xform, form, queue, choices, clock };
    };
    setOpening({ kind: 'opening' });
    open().then(
      (opened) => isCurrent && setOpening({ kind: 'open', open: opened }),
      (error: unknown) => isCurrent && setOpening({ kind: 'failed', error }),
    );
    return () => {
      isCurrent = false;
      openClock?.stop();
      if (queue.state.kind !== 'kept') unfinished.set(id, queue);
    };
  }, [client, id, readSource]);
  return opening;
}

interface FormVersion {
  readonly formId: string;
  readonly version: string;
}

/** Reads a version of a form, once: a version never changes. */
function useReadSource() {
  const { calls } = useApi();
  const queries = useQueryClient();
  return useCallback(
    (input: FormVersion) =>
      queries.fetchQuery({
        ...calls.instruments.open.queryOptions({ input }),
        staleTime: Number.POSITIVE_INFINITY,
      }),
    [calls, queries],
  );
}

/** Reads a form ahead, while the page before it is shown. */
export function usePrepareForm() {
  const readSource = useReadSource();
  return useCallback(
    (form: FormVersion): void => {
      // Whoever opens the form is told what goes wrong; here it would only be in the way.
      readSource({ formId: form.formId, version: form.version }).then(
        ({ xform }) => prepareForm(xform),
        () => undefined,
      );
    },
    [readSource],
  );
}

/** A version of a form: what the engine runs, and its definition. */
export function useFormSource(formId: string, version: string, isEnabled = true) {
  const { calls } = useApi();
  const input = { formId, version };
  return useQuery(calls.instruments.open.queryOptions({ input, enabled: isEnabled }));
}
