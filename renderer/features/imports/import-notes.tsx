import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../shared/contract/imports.ts';
import type { ImportNote } from '../../../shared/domain/imports/import-outcome.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';

interface ListedNote extends ImportNote {
  readonly id: string;
  readonly isSetAside: boolean;
}

function listNotes({ setAside, warnings }: ImportAnswer): readonly ListedNote[] {
  return [
    ...setAside.map((note) => ({ ...note, isSetAside: true })),
    ...warnings.map((note) => ({ ...note, isSetAside: false })),
  ].map((note, index) => ({ ...note, id: String(index) }));
}

function useNoteColumns(): readonly DataColumn<ListedNote>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`imports:page.columns.${name}`);
    const [setAside, warning] = [t('imports:page.setAside'), t('imports:page.warning')];
    const word = ({ isSetAside }: ListedNote): string => (isSetAside ? setAside : warning);
    return [
      {
        id: 'state',
        title: title('state'),
        width: 150,
        value: word,
        draw: (note) => (
          <StatusMark status={note.isSetAside ? 'act' : 'attention'} word={word(note)} />
        ),
      },
      { id: 'file', title: title('file'), width: 150, value: ({ file }) => file },
      {
        id: 'row',
        title: title('row'),
        width: 80,
        align: 'right',
        value: ({ row }) => row,
        // The number of a line is a name: no space between its thousands.
        text: ({ row }) => String(row ?? ''),
      },
      { id: 'column', title: title('column'), width: 140, value: ({ column }) => column },
      { id: 'reason', title: title('reason'), width: 250, value: ({ reason }) => reason },
      { id: 'remedy', title: title('remedy'), width: 250, value: ({ remedy }) => remedy },
    ];
  }, [t]);
}

/** Every note of an import: where, what, and what to do. */
export function ImportNotes({ result }: { readonly result: ImportAnswer }) {
  const { t } = useTranslation();
  const columns = useNoteColumns();
  const notes = useMemo(() => listNotes(result), [result]);
  return (
    <DataTable
      label={t('imports:page.notes')}
      columns={columns}
      entries={notes}
      entryId={({ id }) => id}
      empty={t('imports:page.noNotes')}
    />
  );
}
