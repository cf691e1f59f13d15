import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { CentreSelect } from '../../ui/centre-select.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { WordList } from './word-list.tsx';

/** A word is at least so long. */
const SHORTEST = 3;
const LONGEST = 1000;

function TellForm() {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [facility, setFacility] = useState('');
  const { data: centres = [] } = useQuery(calls.facilities.list.queryOptions({ input: {} }));
  const tell = useMutation({
    mutationFn: (sent: string) =>
      client.sending.tell({ facility: facility || null, text: sent.trim() }),
    async onSuccess(_, sent) {
      // What was typed meanwhile stays.
      setText((now) => (now === sent ? '' : now));
      await queries.invalidateQueries();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        tell.mutate(text);
      }}
    >
      <Stack gap="sm">
        <CentreSelect
          label={t('sending:tell.whom')}
          centres={centres}
          all={t('sending:words.all')}
          value={facility}
          onChange={setFacility}
        />
        <Textarea
          label={t('sending:tell.text')}
          description={t('sending:tell.hint')}
          autosize
          minRows={2}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FailureNotice error={tell.error} />
        <Group>
          <Button
            type="submit"
            variant="default"
            mih={44}
            loading={tell.isPending}
            disabled={text.trim().length < SHORTEST}
          >
            {t('sending:tell.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** At headquarters: a word for a centre or for all, and what was told before. */
export function TellCard() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const mayTell = useMay('supervisor');
  const { data, error } = useQuery(calls.sending.words.queryOptions({ input: { facility: null } }));
  return (
    <Card title={t('sending:tell.title')}>
      {mayTell && <TellForm />}
      <FailureNotice error={error} />
      {data?.words.length === 0 && <Text c="dark.4">{t('sending:tell.none')}</Text>}
      {data && <WordList words={data.words} />}
    </Card>
  );
}
