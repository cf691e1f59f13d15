import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { useFormats } from '../../ui/formats.ts';
import type { MonthExport } from '../../ui/month-export.tsx';

const SPANS = [1, 3, 6, 12] as const;
const MONTHS_BACK = 24;

/** Asks which months go to DHIS2, and writes them. */
export function ExportDialog({
  made,
  onClose,
}: {
  readonly made: MonthExport;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { code: facility } = useFacility();
  const { month: writeMonth } = useFormats();
  const [last] = useState(() => addMonths(monthOf(new Date().toISOString()), -1));
  const [period, setPeriod] = useState<Month>(last);
  const [months, setMonths] = useState(1);
  const [format, setFormat] = useState<'dhis2-json' | 'dhis2-csv'>('dhis2-json');
  const periods = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonths(last, 1 - back));
  return (
    <DialogFrame onClose={onClose} title={t('exchange:page.export')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void made.order({ facility, period, months, format });
        }}
      >
        <Stack>
          <NativeSelect
            label={t('exchange:page.from')}
            value={period}
            data={periods.map((value) => ({ value, label: writeMonth(value) }))}
            onChange={(event) => setPeriod(event.currentTarget.value as Month)}
          />
          <NativeSelect
            label={t('exchange:page.span')}
            value={String(months)}
            data={SPANS.map((count) => ({
              value: String(count),
              label: t('exchange:page.months', { count }),
            }))}
            onChange={(event) => setMonths(Number(event.currentTarget.value))}
          />
          <NativeSelect
            label={t('exchange:page.format')}
            value={format}
            data={[
              { value: 'dhis2-json', label: t('exchange:page.json') },
              { value: 'dhis2-csv', label: t('exchange:page.csv') },
            ]}
            onChange={(event) => setFormat(event.currentTarget.value as typeof format)}
          />
          <Group justify="flex-end">
            <Button type="submit" mih={44}>
              {t('exchange:page.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
