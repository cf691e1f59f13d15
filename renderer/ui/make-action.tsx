import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActionSource, figureToFollow } from '../../shared/domain/actions/action-source.ts';
import { useApi } from '../api/client-context.tsx';
import { ActionDialog, type ActionSubject } from './action-dialog.tsx';
import { useFacility } from './current-facility.tsx';
import { useMay } from './current-user.tsx';
import type { DataColumn } from './data-column.ts';
import { Icon } from './icons.tsx';

/** Something that can become a promise: where it stands, and what is wrong in the words of the page. */
export interface ActionCause {
  readonly source: ActionSource;
  readonly problem: string;
  /** What to do, where the page says it: a decision. */
  readonly action?: string;
}

/** How a page makes promises of what it shows. */
export interface ActionMaker {
  readonly mayMake: boolean;
  readonly isMade: (source: ActionSource) => boolean;
  readonly make: (cause: ActionCause) => void;
  /** The form over the page; it stands somewhere in it. */
  readonly dialog: ReactNode;
}

function nameOf({ kind, ref, item, period }: ActionSource): string {
  return [kind, ref, item ?? '', period ?? ''].join('\n');
}

/** F2 presses the button of the line in which the cursor stands: `data-make` within `data-make-row`. */
export function useLineActionKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F2') return;
      const line = document.activeElement?.closest('[data-make-row]');
      const button = line?.querySelector<HTMLButtonElement>('[data-make]');
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Makes promises of figures, products, warnings and decisions; each keeps where it came from. */
export function useActionMaker(): ActionMaker {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const mayMake = useMay('entry');
  const [subject, write] = useState<ActionSubject | null>(null);
  const { data } = useQuery(calls.improvement.list.queryOptions({ input: { facility } }));
  const made = useMemo(
    () => new Set((data ?? []).flatMap(({ source }) => (source ? [nameOf(source)] : []))),
    [data],
  );
  const make = useCallback(({ source, problem, action = '' }: ActionCause) => {
    const words = { action, problem, figure: figureToFollow(source) };
    write({ kind: 'new', words, visit: null, source });
  }, []);
  useLineActionKey();
  return useMemo(
    () => ({
      mayMake,
      isMade: (source) => made.has(nameOf(source)),
      make,
      dialog: <ActionDialog subject={subject} onClose={() => write(null)} />,
    }),
    [mayMake, made, make, subject],
  );
}

/** A column of a table: a press, or F2 anywhere in the row, makes a promise of it. None for who may not. */
export function useActionColumn<Entry>(
  { mayMake, isMade, make }: ActionMaker,
  causeOf: (entry: Entry) => ActionCause | null,
): readonly DataColumn<Entry>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (!mayMake) return [];
    const word = (entry: Entry): string => {
      const cause = causeOf(entry);
      if (cause === null) return '';
      return t(isMade(cause.source) ? 'improvement:make.again' : 'improvement:make.button');
    };
    const act = (entry: Entry) => {
      const cause = causeOf(entry);
      return cause && (() => make(cause));
    };
    const title = t('improvement:make.column');
    return [{ id: 'make', title, width: 175, value: word, draw: word, act, key: 'F2' }];
  }, [mayMake, isMade, make, causeOf, t]);
}

/** The button in a line that is no row of a table. */
export function MakeActionButton({
  maker: { mayMake, isMade, make },
  cause,
  name,
}: {
  readonly maker: ActionMaker;
  readonly cause: ActionCause;
  /** What the line is about, for who does not see it. */
  readonly name: string;
}) {
  const { t } = useTranslation();
  if (!mayMake) return null;
  const word = t(isMade(cause.source) ? 'improvement:make.again' : 'improvement:make.button');
  return (
    <Button
      className="no-print"
      variant="subtle"
      mih={44}
      leftSection={<Icon name="add" />}
      aria-label={t('improvement:make.buttonNamed', { word, name })}
      data-make
      onClick={() => make(cause)}
    >
      {word}
    </Button>
  );
}
