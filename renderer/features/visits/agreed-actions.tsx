import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import { formatMoney } from '../../../shared/domain/numbers/format-number.ts';
import { useFormats } from '../../ui/formats.ts';

/** What was agreed: what, who, for when, at what cost; as it is read aloud. */
export function AgreedActions({ actions }: { readonly actions: readonly ListedAction[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <table className="feedback-table">
      <thead>
        <tr>
          {(['what', 'who', 'due', 'cost'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`visits:promises.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map(({ id, action, who, due, cost }) => (
          <tr key={id}>
            <td>{action}</td>
            <td>{who ?? t('visits:promises.nobody')}</td>
            <td>{due === null ? t('visits:promises.no-day') : formats.day(due)}</td>
            <td>{cost === null ? '–' : formatMoney(cost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
