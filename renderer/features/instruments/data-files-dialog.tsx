import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplacedDataFiles } from '../../../shared/contract/form-data-files.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { useTask } from '../../api/task.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { JudgedVersion } from './judged-version.tsx';
import { isReasonGiven, ReasonField } from './reason-field.tsx';

/** A file that was chosen and uploaded. */
export interface UploadedFile {
  readonly name: string;
  readonly token: string;
}

interface DataFilesDialogProps {
  readonly formId: string;
  readonly files: readonly UploadedFile[];
  readonly onClose: () => void;
  readonly onReplaced: (version: string) => void;
}

/** Asks why files are replaced; looks at them as at an import; then takes them in as a new version. */
export function DataFilesDialog({ formId, files, onClose, onReplaced }: DataFilesDialogProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const task = useTask();
  const [reason, setReason] = useState('');
  const [judged, setJudged] = useState<ReplacedDataFiles | null>(null);
  const isReady = isReasonGiven(reason) && task.progress === null;
  async function go(dryRun: boolean): Promise<void> {
    const order = { formId, files: files.map(({ token }) => token), reason, dryRun };
    const result = await task.run(() => client.instruments.replaceDataFiles(order));
    if (result === null) return;
    if (dryRun) setJudged(result);
    else onReplaced(result.version);
  }
  return (
    <DialogFrame title={t('instruments:data.replace')} size="lg" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void go(judged === null);
        }}
      >
        <Stack>
          <Text>
            {t('instruments:data.chosen', { names: files.map(({ name }) => name).join(', ') })}
          </Text>
          <ReasonField value={reason} onChange={setReason} />
          <TaskNotice task={task} text={t('instruments:data.looking')} />
          {judged && (
            <JudgedVersion warnings={judged.warnings}>
              {judged.files.map((file) => (
                <RowsChanged key={file.file} {...file} />
              ))}
            </JudgedVersion>
          )}
          <Group justify="flex-end">
            <Button type="submit" mih={44} disabled={!isReady}>
              {t(judged ? 'instruments:edition.save.go' : 'instruments:edition.save.check')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}

function RowsChanged({ file, before, after }: ReplacedDataFiles['files'][number]) {
  const { t } = useTranslation();
  const now = t('instruments:data.now', { file, count: after, rows: formatNumber(after) });
  const then =
    before === null
      ? t('instruments:data.added')
      : t('instruments:data.before', { rows: formatNumber(before) });
  return (
    <Text>
      {now}, {then}
    </Text>
  );
}
