import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportOrder } from './use-report-files.ts';

interface FilesProps {
  readonly isBusy: boolean;
  readonly onWrite: (order: ReportOrder) => void;
}

/** Prints the report by the system's own viewer. */
export function PrintButton({ isBusy, onWrite }: FilesProps) {
  const { t } = useTranslation();
  return (
    <Button size="md" disabled={isBusy} onClick={() => onWrite('print')}>
      {t('reports:page.print')}
    </Button>
  );
}

const FORMATS = ['pdf', 'xlsx', 'txt'] as const;

/** Saves the report as a file. */
export function SaveButtons({ isBusy, onWrite }: FilesProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {FORMATS.map((format) => (
        <Button key={format} variant="default" disabled={isBusy} onClick={() => onWrite(format)}>
          {t(`reports:page.${format}`)}
        </Button>
      ))}
    </Group>
  );
}
