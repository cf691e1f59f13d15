import type { instrumentsContract } from '../../shared/contract/instruments.ts';
import type { FormComparison } from '../../shared/domain/instruments/versions/form-comparison.ts';
import { buildFormChanges } from '../../shared/domain/reports/form-changes-document.ts';
import type { SheetContext } from '../../shared/domain/reports/sheet-document.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import type { Reader } from '../db/handles.ts';
import { getVersion } from '../features/instruments/version-reader.ts';
import { readSheetContext } from '../features/reports/sheet-context.ts';
import { todayOf } from '../platform/clock.ts';
import { createTranslator } from '../platform/translator.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { offerPainted } from './task-handlers.ts';
import type { Workspace } from './workspace.ts';

/** Which two versions of a held form, the earlier first. */
export interface VersionsOrder {
  readonly formId: string;
  readonly from: string;
  readonly to: string;
}

/** Two held versions of a form side by side. */
export async function compareVersions(
  db: Reader,
  { formId, from, to }: VersionsOrder,
  language: Language,
): Promise<FormComparison> {
  const versions = [getVersion(db, formId, from), getVersion(db, formId, to)] as const;
  // The compiler of forms is loaded by who needs it; everybody would wait for it at the start else.
  const { describeComparison } = await import(
    '../../shared/domain/instruments/versions/form-comparison.ts'
  );
  return describeComparison(...versions, language);
}

/** The paper is headed by the centre of whoever prints it; where there is none, by the name of headquarters. */
function readContext(
  { database, clock }: Workspace,
  centre: string | null,
  language: Language,
): SheetContext {
  if (centre !== null) {
    return readSheetContext(database.reader, { facility: centre, language }, todayOf(clock));
  }
  const translate = createTranslator(language);
  const held = database.reader.get<{ name: string }>(
    "SELECT value AS name FROM workspace WHERE name = 'cardName'",
  );
  const name = held?.name ?? translate('instruments:changes.headed');
  const facility = {
    ...{ code: '', name, asaco: null },
    ...{ region: null, district: null, commune: null, area: null },
  };
  return { facility, today: todayOf(clock), language, translate };
}

type VersionCalls = Pick<typeof instrumentsContract, 'changes' | 'writeChanges'>;

/** The calls about two versions of a form side by side. */
export const versionHandlers: {
  readonly [Name in keyof VersionCalls]: AppHandlerOf<VersionCalls[Name]>;
} = {
  async changes({ database }, { language, ...order }) {
    const comparison = await compareVersions(database.reader, order, language);
    return { ...comparison, changes: [...comparison.changes] };
  },
  async *writeChanges(call, { facility, language, format, ...order }) {
    const { workspace } = call;
    const comparison = await compareVersions(workspace.database.reader, order, language);
    const document = buildFormChanges(comparison, readContext(workspace, facility, language));
    const name = `versions-${order.formId}-${order.from}-${order.to}`;
    return yield* offerPainted(call, { document, format, type: 'normal' }, name);
  },
};
