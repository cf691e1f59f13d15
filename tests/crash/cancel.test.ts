import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { verifyWorkspace } from '../../main/app/verify.ts';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { keneyaWords, PIN, readToldError } from './keneya-command.ts';
import { startNode } from './killed-process.ts';
import { stockTable } from './stock-table.ts';
import { MODEL_ROWS, prepareWorkspaceModel } from './test-workspace.ts';
import { CENTRE, countRows } from './workspace-rows.ts';

const model = prepareWorkspaceModel();

/** Waits until the import has begun to put records aside. */
async function waitForStaging(directory: string, isOver: () => boolean): Promise<void> {
  const { staging } = workspaceFiles(directory);
  while (!isOver() && !(existsSync(staging) && readdirSync(staging).length > 0)) await pause(2);
}

function countJournal(directory: string): number {
  const workspace = model.open(directory);
  try {
    const found = verifyWorkspace(workspace);
    expect(found).toMatchObject({ ok: true, gaps: 0 });
    expect(countRows(workspace.database.reader)).toBe(MODEL_ROWS);
    return found.journal;
  } finally {
    workspace.close();
  }
}

it.runIf(process.platform !== 'win32')(
  'an import of 50,000 rows that is stopped with Ctrl-C changes nothing',
  async () => {
    const directory = model.copy();
    const before = countJournal(directory);
    const stock = `${directory}-stock.csv`;
    writeFileSync(stock, stockTable('Produit', 50_000));
    const words = ['import', stock, '--facility', CENTRE, '--workspace', directory, '--json'];
    const { child, end } = startNode(keneyaWords(words), { KENEYA_PIN: PIN });
    await waitForStaging(directory, () => child.exitCode !== null);
    child.kill('SIGINT');
    const { code, said, complaints } = await end();
    expect({ code, said, told: readToldError(complaints) }).toEqual({
      code: 1,
      said: [],
      told: {
        code: 'cancelled',
        facts: {},
        message: "Arrêté à votre demande. Rien n'a été changé.",
      },
    });
    expect(countJournal(directory)).toBe(before);
    expect(existsSync(workspaceFiles(directory).staging)).toBe(false);
  },
);
