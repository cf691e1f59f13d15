import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { LinkRow } from '../../../shared/domain/exchange/link-table.ts';
import type { Member } from '../../../shared/domain/governance/member.ts';
import type { ActionRow } from '../../../shared/domain/imports/action-row.ts';
import type { MoneyRow } from '../../../shared/domain/imports/money-row.ts';
import type { ServiceRow } from '../../../shared/domain/imports/service-row.ts';
import type { StaffRow } from '../../../shared/domain/imports/staff-row.ts';
import type { StockRow } from '../../../shared/domain/imports/stock-row.ts';
import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import type { BroughtLine } from '../../../shared/domain/months/brought-line.ts';
import type { Population } from '../../../shared/domain/services/population.ts';
import type { CompiledForm } from '../instruments/writer.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';
import type { BroughtFile } from '../visits/attachment-writer.ts';
import type { FilledForm } from '../visits/writer.ts';

/** A record of a file that was read and understood, on its way into the workspace. */
export type StagedRecord =
  | { readonly kind: 'form'; readonly form: CompiledForm }
  | { readonly kind: 'services'; readonly row: ServiceRow }
  | { readonly kind: 'stock'; readonly row: StockRow }
  | { readonly kind: 'staff'; readonly row: StaffRow & { readonly period: Month } }
  | { readonly kind: 'money'; readonly row: MoneyRow }
  | { readonly kind: 'population'; readonly row: Population }
  | { readonly kind: 'members'; readonly row: Member }
  | { readonly kind: 'actions'; readonly row: ActionRow }
  | { readonly kind: 'line'; readonly line: BroughtLine }
  | { readonly kind: 'link'; readonly row: LinkRow }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | {
      readonly kind: 'submission';
      readonly filled: FilledForm;
      readonly files: readonly BroughtFile[];
    }
  | { readonly kind: 'waiting'; readonly waiting: WaitingSubmission };

/** A filled form whose form is not held: kept with its bytes until it is. */
export interface WaitingSubmission {
  readonly instanceId: string;
  readonly formId: string;
  readonly version: string;
  readonly base64: string;
  readonly files: readonly StoredFile[];
}

/** Where a staged record comes from. */
export interface StagedEntry {
  /** The name that people are told. */
  readonly file: string;
  /** What tells the file from another of the same name. */
  readonly source: string;
  /** Its row in the table, `null` where the file is one record. */
  readonly row: number | null;
  readonly facility: string;
  readonly record: StagedRecord;
}
