import { useEffect, useRef, useState } from 'react';
import {
  carryAnswers,
  carryPath,
  type RowPaths,
} from '../../../../shared/domain/instruments/edition/carry-answers.ts';
import type { CheckedEdition } from '../../../../shared/domain/instruments/edition/check-edition.ts';
import { listRowPaths } from '../../../../shared/domain/instruments/edition/describe-edition.ts';
import { useApi } from '../../../api/client-context.tsx';
import { AnswerQueue } from '../../../form/answer-queue.ts';
import { type OpenForm, openForm } from '../../../form/open-form.ts';
import { SearchedChoices } from '../../../form/searched-choices.ts';

/** A form open for trying: nothing of it is kept. */
export interface Preview {
  readonly form: OpenForm;
  readonly queue: AnswerQueue;
  readonly choices: SearchedChoices;
  readonly paths: RowPaths;
  /** Grows with each form that is opened. */
  readonly turn: number;
}

/** What the preview shows: the last form without a fault, and the question that somebody stands in. */
export interface Previewing {
  readonly preview: Preview | null;
  readonly error: unknown;
  /** The path of the question in use. */
  readonly place: { current: string | null };
}

const TRIED = 'uuid:apercu';

/** Opens the form anew when it has changed, with the answers given so far and where one was. */
export function usePreview(
  { form: edited, compiled }: CheckedEdition,
  language: string,
): Previewing {
  const { client } = useApi();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const shown = useRef<Preview | null>(null);
  const place = useRef<string | null>(null);
  useEffect(() => {
    if (!compiled.ok) return;
    let isCurrent = true;
    const { xform, form: definition } = compiled;
    const { formId, version } = definition;
    const paths = listRowPaths(edited);
    const open = async (): Promise<void> => {
      const before = shown.current;
      const given = before ? [...before.form.answers(), ...before.form.notes()] : [];
      const answers = before ? carryAnswers(given, before.paths, paths) : [];
      const form = await openForm(
        {
          xform,
          definition,
          instanceId: TRIED,
          answers: answers.filter((each) => each.value !== ''),
        },
        () => undefined,
      );
      if (!isCurrent) return;
      if (before && place.current !== null) {
        place.current = carryPath(place.current, before.paths, paths);
      }
      const queue = new AnswerQueue(async (kept) => {
        place.current = kept.place ?? place.current;
      });
      const choices = new SearchedChoices(form, (asked) =>
        client.instruments.choiceLabels({ formId, version, asked: [...asked] }),
      );
      shown.current = { form, queue, choices, paths, turn: (before?.turn ?? 0) + 1 };
      setPreview(shown.current);
      setError(null);
    };
    open().catch((thrown: unknown) => isCurrent && setError(thrown));
    return () => {
      isCurrent = false;
    };
  }, [client, compiled, edited]);
  useEffect(() => preview?.form.speak(language), [preview, language]);
  return { preview, error, place };
}
