import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/text/translate.ts';
import type { ActionSubject } from '../ui/action-dialog.tsx';
import { useMay } from '../ui/current-user.tsx';
import {
  type FailedPoint,
  PointAction,
  useSubjectOf,
  useVisitActions,
} from '../ui/failed-point.tsx';
import type { OpenForm } from './open-form.ts';
import { findPoint } from './visit-point.ts';

/** Where the cursor stands: the path of its question, or null. */
function questionInUse(): string | null {
  const card = document.activeElement?.closest<HTMLElement>('[data-question]');
  return card?.dataset['question'] ?? null;
}

/** F2 in a question does what it is given. */
function useQuestionKey(act: (path: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const path = event.key === 'F2' ? questionInUse() : null;
      if (path === null) return;
      event.preventDefault();
      act(path);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [act]);
}

/** Promises while a form is filled: F2 makes one of the open question; the rest goes beside what is missed. */
export function usePointActions(
  form: OpenForm,
  visit: string,
  onMake: (subject: ActionSubject) => void,
): (path: string) => ReactNode {
  const { i18n } = useTranslation();
  const mayMake = useMay('entry');
  const actions = useVisitActions(visit);
  const subjectOf = useSubjectOf();
  const language = i18n.language as Language;
  const pointAt = useCallback(
    (path: string): FailedPoint | null => findPoint(form, visit, path, language),
    [form, visit, language],
  );
  useQuestionKey((path) => {
    const point = mayMake ? pointAt(path) : null;
    if (point) onMake(subjectOf(point));
  });
  return useMemo(
    () => (path) => {
      const point = pointAt(path);
      return point && <PointAction point={point} actions={actions} onMake={onMake} />;
    },
    [pointAt, actions, onMake],
  );
}
