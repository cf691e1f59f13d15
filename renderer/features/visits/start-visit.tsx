import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { usePrepareForm } from '../../form/use-draft.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SecondVisit } from './second-visit.tsx';
import { useVisitsToday } from './use-visits-today.ts';

interface ListedForm {
  readonly formId: string;
  readonly version: string;
  readonly title: string;
}

/** Begins a draft with each form, in their order, and opens the first. */
function useStart() {
  const { code } = useFacility();
  const { client } = useApi();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (forms: readonly ListedForm[]) => {
      const ids: string[] = [];
      for (const { formId, version } of forms) {
        const { id } = await client.visits.start({ facility: code, formId, formVersion: version });
        ids.push(id);
      }
      return ids;
    },
    onSuccess: ([first]) => first && navigate(`/visits/draft/${encodeURIComponent(first)}`),
  });
}

/** Begins a visit: at once where there is one form, else with those that are chosen. */
export function StartVisit({ forms }: { readonly forms: readonly ListedForm[] }) {
  const { t } = useTranslation();
  const [only] = forms;
  const prepare = usePrepareForm();
  const [isChoosing, setChoosing] = useState(false);
  const [wanted, want] = useState<readonly ListedForm[] | null>(null);
  const today = useVisitsToday();
  // The form that comes first is read while the person still looks at this page.
  useEffect(() => {
    if (only) prepare(only);
  }, [only, prepare]);
  const start = useStart();
  const listAgain = (chosen: readonly ListedForm[]) =>
    today.filter((visit) => chosen.some(({ formId }) => formId === visit.formId));
  const begin = (chosen: readonly ListedForm[]): void => {
    setChoosing(false);
    if (listAgain(chosen).length > 0) want(chosen);
    else start.mutate(chosen);
  };
  if (!only) return null;
  if (start.error) return <FailureNotice error={start.error} onRetry={() => start.reset()} />;
  return (
    <>
      <Button
        size="md"
        loading={start.isPending}
        onClick={() => (forms.length === 1 ? begin(forms) : setChoosing(true))}
      >
        {t('visits:start.button')}
      </Button>
      <DialogFrame
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        title={t('visits:start.choose')}
      >
        <ChooseForms forms={forms} onStart={begin} />
      </DialogFrame>
      {wanted && (
        <DialogFrame title={t('visits:start.again')} size="lg" onClose={() => want(null)}>
          <SecondVisit
            visits={listAgain(wanted)}
            titles={new Map(forms.map(({ formId, title }) => [formId, title]))}
            onSecond={() => {
              want(null);
              start.mutate(wanted);
            }}
          />
        </DialogFrame>
      )}
    </>
  );
}

function ChooseForms({
  forms,
  onStart,
}: {
  readonly forms: readonly ListedForm[];
  readonly onStart: (forms: readonly ListedForm[]) => void;
}) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<readonly string[]>(
    forms.slice(0, 1).map((form) => form.formId),
  );
  const wanted = forms.filter(({ formId }) => chosen.includes(formId));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.length > 0) onStart(wanted);
      }}
    >
      <Stack>
        <Text>{t('visits:start.choose-hint')}</Text>
        <Checkbox.Group value={[...chosen]} onChange={choose}>
          <Stack gap={0}>
            {forms.map(({ formId, title }, index) => (
              <Checkbox
                key={formId}
                value={formId}
                label={title}
                py="sm"
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button type="submit" mih={44} disabled={wanted.length === 0}>
            {t('visits:start.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
