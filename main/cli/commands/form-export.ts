import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { getWrittenForm, writeFormFile } from '../../app/form-editions.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';

function readForm({ files }: CommandContext): string {
  const [form, ...others] = files;
  if (form === undefined) {
    throw new ExpectedFailure({ code: 'missing-option', facts: { option: 'FORM' } });
  }
  const [value] = others;
  if (value === undefined) return form;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: 'FORM', value } });
}

/** Writes a held form as the workbook that ODK and Kobo take. */
export const formExportCommand: Command = {
  name: 'form export',
  usage: 'FORM --to FILE.xlsx [--version VERSION]',
  options: { to: { type: 'string' }, version: { type: 'string' } },
  takesFiles: true,
  run: async (context) => {
    const form = readForm(context);
    const file = context.resolvePath(context.needed('to'));
    const { version, sheets } = await context.withWorkspace(({ database }) =>
      getWrittenForm(database.reader, form, context.option('version')),
    );
    await writeFormFile(file, form, sheets);
    context.answer({ form, version, file }, [
      context.translate('cli:form.exported', { form, version, file }),
    ]);
    return EXIT.done;
  },
};
