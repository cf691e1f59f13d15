import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedEdition } from '../../../../shared/contract/editions.ts';
import { useApi } from '../../../api/client-context.tsx';
import { useTask } from '../../../api/task.ts';
import { DialogFrame } from '../../../ui/dialog-frame.tsx';
import { TaskNotice } from '../../../ui/task-notice.tsx';
import { JudgedVersion } from '../judged-version.tsx';
import { isReasonGiven, ReasonField } from '../reason-field.tsx';
import { EditionChanges } from './edition-changes.tsx';
import type { Edition } from './use-edition.ts';

interface SaveDialogProps {
  readonly edition: Edition;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSaved: (version: string) => void;
}

const VERSION = /^[A-Za-z0-9._-]{1,40}$/;

/** Asks what the version is called and why it is made; looks at it as at a file that comes in; then takes it in. */
export function SaveDialog({ edition, isOpen, onClose, onSaved }: SaveDialogProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { opened, history, queue } = edition;
  const task = useTask();
  const [version, setVersion] = useState(opened.proposed);
  const [reason, setReason] = useState('');
  const [judged, setJudged] = useState<SavedEdition | null>(null);
  const isReady = VERSION.test(version.trim()) && isReasonGiven(reason);
  async function go(dryRun: boolean): Promise<void> {
    const words = { version: version.trim(), reason: reason.trim() };
    const result = await task.run(async () => {
      await queue.flush();
      return client.instruments.saveEdition({ formId: opened.formId, ...words, dryRun });
    });
    if (result === null) return;
    if (dryRun) setJudged(result);
    else onSaved(result.version);
  }
  return (
    <DialogFrame
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={t('instruments:edition.save.title')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void go(judged === null);
        }}
      >
        <Stack>
          <EditionChanges edits={history.done} />
          <TextInput
            label={t('instruments:edition.save.version')}
            description={t('instruments:edition.save.versionHint', { version: opened.version })}
            maxLength={40}
            value={version}
            error={VERSION.test(version.trim()) ? null : t('instruments:edition.save.versionWrong')}
            onChange={(event) => {
              setVersion(event.currentTarget.value);
              setJudged(null);
            }}
          />
          <ReasonField
            value={reason}
            onChange={(next) => {
              setReason(next);
              setJudged(null);
            }}
          />
          <TaskNotice task={task} text={t('instruments:edition.save.looking')} />
          {judged && <JudgedVersion warnings={judged.warnings} />}
          <Group justify="flex-end">
            <Button type="submit" mih={44} disabled={!isReady || task.progress !== null}>
              {t(judged ? 'instruments:edition.save.go' : 'instruments:edition.save.check')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
