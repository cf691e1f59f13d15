import { join } from 'node:path';
import { demoDirectory } from '../../app/default-directory.ts';
import { DEMO_CODE, makeDemo } from '../../app/demo.ts';
import { runTask } from '../../app/run-task.ts';
import { withCancel } from '../cancel.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FIRST_USER } from './init.ts';

/** The PIN of a demonstration that nobody chose one for; it is said aloud. */
export const DEMO_PIN = '123456';

/** Makes the demonstration centre and its report. */
export const demoCommand: Command = {
  name: 'demo',
  usage: '[--out FILE.pdf]',
  options: { out: { type: 'string' } },
  defaultDirectory: demoDirectory,
  run: async (context) => {
    const { place, translate, terminal, language } = context;
    const { directory } = place;
    const given = await context.readPin();
    const out = context.option('out');
    const file = out === null ? join(directory, 'rapport-reunion.pdf') : context.resolvePath(out);
    const first = { name: FIRST_USER, pin: given ?? DEMO_PIN };
    const workspace = await withCancel((signal) =>
      makeDemo(place, first, {
        signal,
        onProgress: ({ step, done }) =>
          terminal.tick(translate(`cli:import.${step}`, { count: done })),
      }),
    );
    if (given === null) terminal.tell(translate('cli:demo.pin', { pin: DEMO_PIN }));
    try {
      const report = { facility: DEMO_CODE, meeting: null, language, type: 'normal' } as const;
      const order = { ...report, file, format: 'pdf' } as const;
      await withCancel((signal) => runTask(workspace, 'report', order, { signal }));
      context.answer({ workspace: directory, facility: DEMO_CODE, report: file }, [
        translate('cli:demo.done', { directory }),
        translate('cli:demo.report', { file }),
      ]);
    } finally {
      workspace.close();
    }
    return EXIT.done;
  },
};
