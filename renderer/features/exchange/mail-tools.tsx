import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Delivered } from '../../../shared/contract/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** What is left to do with what goes by mail: open the mail that is ready, or copy the text into another. */
export function MailTools({ done }: { readonly done: Delivered }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const open = useMutation({ mutationFn: (token: string) => client.sending.show({ token }) });
  const copy = useMutation({
    mutationFn: (text: string) => navigator.clipboard.writeText(text),
  });
  const { text, drafts } = done;
  if (text === null) return null;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {drafts.map((token, index) => (
          <Button
            key={token}
            variant="default"
            disabled={open.isPending}
            onClick={() => open.mutate(token)}
          >
            {drafts.length === 1
              ? t('sending:mail.open')
              : t('sending:mail.openPart', { part: index + 1, parts: drafts.length })}
          </Button>
        ))}
        <Button variant="default" onClick={() => copy.mutate(text)}>
          {t(copy.isSuccess ? 'sending:mail.copied' : 'sending:mail.copy')}
        </Button>
      </Group>
      <FailureNotice error={open.error} />
      <Textarea
        label={t('sending:mail.text')}
        value={text}
        readOnly
        autosize
        minRows={3}
        maxRows={8}
      />
      <Text c="dark.4">
        {t(done.report === null ? 'sending:mail.hint' : 'sending:mail.hintReport')}
      </Text>
    </Stack>
  );
}
