import { Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownCard } from '../../../shared/contract/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Fingerprint } from './fingerprint.tsx';

/** The file as the program holds it, and whose keys are in it. */
interface HeldCard extends ShownCard {
  readonly file: string;
}

function CardPicker({
  isBusy,
  onTake,
}: {
  readonly isBusy: boolean;
  readonly onTake: (file: File) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Paper
      p="lg"
      bd="2px dashed #8d8a83"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) onTake(file);
      }}
    >
      <Stack align="center" gap="xs">
        <Text ta="center">{t('sending:enrol.drop')}</Text>
        <Button
          variant="default"
          mih={44}
          data-autofocus
          loading={isBusy}
          onClick={() => input.current?.click()}
        >
          {t('sending:enrol.choose')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".cles"
          aria-label={t('sending:enrol.choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // So that the same file, sent again, can be chosen again.
            event.currentTarget.value = '';
            if (file) onTake(file);
          }}
        />
      </Stack>
    </Paper>
  );
}

function CardCheck({
  card,
  isBusy,
  onEnrol,
  onRefuse,
}: {
  readonly card: HeldCard;
  readonly isBusy: boolean;
  readonly onEnrol: () => void;
  readonly onRefuse: () => void;
}) {
  const { t } = useTranslation();
  const [isCompared, setCompared] = useState(false);
  const mayBeAnybodys = card.state === 'differs';
  const isReplacement = card.state === 'replaced';
  return (
    <Stack>
      <Text>{t(`sending:enrol.${card.kind}`, { name: card.name })}</Text>
      {card.state !== 'new' && <Text fw={600}>{t(`sending:enrol.${card.state}`)}</Text>}
      {!mayBeAnybodys && <Text fw={600}>{t('sending:enrol.read')}</Text>}
      <Fingerprint digits={card.fingerprint} />
      {!mayBeAnybodys && <Text c="dark.4">{t('sending:enrol.why')}</Text>}
      {isReplacement && (
        <Checkbox
          label={t('sending:enrol.compared')}
          checked={isCompared}
          onChange={(event) => setCompared(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" mih={44} onClick={onRefuse}>
          {t(mayBeAnybodys ? 'app:close' : 'sending:enrol.differ')}
        </Button>
        {!mayBeAnybodys && (
          <Button
            mih={44}
            loading={isBusy}
            disabled={isReplacement && !isCompared}
            onClick={onEnrol}
          >
            {t(isReplacement ? 'sending:enrol.replace' : 'sending:enrol.same')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Takes in a file of keys: whose it is, the digits that are compared over the telephone, then yes or no. */
export function EnrolDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const look = useMutation({
    async mutationFn(given: File): Promise<HeldCard> {
      const file = await uploadFile(given);
      return { ...(await client.sending.readCard({ file })), file };
    },
  });
  const enrol = useMutation({
    mutationFn: ({ file, fingerprint, state }: HeldCard) =>
      client.sending.enrol({ file, fingerprint, isReplacement: state === 'replaced' }),
    async onSuccess() {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const card = look.data;
  return (
    <DialogFrame size="xl" onClose={onClose} title={t('sending:enrol.title')}>
      <Stack>
        {card ? (
          <CardCheck
            card={card}
            isBusy={enrol.isPending}
            onEnrol={() => enrol.mutate(card)}
            onRefuse={onClose}
          />
        ) : (
          <CardPicker isBusy={look.isPending} onTake={(file) => look.mutate(file)} />
        )}
        <FailureNotice error={look.error ?? enrol.error} />
      </Stack>
    </DialogFrame>
  );
}
