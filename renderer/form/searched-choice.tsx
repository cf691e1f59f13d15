import type { SelectNode } from '@getodk/xforms-engine';
import { Combobox, Pill, PillsInput, TextInput, useCombobox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldSpelling } from '../../shared/domain/text/spelling.ts';
import type { FieldProps } from './answer-field.tsx';
import classes from './form.module.css';
import { useDesk } from './form-desk.tsx';
import { HeardField } from './heard-choice.tsx';
import { searchChoices } from './search-choices.ts';

/** A long list: some letters find the choice. */
export function SearchedChoice({ node, labelId, describedBy }: FieldProps<SelectNode>) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { valueOptions, value: chosen, readonly } = node.currentState;
  const isMultiple = node.selectType === 'select';
  const choices = useMemo(
    () =>
      valueOptions.map(({ value, label }) => {
        const text = label.asString;
        return { value, label: text, folded: foldSpelling(text) };
      }),
    [valueOptions],
  );
  const nameOf = (value: string): string =>
    choices.find((choice) => choice.value === value)?.label ?? value;
  const [typed, setTyped] = useState<string | null>(null);
  // Which of the choices found the arrows have led to.
  const [marked, setMarked] = useState(-1);
  const only = isMultiple ? '' : nameOf(chosen[0] ?? '');
  const found = useMemo(() => searchChoices(choices, typed ?? ''), [choices, typed]);
  const spoken = found[marked]?.value ?? (isMultiple ? undefined : chosen[0]);
  const give = (values: readonly string[]): void => {
    node.selectValues(values);
    form.sync();
    setTyped(null);
    setMarked(-1);
    combobox.closeDropdown();
  };
  const search = (text: string): void => {
    setTyped(text);
    combobox.openDropdown();
    combobox.selectFirstOption();
    if (text === '' && !isMultiple) {
      node.selectValues([]);
      form.sync();
    }
  };
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(value) => give(isMultiple ? [...chosen, value] : [value])}
    >
      {isMultiple && chosen.length > 0 && (
        <ChosenPills
          labelId={labelId}
          chosen={chosen}
          nameOf={nameOf}
          onRemove={(value) => give(chosen.filter((each) => each !== value))}
        />
      )}
      <HeardField
        label={valueOptions.find(({ value }) => value === spoken)?.label ?? null}
        className={classes['heard']}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            flex={1}
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            type="text"
            size="md"
            autoComplete="off"
            placeholder={t('form:search.hint', { count: choices.length })}
            value={typed ?? only}
            disabled={readonly}
            onChange={(event) => search(event.currentTarget.value)}
            onKeyUp={() => setMarked(combobox.getSelectedOptionIndex())}
            onBlur={() => {
              combobox.closeDropdown();
              setTyped(null);
              setMarked(-1);
            }}
          />
        </Combobox.Target>
      </HeardField>
      <Combobox.Dropdown>
        <Combobox.Options labelledBy={labelId} mah={280} style={{ overflowY: 'auto' }}>
          {found.map(({ value, label }) => (
            <Combobox.Option key={value} value={value} mih={44}>
              {label}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('form:search.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What was chosen of several, each to be taken back. */
function ChosenPills({
  labelId,
  chosen,
  nameOf,
  onRemove,
}: {
  readonly labelId: string;
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly onRemove: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <PillsInput mb="xs" aria-labelledby={labelId}>
      <Pill.Group>
        {chosen.map((value) => (
          <Pill
            key={value}
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('form:search.remove', { name: nameOf(value) }) }}
            onRemove={() => onRemove(value)}
          >
            {nameOf(value)}
          </Pill>
        ))}
      </Pill.Group>
    </PillsInput>
  );
}
