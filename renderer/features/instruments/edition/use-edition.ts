import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenEdition } from '../../../../shared/contract/editions.ts';
import {
  type CheckedEdition,
  checkEdition,
} from '../../../../shared/domain/instruments/edition/check-edition.ts';
import {
  describeEdition,
  type EditedForm,
} from '../../../../shared/domain/instruments/edition/describe-edition.ts';
import {
  addEdit,
  applyEdits,
  type EditHistory,
  type FormEdit,
  isSameForm,
  redoEdit,
  undoEdit,
} from '../../../../shared/domain/instruments/edition/form-edit.ts';
import type { Sheet } from '../../../../shared/domain/tables/sheet.ts';
import { useApi } from '../../../api/client-context.tsx';
import { AnswerQueue } from '../../../form/answer-queue.ts';

/** A form under edition: as it stands, what is wrong with it, and what can be done. */
export interface Edition {
  readonly opened: OpenEdition;
  readonly history: EditHistory;
  readonly sheets: readonly Sheet[];
  readonly form: EditedForm;
  /** Lags behind the typing by a moment. */
  readonly checked: CheckedEdition;
  readonly isChanged: boolean;
  readonly queue: AnswerQueue;
  readonly edit: (edit: FormEdit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** So long nothing is typed before the form is looked at as a whole. */
const PAUSE_MS = 250;

// The queue that keeps answers keeps the changes as one of them.
const HISTORY = 'history';

function useKeeping(formId: string): AnswerQueue {
  const { client } = useApi();
  const queue = useMemo(
    () =>
      new AnswerQueue(async ({ answers }) => {
        const kept = answers.find(({ path }) => path === HISTORY)?.value;
        if (!kept) return;
        const history = JSON.parse(kept) as EditHistory;
        await client.instruments.keepEdition({ formId, history });
      }),
    [client, formId],
  );
  useEffect(
    () => () => {
      // What could not be kept is told on the page that is left; nobody tries on behind it.
      void queue.flush().then(
        () => queue.close(),
        () => queue.close(),
      );
    },
    [queue],
  );
  return queue;
}

function useChecked(base: readonly Sheet[], sheets: readonly Sheet[]): CheckedEdition {
  const [checked, setChecked] = useState(() => ({
    of: sheets,
    result: checkEdition(base, sheets),
  }));
  useEffect(() => {
    if (checked.of === sheets) return;
    const timer = window.setTimeout(
      () => setChecked({ of: sheets, result: checkEdition(base, sheets) }),
      PAUSE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [base, sheets, checked.of]);
  return checked.result;
}

/** Edits a form: each change is applied at once, and kept. */
export function useEdition(opened: OpenEdition): Edition {
  const [history, setHistory] = useState(opened.history);
  const latest = useRef(history);
  const queue = useKeeping(opened.formId);
  const sheets = useMemo(
    () => applyEdits(opened.sheets, history.done),
    [opened.sheets, history.done],
  );
  const form = useMemo(() => describeEdition(sheets), [sheets]);
  const checked = useChecked(opened.sheets, sheets);
  const change = useCallback(
    (make: (before: EditHistory) => EditHistory): void => {
      latest.current = make(latest.current);
      setHistory(latest.current);
      queue.keep([{ path: HISTORY, value: JSON.stringify(latest.current) }]);
    },
    [queue],
  );
  return {
    opened,
    history,
    sheets,
    form,
    checked,
    isChanged: !isSameForm(opened.sheets, sheets),
    queue,
    edit: useCallback((edit) => change((before) => addEdit(before, edit)), [change]),
    undo: useCallback(() => change(undoEdit), [change]),
    redo: useCallback(() => change(redoEdit), [change]),
  };
}
