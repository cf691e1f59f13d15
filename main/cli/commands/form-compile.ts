import { basename } from 'node:path';
import { describeProblem } from '../../../shared/domain/problems/describe-problem.ts';
import { placedSentence } from '../../app/describe-error.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readOnlyFile } from '../options.ts';

/** Checks a form and writes it as an XForm. */
export const formCompileCommand: Command = {
  name: 'form compile',
  usage: 'FILE --out FILE.xml',
  options: { out: { type: 'string' } },
  takesFiles: true,
  run: async (context) => {
    const { translate } = context;
    const path = readOnlyFile(context);
    const file = context.resolvePath(context.needed('out'));
    // The compiler of forms is loaded by who needs it; every command would wait for it else.
    const { writeXform } = await import('../../app/forms.ts');
    const { form, warnings } = await writeXform(path, file);
    const { formId, version } = form;
    const notes = warnings.map((problem) => describeProblem(problem, translate));
    context.answer({ form: formId, version, file, warnings: notes }, [
      translate('cli:form.compiled', { form: formId, version, file }),
      ...notes.map((note) => placedSentence(basename(path), note, translate)),
    ]);
    return EXIT.done;
  },
};
