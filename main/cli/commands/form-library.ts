import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { adoptForm, findLibraryForm, listLibrary } from '../../app/form-library.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';

async function adopt(context: CommandContext, formId: string): Promise<void> {
  const form = await findLibraryForm(formId);
  if (!form) {
    throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--adopt', value: formId } });
  }
  await context.withWorkspace(async (workspace) => adoptForm(workspace, form));
  const { version } = form.form;
  context.answer({ form: formId, version }, [
    context.translate('cli:form.adopted', { form: formId, version }),
  ]);
}

/** Lists the forms that come with the program, or takes one into the workspace. */
export const formLibraryCommand: Command = {
  name: 'form library',
  usage: '[--adopt FORM]',
  options: { adopt: { type: 'string' } },
  run: async (context) => {
    const wanted = context.option('adopt');
    if (wanted !== null) {
      await adopt(context, wanted);
      return EXIT.done;
    }
    const forms = await listLibrary(context.language);
    context.answer(
      forms.map(({ formId: form, ...rest }) => ({ form, ...rest })),
      forms.map(({ formId, title, questions }) =>
        context.translate('cli:form.model', { form: formId, title, count: questions }),
      ),
    );
    return EXIT.done;
  },
};
