import type { stockContract } from '../../../shared/contract/stock.ts';
import { saveRow } from '../../db/save-row.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { saveLots } from './lot-writer.ts';
import { readOrderForm, readStockCard, readStockOverview } from './month-reader.ts';
import { saveOrder, sendOrder } from './order-writer.ts';
import { findProduct } from './shelf-reader.ts';
import { saveSpells } from './spell-writer.ts';

/** What the pages ask of the stock; printing a sheet is a task. */
export const stockHandlers: HandlersOf<typeof stockContract> = {
  overview: ({ db }, { facility, period }) => readStockOverview(db, facility, period),
  card: ({ db }, { facility, period, product }) => readStockCard(db, facility, period, product),
  chooseMethod({ db }, { facility, method }) {
    saveRow(db, 'stock_setting', {
      id: facility,
      facility_id: facility,
      consumption_method: method,
    });
    return {};
  },
  saveSpells({ db }, { facility, product, spells }) {
    saveSpells(db, facility, findProduct(db, facility, product), spells);
    return {};
  },
  saveLots({ db }, { facility, period, product, lots }) {
    saveLots(db, { facility, period }, findProduct(db, facility, product), lots);
    return {};
  },
  order: ({ db }, { facility, period }) => readOrderForm(db, facility, period),
  saveOrder({ db }, { facility, period, lines }) {
    saveOrder(db, { facility, period }, lines);
    return readOrderForm(db, facility, period);
  },
  sendOrder({ db, clock }, { facility, period }) {
    sendOrder(db, { facility, period }, todayOf(clock));
    return readOrderForm(db, facility, period);
  },
};
