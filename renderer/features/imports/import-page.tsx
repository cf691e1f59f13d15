import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFacility } from '../../ui/current-facility.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { handFiles, isExchangeFile } from '../../ui/handed-files.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ShrinkPhotos } from '../../ui/shrink-photos.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { ChosenFiles } from './chosen-files.tsx';
import { ColumnMatchStep } from './column-match-step.tsx';
import { ImportChoices } from './import-choices.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { type Importing, useImport } from './use-import.ts';

function hasSomethingToTake({ result, isDone }: Importing): boolean {
  if (result === null || isDone || result.strange.length > 0) return false;
  return result.accepted + result.changed + result.waiting > 0;
}

/** Files of any kind come in here: first what they would change, then the change. */
export default function ImportPage() {
  const { t } = useTranslation();
  const { code } = useFacility();
  const importing = useImport(code);
  const navigate = useNavigate();
  const { files, task, result, isDone, asked } = importing;
  const isRunning = task.progress !== null;
  const add = async (added: readonly File[]): Promise<void> => {
    const others = added.filter(({ name }) => !isExchangeFile(name));
    if (others.length === added.length) return importing.add(added);
    // What comes from other laptops has a page of its own, which knows what it waits for.
    handFiles(added.filter(({ name }) => isExchangeFile(name)));
    await navigate('/exchange/receive');
  };
  return (
    <>
      <PageHeader
        title={t('app:pages.import')}
        hint={t('imports:page.hint')}
        action={
          isDone ? (
            <Button size="md" onClick={importing.startAgain}>
              {t('imports:page.again')}
            </Button>
          ) : (
            <Button
              size="md"
              disabled={isRunning || !hasSomethingToTake(importing)}
              onClick={() => void importing.apply()}
            >
              {t('imports:page.apply')}
            </Button>
          )
        }
      />
      {!isDone && (
        <FileDrop
          isEmpty={files.length === 0}
          accept=".csv,.xlsx,.xml,.zip,.json,.md,.keneya,.cles,.jpg,.jpeg,.png,.webp,.pdf,.mp3,.m4a,.ogg,.wav,.mp4,.webm"
          kinds={t('imports:page.kinds')}
          onFiles={add}
        />
      )}
      {files.length > 0 && <ChosenFiles importing={importing} />}
      {files.length > 0 && !isDone && <ImportChoices importing={importing} />}
      <TaskNotice task={task} text={t(`imports:page.steps.${task.progress?.step || 'read'}`)} />
      {files.length > 0 && result === null && !isRunning && (
        <Button variant="default" mt="md" onClick={() => void importing.check()}>
          {t('imports:page.check')}
        </Button>
      )}
      {asked && <ColumnMatchStep key={asked.id} file={asked} importing={importing} />}
      {result && result.strange.length === 0 && (
        <ImportOutcome importing={importing} result={result} />
      )}
      {isDone && <ShrinkPhotos facility={code} saysLeft />}
    </>
  );
}
