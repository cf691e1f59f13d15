import { Center, Loader } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { usePrepareForm } from '../../form/use-draft.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { AskedInterview } from './asked-interview.tsx';
import { Consent } from './consent.tsx';
import { Kiosk } from './kiosk.tsx';

type InterviewForm = Awaited<ReturnType<Client['surveys']['progress']>>[number];

/** One interview after the other: consent first, then the form, then the next. */
export default function InterviewPage() {
  const { id: formId = '' } = useParams();
  const [parameters] = useSearchParams();
  const { code } = useFacility();
  const { calls } = useApi();
  const input = { facility: code };
  const { data, error } = useQuery(calls.surveys.progress.queryOptions({ input }));
  const form = data?.find((each) => each.formId === formId);
  if (!form) return <FailureNotice error={error} />;
  return <Interviews form={form} isKiosk={parameters.has('kiosk')} />;
}

function Interviews({
  form,
  isKiosk,
}: {
  readonly form: InterviewForm;
  readonly isKiosk: boolean;
}) {
  const { t } = useTranslation();
  const { code } = useFacility();
  const { client } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<string | null>(null);
  const prepare = usePrepareForm();
  const { formId, version } = form;
  // The engine reads the next form while the person is still asked for consent.
  useEffect(() => {
    if (draft === null) prepare({ formId, version });
  }, [draft, formId, version, prepare]);
  const begin = useMutation({
    mutationFn: () => client.visits.start({ facility: code, formId, formVersion: version }),
    onSuccess: ({ id }) => setDraft(id),
  });
  const onDone = (): void => {
    setDraft(null);
    void queries.invalidateQueries();
  };
  const leave = async (): Promise<void> => {
    // What somebody answered alone and did not finish is theirs: it is not kept for another to read.
    if (draft !== null) await client.visits.discard({ draft });
    await queries.invalidateQueries();
    navigate('/interviews');
  };
  if (begin.isPending) {
    return (
      <Center mih="40vh">
        <Loader aria-label={t('visits:draft.opening')} />
      </Center>
    );
  }
  const consent = (
    <Consent form={form} error={begin.error} onAgree={() => begin.mutate()} isKiosk={isKiosk} />
  );
  if (isKiosk) {
    return (
      <Kiosk draft={draft} onDone={onDone} onLeave={leave}>
        {consent}
      </Kiosk>
    );
  }
  return draft === null ? consent : <AskedInterview key={draft} id={draft} onDone={onDone} />;
}
