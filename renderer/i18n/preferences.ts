import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Preferences } from '../../shared/contract/settings.ts';
import { useApi } from '../api/client-context.tsx';
import { useLanguage } from './use-language.ts';

type Changes = {
  readonly [Name in keyof Preferences]?: NonNullable<Preferences[Name]>;
};

/** What the person who is signed in likes, and how to record a change; the screen follows at once. */
export function usePreferences() {
  const { client, calls } = useApi();
  const queries = useQueryClient();
  const options = calls.settings.read.queryOptions({
    input: {},
    staleTime: Number.POSITIVE_INFINITY,
    meta: { isPreference: true },
  });
  const { data: preferences } = useQuery(options);
  const record = async (changes: Changes): Promise<void> => {
    // Who chooses before they have come waits for them: given up here, they would not be asked for again.
    await queries.ensureQueryData(options);
    // What was asked before the change would take it back: the next cell would then be typed into the centre before.
    await queries.cancelQueries({ queryKey: options.queryKey });
    queries.setQueryData(options.queryKey, (before) => before && { ...before, ...changes });
    await client.settings.record(changes);
  };
  return { preferences, record };
}

/** Makes the screen follow the preferences: once, in the frame of every page. */
export function useAppliedPreferences(): Preferences | undefined {
  const { preferences } = usePreferences();
  const { change } = useLanguage();
  const language = preferences?.language ?? null;
  const largeType = preferences?.largeType ?? false;
  useEffect(() => {
    if (language) void change(language);
  }, [language, change]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-large-type', largeType);
    return () => document.documentElement.removeAttribute('data-large-type');
  }, [largeType]);
  return preferences;
}
