import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import {
  CHANGE_KINDS,
  countChanges,
} from '../../../shared/domain/instruments/versions/form-change.ts';
import type { FormComparison } from '../../../shared/domain/instruments/versions/form-comparison.ts';
import {
  saySubject,
  sayValue,
  sayWhat,
} from '../../../shared/domain/instruments/versions/say-change.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import { compareVersions } from '../../app/form-versions.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';

async function compare(context: CommandContext): Promise<FormComparison> {
  const { files, language } = context;
  if (files.length === 0) {
    const order = {
      formId: context.needed('form'),
      from: context.needed('from'),
      to: context.needed('to'),
    };
    return context.withWorkspace(({ database }) =>
      compareVersions(database.reader, order, language),
    );
  }
  const [before, after, ...others] = files.map((file) => context.resolvePath(file));
  if (before === undefined || after === undefined) {
    throw new ExpectedFailure({ code: 'missing-option', facts: { option: 'FILE' } });
  }
  const [value] = others;
  if (value !== undefined) {
    throw new ExpectedFailure({ code: 'bad-option', facts: { option: 'FILE', value } });
  }
  // The compiler of forms is loaded by who needs it; every command would wait for it else.
  const { compareFormFiles } = await import('../../app/forms.ts');
  return compareFormFiles(before, after, language);
}

/** How much changed of each kind, and each change on a line. */
export function comparisonLines(
  { changes }: FormComparison,
  translate: Translate,
): readonly string[] {
  if (changes.length === 0) return [translate('instruments:changes.none')];
  const counts = countChanges(changes);
  const kinds = CHANGE_KINDS.filter((kind) => counts[kind] > 0);
  return kinds.flatMap((kind) => [
    translate('instruments:changes.counted', {
      kind: translate(`instruments:changes.kinds.${kind}`),
      total: counts[kind],
    }),
    ...changes
      .filter((change) => change.kind === kind)
      .map((change) =>
        [
          `  ${change.code || '–'}`,
          saySubject(change, translate),
          sayWhat(change, translate),
          `${sayValue(change, change.before, translate)} → ${sayValue(change, change.after, translate)}`,
        ].join('\t'),
      ),
  ]);
}

/** Says what changed between two versions of a form: two files, or two versions that are held. */
export const formDiffCommand: Command = {
  name: 'form diff',
  usage: 'BEFORE AFTER | --form ID --from VERSION --to VERSION',
  options: {
    form: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  takesFiles: true,
  run: async (context) => {
    const comparison = await compare(context);
    const { formId, from, to, changes } = comparison;
    const counts = countChanges(changes);
    context.answer({ form: formId, from, to, counts, changes }, [
      context.translate('instruments:changes.between', { from, to }),
      ...comparisonLines(comparison, context.translate),
    ]);
    return EXIT.done;
  },
};
