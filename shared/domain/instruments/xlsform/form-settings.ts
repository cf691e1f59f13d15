import { parseNumber } from '../../numbers/parse-number.ts';
import type { Band, ScoringMethod } from '../form-definition.ts';
import { cellOf, type FormRow, type FormTable, placeOf } from './form-table.ts';
import type { Place, ProblemLog } from './problem-log.ts';
import { readYesNo } from './yes-no.ts';

/** The settings sheet, understood. */
export interface FormSettings {
  readonly formId: string;
  readonly title: string;
  readonly version: string;
  /** `''` where the sheet does not say. */
  readonly defaultLanguage: string;
  readonly defaultLanguagePlace: Place;
  readonly instanceName: string;
  readonly instanceNamePlace: Place;
  readonly style: string;
  readonly allowsChoiceTwice: boolean;
  /** Prefix → address, for `bind::…` columns with a prefix of their own. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly submission: Readonly<Record<string, string | null>>;
  readonly scoring: ScoringMethod;
  readonly bands: readonly Band[];
}

/** Reads the first row of the settings; without an id there, the name of the file serves, as for ODK. */
export function readSettings(
  table: FormTable | null,
  fallbackId: string,
  log: ProblemLog,
): FormSettings {
  const row = table?.rows[0] ?? { number: 2, cells: new Map<string, string>() };
  const place = (key: string): Place =>
    table ? placeOf(table, row, key) : { sheet: 'settings', row: row.number, column: key };
  const formId = cellOf(row, 'form_id') || fallbackId;
  if (formId === '') log.refuse('form-id-missing', place('form_id'));
  return {
    formId,
    title: cellOf(row, 'form_title') || formId,
    version: cellOf(row, 'version'),
    defaultLanguage: cellOf(row, 'default_language').split(/\s+/).join(' '),
    defaultLanguagePlace: place('default_language'),
    instanceName: cellOf(row, 'instance_name'),
    instanceNamePlace: place('instance_name'),
    style: cellOf(row, 'style'),
    allowsChoiceTwice: readYesNo(cellOf(row, 'allow_choice_duplicates')) === true,
    namespaces: readNamespaces(cellOf(row, 'namespaces'), place('namespaces'), log),
    submission: readSubmissionSettings(row),
    scoring: readScoring(cellOf(row, 'scoring'), place('scoring'), log),
    bands: readBands(cellOf(row, 'bands'), place('bands'), log),
  };
}

const scoringMethods: readonly ScoringMethod[] = ['points', 'hnqis', 'sara', 'fbr', 'experience'];
// Interviews of `experience` get no score, so that nothing is missed there.
const notComputed: readonly ScoringMethod[] = ['hnqis', 'sara', 'fbr'];

function readScoring(cell: string, place: Place, log: ProblemLog): ScoringMethod {
  if (cell === '') return 'points';
  const method = scoringMethods.find((name) => name === cell.toLowerCase());
  if (method && notComputed.includes(method))
    log.warn('scored-by-points', place, { found: method });
  if (method) return method;
  log.refuse('scoring-unknown', place, { found: cell, expected: scoringMethods.join(', ') });
  return 'points';
}

/**
 * Reads `rouge:0;orange:50;vert:75`: names with the percentage each starts from, lowest first, between 0 and 100.
 * A band that cannot be read, has the name of another or does not climb refuses the form.
 */
function readBands(cell: string, place: Place, log: ProblemLog): readonly Band[] {
  if (cell === '') return [];
  const bands = cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const band = readBand(part);
      if (band === null) log.refuse('band-unreadable', place, { found: part });
      return band === null ? [] : [band];
    });
  for (const [index, band] of bands.entries()) {
    const before = bands[index - 1];
    const isTwice = bands.slice(0, index).some((other) => other.name === band.name);
    if (isTwice || (before && before.from >= band.from)) {
      log.refuse('bands-order', place, { found: `${band.name}:${band.from}` });
    }
  }
  return bands;
}

function readBand(part: string): Band | null {
  const colon = part.lastIndexOf(':');
  const name = part.slice(0, Math.max(colon, 0)).trim();
  const from = colon < 0 ? null : parseNumber(part.slice(colon + 1));
  if (name === '' || from === null || from < 0 || from > 100) return null;
  return { name, from };
}

/** Reads `esri="http://example.org/a" b="…"`. */
function readNamespaces(cell: string, place: Place, log: ProblemLog): ReadonlyMap<string, string> {
  const namespaces = new Map<string, string>();
  for (const part of cell.split(/\s+/).filter((word) => word !== '')) {
    const match = /^([A-Za-z_][A-Za-z0-9_-]*)=["“”']?([^"“”'<>]+)["“”']?$/.exec(part);
    if (match?.[1] === undefined || match[2] === undefined || /^xml/i.test(match[1])) {
      log.refuse('namespaces-unreadable', place, { found: part });
    } else namespaces.set(match[1], match[2]);
  }
  return namespaces;
}

function readSubmissionSettings(row: FormRow): Readonly<Record<string, string | null>> {
  const url = cellOf(row, 'submission_url');
  return {
    action: url || null,
    method: url === '' ? null : 'post',
    base64RsaPublicKey: cellOf(row, 'public_key') || null,
    'orx:auto-send': cellOf(row, 'auto_send') || null,
    'orx:auto-delete': cellOf(row, 'auto_delete') || null,
  };
}
