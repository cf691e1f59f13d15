import { NativeSelect, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  AGE_GROUPS,
  CAUSE_GROUPS,
  DEATH_KINDS,
  DEATH_PLACES,
  DELAYS,
  type DeathAge,
  type DeathCause,
  MEANS,
} from '../../../shared/domain/deaths/death-review.ts';
import { seemsNamed } from '../../../shared/domain/text/seems-named.ts';
import { DayField } from '../../ui/day-field.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { YesNoField } from '../../ui/yes-no-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { TypedDeath } from './typed-death.ts';

interface FieldsProps {
  readonly value: TypedDeath;
  readonly onChange: (value: TypedDeath) => void;
}

function FactFields({ value, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const { kind, day, place, age, cause, reviewedOn } = value;
  const ages: readonly DeathAge[] = AGE_GROUPS[kind];
  const causes: readonly DeathCause[] = CAUSE_GROUPS[kind];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <NativeSelect
        label={t('deaths:fields.kind')}
        size="md"
        data-autofocus
        data={DEATH_KINDS.map((each) => ({ value: each, label: t(`deaths:kinds.${each}`) }))}
        value={kind}
        onChange={(event) => {
          const chosen = DEATH_KINDS.find((each) => each === event.currentTarget.value);
          if (chosen) onChange({ ...value, kind: chosen, age: null, cause: null });
        }}
      />
      <DayField
        label={t('deaths:fields.day')}
        value={day}
        onChange={(next) => onChange({ ...value, day: next })}
      />
      <ChoiceField
        label={t('deaths:fields.place')}
        choices={DEATH_PLACES}
        wordOf={(each) => t(`deaths:places.${each}`)}
        value={place}
        onChange={(next) => onChange({ ...value, place: next })}
      />
      <ChoiceField
        label={t('deaths:fields.age')}
        choices={ages}
        wordOf={(each) => t(`deaths:ages.${each}`)}
        value={age}
        onChange={(next) => onChange({ ...value, age: next })}
      />
      <ChoiceField
        label={t('deaths:fields.cause')}
        choices={causes}
        wordOf={(each) => t(`deaths:causes.${each}`)}
        value={cause}
        onChange={(next) => onChange({ ...value, cause: next })}
      />
      <DayField
        label={t('deaths:fields.reviewedOn')}
        value={reviewedOn}
        onChange={(next) => onChange({ ...value, reviewedOn: next })}
      />
    </SimpleGrid>
  );
}

function AnswerFields({ value, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const { delays, available, avoidable } = value;
  return (
    <>
      <Title order={3} size="h5">
        {t('deaths:fields.delays')}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        {DELAYS.map((delay) => (
          <YesNoField
            wordOf={(answer) => t(`deaths:answers.${answer}`)}
            key={delay}
            label={t(`deaths:delays.${delay}`)}
            value={delays[delay]}
            onChange={(next) => onChange({ ...value, delays: { ...delays, [delay]: next } })}
          />
        ))}
      </SimpleGrid>
      <Title order={3} size="h5">
        {t('deaths:fields.available')}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        {MEANS.map((means) => (
          <YesNoField
            wordOf={(answer) => t(`deaths:answers.${answer}`)}
            key={means}
            label={t(`deaths:available.${means}`)}
            value={available[means]}
            onChange={(next) => onChange({ ...value, available: { ...available, [means]: next } })}
          />
        ))}
        <YesNoField
          wordOf={(answer) => t(`deaths:answers.${answer}`)}
          label={t('deaths:fields.avoidable')}
          value={avoidable}
          onChange={(next) => onChange({ ...value, avoidable: next })}
        />
      </SimpleGrid>
    </>
  );
}

/** Free text, and a word as soon as it seems to name somebody. */
function NamelessText({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Textarea
        label={label}
        size="md"
        autosize
        minRows={2}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div role="status">
        {seemsNamed(value) && <StatusMark status="act" word={t('deaths:seemsNamed')} />}
      </div>
    </Stack>
  );
}

/** Everything that a review asks: what happened, the three delays, what was there, what could have been done. */
export function DeathFields({ value, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FactFields value={value} onChange={onChange} />
      <AnswerFields value={value} onChange={onChange} />
      <Text c="dark.4">{t('deaths:noNames')}</Text>
      {(['story', 'factors'] as const).map((name) => (
        <NamelessText
          key={name}
          label={t(`deaths:fields.${name}`)}
          value={value[name]}
          onChange={(text) => onChange({ ...value, [name]: text })}
        />
      ))}
    </>
  );
}
