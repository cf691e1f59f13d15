import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { usePrepareForm } from '../../form/use-draft.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

interface ListedForm {
  readonly formId: string;
  readonly version: string;
  readonly title: string;
}

/** Begins a visit: at once where there is one form, else after a choice. */
export function StartVisit({ forms }: { readonly forms: readonly ListedForm[] }) {
  const { t } = useTranslation();
  const { code } = useFacility();
  const { client } = useApi();
  const navigate = useNavigate();
  const [only] = forms;
  const prepare = usePrepareForm();
  // The one form is read while the person still looks at this page.
  useEffect(() => {
    if (forms.length === 1 && only) prepare(only);
  }, [forms.length, only, prepare]);
  const start = useMutation({
    mutationFn: ({ formId, version }: ListedForm) =>
      client.visits.start({ facility: code, formId, formVersion: version }),
    onSuccess: ({ id }) => navigate(`/visits/draft/${encodeURIComponent(id)}`),
  });
  if (!only) return null;
  if (start.error) return <FailureNotice error={start.error} onRetry={() => start.reset()} />;
  if (forms.length === 1) {
    return (
      <Button size="md" loading={start.isPending} onClick={() => start.mutate(only)}>
        {t('visits:start.button')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size="md" loading={start.isPending}>
          {t('visits:start.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('visits:start.choose')}</Menu.Label>
        {forms.map((form) => (
          <Menu.Item
            key={form.formId}
            mih={44}
            onMouseEnter={() => prepare(form)}
            onFocus={() => prepare(form)}
            onClick={() => start.mutate(form)}
          >
            {form.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
