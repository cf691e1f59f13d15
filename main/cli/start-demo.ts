import { isDemoUnfinished, makeDemo } from '../app/demo.ts';
import { openTexts } from '../app/texts.ts';
import { hasWorkspace, type Place } from '../app/workspace.ts';
import { DEMO_PIN } from './commands/demo.ts';
import { FIRST_USER } from './commands/init.ts';
import type { StartOptions } from './start-options.ts';
import type { Terminal } from './terminal.ts';

/** Makes the invented centre where it is not yet, and says its PIN. */
export async function prepareDemo(
  place: Place,
  { language }: StartOptions,
  terminal: Terminal,
): Promise<void> {
  const translate = openTexts(language);
  if (!hasWorkspace(place.directory) || isDemoUnfinished(place.directory)) {
    const first = { name: FIRST_USER, pin: DEMO_PIN };
    const workspace = await makeDemo(place, first, {
      onProgress: ({ step, done }) =>
        terminal.tick(translate(`cli:import.${step}`, { count: done })),
    });
    workspace.close();
    terminal.tell(translate('cli:demo.done', { directory: place.directory }));
  }
  terminal.tell(translate('cli:demo.pin', { pin: DEMO_PIN }));
}
