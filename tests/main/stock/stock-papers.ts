import { createTranslator } from '../../../main/platform/translator.ts';
import { productMonths } from '../../../shared/domain/indicators/stock-figures.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import { BARE_SHELF } from '../../../shared/domain/stock/shelf.ts';
import { buildOrderForm, type OrderForm } from '../../../shared/domain/stock/stock-order.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { stockEntry, stockProduct } from '../../domain/stock/stock-entries.ts';

/** Whose papers they are, and in which language. */
export function sheetContext(language: Language = 'fr'): SheetContext {
  return {
    facility: {
      code: 'TEST01',
      name: 'CSCom de Sabali',
      asaco: 'ASACO Sabali',
      region: 'Ségou',
      district: 'Macina',
      commune: null,
      area: null,
    },
    today: '2026-11-22',
    language,
    translate: createTranslator(language),
  };
}

/** Names as long as they come, each with its number. */
export function productName(index: number): string {
  return `Produit ${String(index).padStart(3, '0')} amoxicilline acide clavulanique`;
}

/** The order of so many products, a hundred of each used every month and none left. */
export function largeOrder(count: number): OrderForm {
  const products = Array.from({ length: count }, (_, index) =>
    stockProduct({ code: `p${index}`, name: productName(index) }),
  );
  const entries = products.map(({ code }) => stockEntry('2026-10', { product: code, used: 100 }));
  const months = productMonths(products, entries, '2026-10', 'msh', BARE_SHELF);
  return buildOrderForm(months, new Map(), { period: '2026-10', method: 'msh' });
}
