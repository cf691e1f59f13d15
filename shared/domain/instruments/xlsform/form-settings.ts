import type { ScoringMethod } from '../form-definition.ts';
import { type BandRules, readBandRules } from './band-cells.ts';
import { cellOf, type FormRow, type FormTable, placeOf } from './form-table.ts';
import type { Place, ProblemLog } from './problem-log.ts';
import { readYesNo } from './yes-no.ts';

/** The settings sheet, understood. */
export interface FormSettings {
  readonly formId: string;
  readonly title: string;
  readonly version: string;
  /** Why this version was made; `''` where the sheet does not say. */
  readonly versionReason: string;
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
  readonly bandRules: BandRules;
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
  const scoring = readScoring(cellOf(row, 'scoring'), place('scoring'), log);
  if (formId === '') log.refuse('form-id-missing', place('form_id'));
  return {
    formId,
    title: cellOf(row, 'form_title') || formId,
    version: cellOf(row, 'version'),
    versionReason: cellOf(row, 'version_reason'),
    defaultLanguage: cellOf(row, 'default_language').split(/\s+/).join(' '),
    defaultLanguagePlace: place('default_language'),
    instanceName: cellOf(row, 'instance_name'),
    instanceNamePlace: place('instance_name'),
    style: cellOf(row, 'style'),
    allowsChoiceTwice: readYesNo(cellOf(row, 'allow_choice_duplicates')) === true,
    namespaces: readNamespaces(cellOf(row, 'namespaces'), place('namespaces'), log),
    submission: readSubmissionSettings(row),
    scoring,
    bandRules: readBandRules((key) => cellOf(row, key), place, scoring, log),
  };
}

const scoringMethods: readonly ScoringMethod[] = ['points', 'hnqis', 'sara', 'fbr', 'experience'];

function readScoring(cell: string, place: Place, log: ProblemLog): ScoringMethod {
  if (cell === '') return 'points';
  const method = scoringMethods.find((name) => name === cell.toLowerCase());
  if (method) return method;
  log.refuse('scoring-unknown', place, { found: cell, expected: scoringMethods.join(', ') });
  return 'points';
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
