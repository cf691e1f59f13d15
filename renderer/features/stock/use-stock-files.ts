import { useTranslation } from 'react-i18next';
import type { StockDocument } from '../../../shared/contract/stock.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useDocumentFiles } from '../../ui/document-files.tsx';

/** Makes files of a sheet of the stock; `product` for the card of one. */
export function useStockFiles(
  document: StockDocument,
  period: Month,
  product: string | null = null,
) {
  const { i18n } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const language = i18n.language as Language;
  return useDocumentFiles((format) =>
    client.stock.print({ document, facility, period, product, language, type: 'normal', format }),
  );
}
