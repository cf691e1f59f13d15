import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WHOLE_ANSWER_FORMATS } from '../../shared/domain/exchange/answer-format.ts';
import { useApi } from '../api/client-context.tsx';
import { useTask } from '../api/task.ts';
import type { CurrentFacility } from './current-facility.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { FileNotice } from './file-notice.tsx';
import { StatusShape } from './status-shape.tsx';
import { TaskNotice } from './task-notice.tsx';
import { useFileRoutes } from './use-file-routes.ts';

/** A form that was filled. */
interface FilledForm {
  readonly formId: string;
  readonly title: string;
}

type Format = (typeof WHOLE_ANSWER_FORMATS)[number];

interface Exported {
  /** One is chosen where there are several. */
  readonly forms: readonly FilledForm[];
  /** The centre whose answers leave, or `null` for those of all that the workspace holds. */
  readonly facility: CurrentFacility | null;
}

function ExportDialog({
  forms,
  facility,
  onOrder,
  onClose,
}: Exported & {
  readonly onOrder: (formId: string, format: Format) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form, setForm] = useState(forms[0]?.formId ?? '');
  const [format, setFormat] = useState<Format>('xlsx');
  return (
    <DialogFrame onClose={onClose} title={t('exchange:answers.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onOrder(form, format);
        }}
      >
        <Stack>
          <Text>
            {facility
              ? t('exchange:answers.ofCentre', { centre: facility.name })
              : t('exchange:answers.ofAll')}
          </Text>
          {forms.length > 1 && (
            <Radio.Group label={t('exchange:answers.form')} value={form} onChange={setForm}>
              <Stack gap="xs" mt="xs">
                {forms.map(({ formId, title }) => (
                  <Radio key={formId} value={formId} label={title} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Radio.Group
            label={t('exchange:answers.format')}
            value={format}
            onChange={(next) => setFormat(next as Format)}
          >
            <Stack gap="xs" mt="xs">
              {WHOLE_ANSWER_FORMATS.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`exchange:answers.formats.${value}`)}
                  description={t(`exchange:answers.hints.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group gap={8} wrap="nowrap" align="flex-start">
            <StatusShape status="attention" />
            <Text>{t('exchange:answers.clear')}</Text>
          </Group>
          <Group justify="flex-end">
            <Button type="submit" mih={44}>
              {t('exchange:answers.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}

/** The button by which answers leave for other programs, and what came of it. */
export function ExportAnswers({ forms, facility }: Exported) {
  const { t } = useTranslation();
  const { client } = useApi();
  const task = useTask();
  const routes = useFileRoutes();
  const [isOpen, setOpen] = useState(false);
  const order = async (formId: string, format: Format): Promise<void> => {
    const written = await task.run(() =>
      client.exchange.writeAnswers({ formId, facility: facility?.code ?? null, format }),
    );
    if (written !== null) await routes.save(written.file);
  };
  return (
    <>
      <Button
        variant="default"
        mih={44}
        disabled={task.progress !== null || routes.isBusy}
        onClick={() => setOpen(true)}
      >
        {t('exchange:answers.button')}
      </Button>
      {isOpen && (
        <ExportDialog
          forms={forms}
          facility={facility}
          onOrder={(formId, format) => void order(formId, format)}
          onClose={() => setOpen(false)}
        />
      )}
      <TaskNotice task={task} text={t('exchange:answers.running')} />
      <FileNotice routes={routes} />
    </>
  );
}
