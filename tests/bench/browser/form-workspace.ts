import { writeFileSync } from 'node:fs';
import { addFacility } from '../../../main/app/facilities.ts';
import { createPlace } from '../../../main/app/place.ts';
import { runTask } from '../../../main/app/run-task.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import { recordDraft, recordDraftAnswers } from '../../../main/features/visits/draft-writer.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import { BENCH_PIN } from '../ten-year-workspace.ts';

const FACILITY = 'BENCH01';

/** A new workspace with one centre, closed after use. */
export async function withNewWorkspace(
  directory: string,
  fill: (workspace: Workspace, facility: string) => Promise<void> | void,
): Promise<void> {
  const place = createPlace(directory);
  const workspace = await createWorkspace(place, { name: 'bench', pin: BENCH_PIN });
  try {
    const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
    addFacility(workspace, { code: FACILITY, name: 'CSCom de mesure', ...unknown });
    await fill(workspace, FACILITY);
  } finally {
    workspace.close();
  }
}

function beginDraft(workspace: Workspace, facility: string, answers: readonly Answer[]): void {
  const { definition } = workspace.database.reader.get<{ definition: string }>(
    'SELECT definition FROM form',
  ) ?? { definition: '' };
  const { formId, version } = JSON.parse(definition) as { formId: string; version: string };
  const id = 'uuid:bench';
  const startedAt = '2026-01-15T08:00:00.000Z';
  const draft = { id, facility, formId, formVersion: version, startedAt, place: null };
  workspace.write('coach', (db) => {
    recordDraft(db, { ...draft, reason: null });
    recordDraftAnswers(db, id, answers, answers.at(-1)?.path ?? null);
  });
}

/** A workspace with one form, imported from the text of it, and a visit that was begun and left. */
export function createFormWorkspace(
  directory: string,
  text: string,
  answers: readonly Answer[] = [],
): Promise<void> {
  const file = `${directory}.md`;
  writeFileSync(file, text);
  return withNewWorkspace(directory, async (workspace, facility) => {
    const input = { files: [file], facility, formId: null, period: null, dryRun: false };
    await runTask(workspace, 'import', input);
    beginDraft(workspace, facility, answers);
  });
}
