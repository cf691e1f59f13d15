import type { AnyNode } from '@getodk/xforms-engine';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useSyncExternalStore,
} from 'react';
import type { PaperForm } from '../../shared/domain/instruments/paper/paper-form.ts';
import type { AnswerQueue, QueueState } from './answer-queue.ts';
import type { FormPage, PageLayout } from './form-pages.ts';
import type { OpenForm } from './open-form.ts';
import type { SearchedChoices } from './searched-choices.ts';

/** What the questions of an open form share. */
export interface FormDesk {
  readonly form: OpenForm;
  readonly queue: AnswerQueue;
  readonly choices: SearchedChoices;
  /** The language of the form that the questions are read in. */
  readonly language: string;
  /** A second language of the form, shown under the first; null for one alone. */
  readonly secondLanguage: string | null;
  /** A letter answers and goes on, as interviews are filled. */
  readonly isFast: boolean;
  /** The form as it is printed, while it is typed from paper: its lines and numbers are shown; else null. */
  readonly paper: PaperForm | null;
  /** Questions say what is wrong with them even before anybody was there. */
  readonly showsAllErrors: boolean;
  /** Leads to the question after or before the one of this key. */
  readonly move: (from: string, step: 1 | -1) => void;
}

const DeskContext = createContext<FormDesk | null>(null);

/** Gives the questions below the open form. */
export function DeskProvider({
  desk,
  children,
}: {
  readonly desk: FormDesk;
  readonly children: ReactNode;
}) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The open form, for a question of it. */
export function useDesk(): FormDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A question needs an open form');
  return desk;
}

/** Draws the component anew when the question changes, and gives a number that grows with it. */
export function useNode(node: AnyNode): number {
  const { form } = useDesk();
  const subscribe = useCallback((listener: () => void) => form.watch(node, listener), [form, node]);
  return useSyncExternalStore(subscribe, () => form.versionOf(node));
}

function useSubscribe(form: OpenForm) {
  return useCallback((listener: () => void) => form.subscribe(listener), [form]);
}

/** The pages with what was answered of them; draws the component anew when that changes. */
export function usePages(form: OpenForm): readonly FormPage[] {
  return useSyncExternalStore(useSubscribe(form), form.pages);
}

/** Where the pages stand; draws the component anew only when questions come or go. */
export function useLayout(form: OpenForm): readonly PageLayout[] {
  return useSyncExternalStore(useSubscribe(form), form.layout);
}

/** Draws the component anew when anything in the form changes, and gives a number that grows with it. */
export function useFormVersion(form: OpenForm): number {
  return useSyncExternalStore(useSubscribe(form), () => form.version());
}

/** What keeps the value at a path from being kept; null while nothing does, so that most questions are left alone. */
export function useKeepFailure(queue: AnswerQueue, path: string): unknown {
  const subscribe = useCallback((listener: () => void) => queue.subscribe(listener), [queue]);
  return useSyncExternalStore(subscribe, () => {
    const { state } = queue;
    return state.kind === 'failed' && state.paths.has(path) ? state.error : null;
  });
}

/** Where the keeping of answers stands. */
export function useQueueState(queue: AnswerQueue): QueueState {
  const subscribe = useCallback((listener: () => void) => queue.subscribe(listener), [queue]);
  return useSyncExternalStore(subscribe, () => queue.state);
}
