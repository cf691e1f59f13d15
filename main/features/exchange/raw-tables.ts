import type { Month } from '../../../shared/domain/calendar/month.ts';
import { TABLE_COLUMNS } from '../../../shared/domain/imports/table-kind.ts';
import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import type { Reader } from '../../db/handles.ts';
import { type CsvCell, writeCsv } from '../../platform/csv/write-csv.ts';

type Row = Readonly<Record<string, CsvCell>>;

/** What is held of a month, as written: no value is carried over or computed, so that it comes in again unchanged. */
const QUERIES: Readonly<Record<SheetName, string>> = {
  services: `SELECT v.period AS periode, s.code AS indicateur, v.value AS valeur
    FROM service_value v JOIN service s ON s.id = v.service_id
    WHERE v.facility_id = :facility AND v.period = :period ORDER BY s.local, s.rowid`,
  stock: `SELECT e.period AS periode, p.name AS produit, e.opening AS initial, e.received AS recu,
      e.used AS utilise, e.lost AS perdu, e.adjusted AS ajustement, e.closing AS final,
      e.stockout_days AS jours_rupture, e.expiry_month AS peremption
    FROM stock_entry e JOIN product p ON p.id = e.product_id
    WHERE e.facility_id = :facility AND e.period = :period ORDER BY p.local, p.rowid`,
  staff: `SELECT e.period AS periode, c.name AS cadre, e.norm AS norme, e.filled AS en_poste,
      e.present, e.payer AS payeur
    FROM staff_entry e JOIN cadre c ON c.id = e.cadre_id
    WHERE e.facility_id = :facility AND e.period = :period ORDER BY c.local, c.rowid, e.payer`,
  money: `SELECT e.period AS periode, b.name AS caisse, e.heading AS rubrique,
      CASE e.direction WHEN 'receipt' THEN 'recette' ELSE 'depense' END AS sens, e.amount AS montant
    FROM money_entry e JOIN cash_box b ON b.id = e.cash_box_id
    WHERE e.facility_id = :facility AND e.period = :period
    ORDER BY b.local, b.rowid, e.direction, e.rowid`,
};

/** One sheet of a month as the table that an import takes, columns and words to the letter. */
export function writeRawTable(
  db: Reader,
  { facility, period }: { readonly facility: string; readonly period: Month },
  sheet: SheetName,
): Uint8Array {
  const { needed, optional } = TABLE_COLUMNS[sheet];
  const columns = [...needed, ...optional];
  const rows = db.all<Row>(QUERIES[sheet], { facility, period });
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]);
}
