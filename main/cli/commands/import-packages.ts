import type { Translate } from '../../../shared/domain/text/translate.ts';
import { runTask } from '../../app/run-task.ts';
import type { TaskResult } from '../../app/tasks.ts';
import { withCancel } from '../cancel.ts';
import type { CommandContext } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';

type TakenFile = TaskResult<'takePackages'>['packages'][number];

/** What became of a package, in a sentence. */
export function packageSentence({ state, reason, facts }: TakenFile, translate: Translate): string {
  switch (state) {
    case 'taken':
    case 'known':
      return translate(`cli:packages.${reason ?? state}`, facts);
    case 'waiting':
      return translate(`cli:packages.waiting.${reason}`, facts);
    case 'refused':
      return translate(`failures:${reason}`, facts);
  }
}

function packageLine(taken: TakenFile, translate: Translate): string {
  const sentence = packageSentence(taken, translate);
  return `  ${translate('cli:packages.line', { file: taken.file, sentence })}`;
}

/** Lines about packages that lay in a tray and could go on. */
export function releasedLines(
  released: readonly TakenFile[],
  translate: Translate,
): readonly string[] {
  if (released.length === 0) return [];
  return [
    translate('cli:packages.released'),
    ...released.map((taken) => packageLine(taken, translate)),
  ];
}

function summarise(files: readonly TakenFile[], translate: Translate) {
  const sum = (count: (taken: TakenFile) => number): number =>
    files.reduce((total, taken) => total + count(taken), 0);
  const refused = files.filter(({ state }) => state === 'refused');
  return {
    accepted: sum(({ inserted }) => inserted),
    changed: sum(({ changed }) => changed),
    unchanged: sum(({ unchanged }) => unchanged),
    waiting: files.filter(({ state }) => state === 'waiting').length,
    setAside: refused.map((taken) => ({
      file: taken.file,
      row: null,
      column: null,
      reason: packageSentence(taken, translate),
      remedy: '',
    })),
    warnings: [],
    conflicts: sum(({ conflicts }) => conflicts),
  };
}

/** Takes packages, and tells what became of each and of what waited for them. */
export async function importPackages(
  context: CommandContext,
  files: readonly string[],
  dryRun: boolean,
): Promise<ExitCode> {
  const { translate } = context;
  return context.withWorkspace(async (workspace) => {
    if (!dryRun) workspace.backUpWhenOld();
    const { packages, released } = await withCancel((signal) =>
      runTask(workspace, 'takePackages', { files, dryRun }, { signal }),
    );
    // What came in a tray and out of it again is told by how it ended.
    const names = new Set(released.map(({ file }) => file));
    const ended = packages.filter(({ file, state }) => state !== 'waiting' || !names.has(file));
    const result = summarise([...ended, ...released], translate);
    context.answer({ ...result, packages, released }, [
      translate(dryRun ? 'cli:import.wouldBe' : 'cli:import.done', {
        ...result,
        setAside: result.setAside.length,
        warnings: 0,
      }),
      ...packages.map((taken) => packageLine(taken, translate)),
      ...releasedLines(released, translate),
      ...(result.conflicts > 0
        ? [translate('cli:packages.conflicts', { conflicts: result.conflicts })]
        : []),
    ]);
    return result.setAside.length > 0 || result.waiting > 0 ? EXIT.partlyDone : EXIT.done;
  });
}
