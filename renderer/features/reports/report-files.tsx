import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inOwnWindow } from '../../api/files.ts';
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

/** Saves the report as a file; a browser also shows it in a tab of its own, from which it prints. */
export function SaveButtons({ isBusy, onWrite }: FilesProps) {
  const { t } = useTranslation();
  const orders = inOwnWindow() ? FORMATS : ([...FORMATS, 'open'] as const);
  return (
    <Group gap="xs">
      {orders.map((order) => (
        <Button key={order} variant="default" disabled={isBusy} onClick={() => onWrite(order)}>
          {t(`reports:page.${order}`)}
        </Button>
      ))}
    </Group>
  );
}

/** Saves one page as a picture, to be sent by telephone. */
export function PictureButton({
  page,
  isBusy,
  onDraw,
}: {
  readonly page: number;
  readonly isBusy: boolean;
  readonly onDraw: (page: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="subtle" disabled={isBusy} onClick={() => onDraw(page)}>
        {t('reports:page.picture', { page })}
      </Button>
    </Group>
  );
}
