import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELP_TASKS } from '../../renderer/ui/help-tasks.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'resources/help');
const FILES = readdirSync(FOLDER);

interface HelpTexts {
  readonly [task: string]: { readonly steps: Readonly<Record<string, string>> };
}

function readHelp(language: string): HelpTexts {
  const file = join(ROOT, 'resources/locales', language, 'help.json');
  return JSON.parse(readFileSync(file, 'utf8')) as HelpTexts;
}

describe('the pictures of the help', () => {
  it.each(FILES)('%s shows a step that the help has in French and in English', (file) => {
    const [, task = '', step = ''] = /^([a-z]+)-(\d+)\.jpg$/.exec(file) ?? [];
    for (const language of ['fr', 'en']) {
      expect(readHelp(language)[task]?.steps[step], language).toBeTruthy();
    }
  });

  it('are there for every task', () => {
    const shown = new Set(FILES.map((file) => file.split('-')[0]));
    expect(HELP_TASKS.filter((task) => !shown.has(task))).toEqual([]);
  });

  it('weigh little enough for the installer', () => {
    const bytes = FILES.map((file) => statSync(join(FOLDER, file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_100_000);
  });
});
