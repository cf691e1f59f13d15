import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listWantedCells, readQuotaKey } from '../../../shared/domain/surveys/quotas.ts';
import { useFormVersion } from '../../form/form-desk.tsx';
import type { OpenForm } from '../../form/open-form.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { useQuotas, useQuotaWords } from './use-quotas.ts';

/** So many cells are named to whoever looks for the next person. */
const NAMED_CELLS = 3;

/** Whom to look for next. */
export function WantedPeople({ formId }: { readonly formId: string }) {
  const { t } = useTranslation();
  const { data } = useQuotas(formId);
  const { sayCell } = useQuotaWords(data?.questions ?? []);
  if (!data?.plan || !data.count) return null;
  const { plan } = data;
  const cells = listWantedCells(data.count)
    .slice(0, NAMED_CELLS)
    .map((cell) =>
      t('surveys:quota.seekOne', { cell: sayCell(plan, cell), count: cell.wanted - cell.done }),
    );
  if (cells.length === 0) return <StatusMark status="good" word={t('surveys:quota.complete')} />;
  return <Text fw={600}>{t('surveys:quota.seek', { cells: cells.join(' · ') })}</Text>;
}

/** Says that enough people of this service and age have answered; nothing is refused. */
export function FullCellNotice({ form }: { readonly form: OpenForm }) {
  const { t } = useTranslation();
  useFormVersion(form);
  const { data } = useQuotas(form.definition.formId);
  const { sayCell } = useQuotaWords(data?.questions ?? []);
  if (!data?.plan || !data.count) return null;
  const { plan, count, questions } = data;
  const keyAt = (path: string | null): string | null => {
    const question = questions.find((each) => each.path === path);
    const keys = question?.isYears ? 'years' : (question?.keys ?? []).map(({ key }) => key);
    return readQuotaKey(path === null ? [] : [{ path, value: form.valueAt(path) }], path, keys);
  };
  const cell = count.cells.find(
    ({ service, age }) => service === keyAt(plan.servicePath) && age === keyAt(plan.agePath),
  );
  const isFull = cell !== undefined && cell.done >= cell.wanted;
  return (
    <div role="status">
      {isFull && (
        <Paper withBorder p="md" mb="md" data-full-cell="">
          <StatusMark
            status="attention"
            word={t('surveys:quota.filled', { ...cell, cell: sayCell(plan, cell) })}
          />
        </Paper>
      )}
    </div>
  );
}
