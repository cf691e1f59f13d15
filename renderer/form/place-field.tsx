import type { AnyInputNode } from '@getodk/xforms-engine';
import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './answer-field.tsx';
import { useDesk } from './form-desk.tsx';
import { setText } from './form-nodes.ts';
import { type PlacePart, readPlace, type TypedPlace, writePlace } from './typed-place.ts';

const PARTS: readonly PlacePart[] = ['latitude', 'longitude', 'accuracy'];

/** A place on earth, read off a telephone or a map: the last right one stands while what is typed is none. */
export function PlaceField({ node, labelId, describedBy }: FieldProps<AnyInputNode>) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const { instanceValue, readonly } = node.currentState;
  const [typed, setTyped] = useState<TypedPlace | null>(null);
  const shown = typed ?? readPlace(instanceValue);
  const { value, wrong } = writePlace(shown);
  const give = (part: PlacePart, text: string): void => {
    const place = { ...shown, [part]: text };
    const written = writePlace(place);
    setTyped(place);
    if (written.wrong.length > 0) return;
    setText(node, written.value);
    form.sync();
  };
  return (
    <Group role="group" aria-labelledby={labelId} aria-describedby={describedBy} align="flex-start">
      {PARTS.map((part) => (
        <TextInput
          key={part}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          size="md"
          maw={200}
          label={t(`photos:place.${part}`)}
          description={t(`photos:place.${part}-hint`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={shown[part]}
          disabled={readonly}
          error={wrong.includes(part) ? t(`photos:place.${part}-wrong`) : null}
          onChange={(event) => give(part, event.currentTarget.value)}
          onBlur={() => {
            // What is right is shown as it is held; half a place stays as it was typed.
            if (wrong.length === 0 && value !== null) setTyped(null);
          }}
        />
      ))}
    </Group>
  );
}
