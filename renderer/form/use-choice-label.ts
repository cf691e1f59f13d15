import type { AnyNode } from '@getodk/xforms-engine';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type {
  FormDefinition,
  LocalisedText,
} from '../../shared/domain/instruments/form-definition.ts';
import { useApi } from '../api/client-context.tsx';
import { useDesk } from './form-desk.tsx';
import type { TakenBack } from './searched-choices.ts';

/** The words of a choice of a long list in an open form: null where there is no such choice, undefined while unknown. */
export function useChoiceLabel(list: string, name: string): LocalisedText | null | undefined {
  const { book } = useDesk().choices;
  useEffect(() => {
    if (name !== '') book.want(list, name);
  }, [book, list, name]);
  const subscribe = useCallback((listener: () => void) => book.subscribe(listener), [book]);
  return useSyncExternalStore(subscribe, () => book.labelOf(list, name));
}

/** The language in which the open form speaks. */
export function useFormLanguage(): string {
  const { form } = useDesk();
  const subscribe = useCallback((listener: () => void) => form.subscribe(listener), [form]);
  return useSyncExternalStore(subscribe, () => form.root.currentState.activeLanguage.language);
}

/** Why the answer to a question was taken back, or null. */
export function useTakenBack(node: AnyNode): TakenBack | null {
  const { choices } = useDesk();
  const subscribe = useCallback((listener: () => void) => choices.subscribe(listener), [choices]);
  return useSyncExternalStore(subscribe, () => choices.takenBack(node));
}

/** A choice of a long list by its list and name. */
export interface NamedChoice {
  readonly list: string;
  readonly name: string;
}

/** The words of choices of long lists, for pages that show answers; nothing is asked where there are none. */
export function useChoiceLabels(
  { formId, version }: FormDefinition,
  named: readonly NamedChoice[],
): (choice: NamedChoice) => LocalisedText | null {
  const { calls } = useApi();
  const asked = named.slice(0, 1000).map(({ list, name }) => ({ list, name, where: {} }));
  const input = { formId, version, asked };
  const options = { input, enabled: asked.length > 0 };
  const { data } = useQuery(calls.instruments.choiceLabels.queryOptions(options));
  return ({ list, name }) => {
    const at = asked.findIndex((each) => each.list === list && each.name === name);
    return data?.[at] ?? null;
  };
}
