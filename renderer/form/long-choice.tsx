import type { AnyInputNode } from '@getodk/xforms-engine';
import { Combobox, Stack, Text, TextInput, useCombobox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  FormQuestion,
  LocalisedText,
} from '../../shared/domain/instruments/form-definition.ts';
import { readText } from '../../shared/domain/instruments/localised-text.ts';
import { formatNumber } from '../../shared/domain/numbers/format-number.ts';
import { useApi } from '../api/client-context.tsx';
import { failureSentence } from '../ui/failure-notice.tsx';
import { StatusMark } from '../ui/status-shape.tsx';
import type { FieldProps } from './answer-field.tsx';
import { useDesk } from './form-desk.tsx';
import { pathOf, setText } from './form-nodes.ts';
import { useChoiceLabel, useFormLanguage, useTakenBack } from './use-choice-label.ts';

/** As many are shown; whoever does not find theirs types another letter. */
const SHOWN = 50;
const LIST_HEIGHT = 240;
/** What the open list needs below the field, with what is said above it. */
const ROOM_BELOW = LIST_HEIGHT + 80;

interface LongChoiceProps extends FieldProps<AnyInputNode> {
  readonly question: FormQuestion;
}

/** A choice from thousands: some letters find it, Enter takes it and goes on. */
export function LongChoice({ node, question, labelId, describedBy }: LongChoiceProps) {
  const { t } = useTranslation();
  const { form, choices, move } = useDesk();
  const language = useFormLanguage();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const [unchosen, setUnchosen] = useState('');
  const isOpen = combobox.dropdownOpened;
  const list = question.listName ?? '';
  const { instanceValue: value, readonly } = node.currentState;
  const label = useChoiceLabel(list, value);
  const found = useFoundChoices(node, question, typed ?? '', isOpen);
  const say = (text: LocalisedText, name: string): string =>
    readText(form.definition, text, language) || name;
  const give = (name: string): void => {
    setText(node, name);
    form.sync();
    choices.forgetTakenBack(node);
  };
  const take = (name: string, goesOn: boolean): void => {
    const choice = found.choices.find((each) => each.name === name);
    if (choice) choices.book.learn(list, name, choice.label);
    give(name);
    setTyped(null);
    combobox.closeDropdown();
    if (goesOn) move(node.nodeId, 1);
  };
  const keys = useEnter({ combobox, found, take, leave: () => move(node.nodeId, 1) });
  const search = (text: string): void => {
    setTyped(text);
    setUnchosen('');
    combobox.openDropdown();
    if (text === '' && value !== '') give('');
  };
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    if (isOpen && typed && found.choices.length > 0) combobox.selectFirstOption();
  }, [isOpen, typed, found.choices, combobox.selectFirstOption]);
  const shown = value === '' || label === undefined ? '' : say(label ?? {}, value);
  return (
    <Stack gap={4}>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(name) => take(name, keys.isEnter())}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={field}
            styles={{ input: { scrollMarginBottom: ROOM_BELOW } }}
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            type="text"
            size="md"
            autoComplete="off"
            placeholder={t('form:places.hint')}
            value={typed ?? shown}
            disabled={readonly}
            onChange={(event) => search(event.currentTarget.value)}
            onClick={() => combobox.openDropdown()}
            onKeyDown={keys.onKeyDown}
            onBlur={() => {
              combobox.closeDropdown();
              setUnchosen(typed ?? '');
              setTyped(null);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <FoundNote found={found} missing={choices.missingFor(question, pathOf(node))} />
          <Combobox.Options labelledBy={labelId} mah={LIST_HEIGHT} style={{ overflowY: 'auto' }}>
            {found.choices.map((choice) => (
              <Combobox.Option key={choice.name} value={choice.name} mih={44}>
                {say(choice.label, choice.name)}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <ChoiceNote node={node} unchosen={unchosen} isUnknown={value !== '' && label === null} />
    </Stack>
  );
}

interface Found {
  readonly choices: readonly { readonly name: string; readonly label: LocalisedText }[];
  readonly total: number;
  /** What is shown was found for what was typed before. */
  readonly isOld: boolean;
  readonly error: unknown;
}

function useFoundChoices(
  node: AnyInputNode,
  question: FormQuestion,
  typed: string,
  isOpen: boolean,
): Found {
  const { calls } = useApi();
  const { form, choices } = useDesk();
  const { formId, version } = form.definition;
  const where = choices.filterOf(question, pathOf(node));
  const input = {
    formId,
    version,
    list: question.listName ?? '',
    where,
    search: typed.slice(0, 200),
    limit: SHOWN,
  };
  const options = {
    input,
    enabled: isOpen,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  };
  const { data, error, isPlaceholderData } = useQuery(
    calls.instruments.choices.queryOptions(options),
  );
  const { choices: found = NONE, total = 0 } = data ?? {};
  return { choices: found, total, isOld: isPlaceholderData || (!data && !error), error };
}

const NONE: Found['choices'] = [];

interface EnterProps {
  readonly combobox: ReturnType<typeof useCombobox>;
  readonly found: Found;
  readonly take: (name: string, goesOn: boolean) => void;
  readonly leave: () => void;
}

/** Enter takes the choice that is marked and goes on; whoever types faster than the search gets what it then finds. */
function useEnter({ combobox, found, take, leave }: EnterProps) {
  const wasEnter = useRef(false);
  const [waits, setWaits] = useState(false);
  const [first] = found.choices;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is found ends the wait.
  useEffect(() => {
    if (!waits || found.isOld) return;
    setWaits(false);
    if (first) take(first.name, true);
  }, [waits, found.isOld, first]);
  const onKeyDown = (event: KeyboardEvent): void => {
    wasEnter.current = event.key === 'Enter';
    if (event.key !== 'Enter' || !combobox.dropdownOpened) return;
    if (found.isOld) {
      event.preventDefault();
      combobox.resetSelectedOption();
      setWaits(true);
    } else if (combobox.getSelectedOptionIndex() < 0) {
      event.preventDefault();
      combobox.closeDropdown();
      leave();
    }
  };
  return { onKeyDown, isEnter: () => wasEnter.current };
}

/** What is said below the choices: that there are more, that there are none, what to answer first. */
function FoundNote({
  found: { choices, total, isOld, error },
  missing,
}: {
  readonly found: Found;
  readonly missing: FormQuestion | null;
}) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const language = useFormLanguage();
  const say = (): string => {
    if (error) return failureSentence(error, t);
    if (total > choices.length) {
      const facts = { shown: choices.length, total: formatNumber(total) };
      return t('form:places.more', facts);
    }
    if (total > 0 || isOld) return '';
    if (!missing) return t('form:search.none');
    return t('form:places.first', { question: readText(form.definition, missing.label, language) });
  };
  const text = say();
  return (
    <div aria-live="polite">
      {text !== '' && (
        <Text p="xs" c="dark.4">
          {text}
        </Text>
      )}
    </div>
  );
}

/** What became of the answer: taken back, typed and not chosen, or no choice of the list. */
function ChoiceNote({
  node,
  unchosen,
  isUnknown,
}: {
  readonly node: AnyInputNode;
  readonly unchosen: string;
  readonly isUnknown: boolean;
}) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const language = useFormLanguage();
  const takenBack = useTakenBack(node);
  const say = useCallback((): string => {
    if (unchosen !== '') return t('form:places.unchosen', { typed: unchosen });
    if (isUnknown) return t('form:places.unknown');
    if (!takenBack) return '';
    const name = readText(form.definition, takenBack.label, language) || takenBack.name;
    const question = readText(form.definition, takenBack.question, language);
    return t('form:places.taken-back', { name, question });
  }, [t, form, language, unchosen, isUnknown, takenBack]);
  const word = say();
  return (
    <div aria-live="polite">{word !== '' && <StatusMark status="attention" word={word} />}</div>
  );
}
