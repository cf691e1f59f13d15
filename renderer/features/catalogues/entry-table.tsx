import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EditableEntry } from '../../../shared/contract/catalogues.ts';
import {
  CATALOGUE_FIELDS,
  type CatalogueField,
  type EditedCatalogue,
  type EntryFields,
  type FieldValue,
  fitDenominator,
} from '../../../shared/domain/catalogues/catalogue-fields.ts';
import type { Rate } from '../../../shared/domain/catalogues/catalogues.ts';
import classes from './catalogues.module.css';
import { EntryCell } from './entry-cell.tsx';
import { useFieldChoices } from './field-choices.ts';
import type { Entries } from './use-entries.ts';
import { useMayEdit } from './use-may-edit.ts';

/** How a field is typed in a table: a code is chosen by the name of what it means. */
export function cellKind({ kind }: CatalogueField): 'text' | 'number' | 'yesNo' | 'choice' {
  return kind === 'service' || kind === 'denominator' ? 'choice' : kind;
}

/** What changes with a field: a formula takes its denominator with it where the two no longer fit. */
export function changeWith(
  { fields }: EditableEntry,
  { code }: CatalogueField,
  value: FieldValue,
): EntryFields {
  if (code !== 'formula') return { [code]: value };
  const formula = value as Rate['formula'];
  const count = String(fields['numerator']);
  return { formula, denominator: fitDenominator(formula, String(fields['denominator']), count) };
}

function EntryMarks({ entry }: { readonly entry: EditableEntry }) {
  const { t } = useTranslation();
  const marks = [
    entry.local && t('catalogues:local'),
    entry.retired && t('catalogues:retired'),
  ].filter(Boolean);
  return marks.length === 0 ? null : <p className={classes['mark']}>{marks.join(' · ')}</p>;
}

interface RowProps {
  readonly entry: EditableEntry;
  readonly columns: readonly CatalogueField[];
  readonly choicesOf: ReturnType<typeof useFieldChoices>;
  readonly save: Entries['save'];
  readonly onOpen: (entry: EditableEntry) => void;
}

function EntryRow({ entry, columns, choicesOf, save, onOpen }: RowProps) {
  const { t } = useTranslation();
  const mayEdit = useMayEdit(entry);
  const name = String(entry.fields['name']);
  return (
    <tr className={entry.retired ? classes['retired'] : undefined}>
      {columns.map((field) => {
        const isName = field.code === 'name';
        const Place = isName ? 'th' : 'td';
        return (
          <Place key={field.code} scope={isName ? 'row' : undefined}>
            <EntryCell
              label={`${name}, ${t(`catalogues:fields.${field.code}`)}`}
              kind={cellKind(field)}
              value={entry.fields[field.code] ?? null}
              choices={choicesOf(field)}
              disabled={!mayEdit}
              isName={isName}
              save={(value) => save(entry, changeWith(entry, field, value))}
            />
            {isName && <EntryMarks entry={entry} />}
          </Place>
        );
      })}
      <td>
        <Button
          variant="subtle"
          px="xs"
          aria-label={t('catalogues:openNamed', { name })}
          onClick={() => onOpen(entry)}
        >
          {t('catalogues:open')}
        </Button>
      </td>
    </tr>
  );
}

/** A catalogue as a table that is typed in where it stands. */
export function EntryTable({
  catalogue,
  entries,
  save,
  onOpen,
}: {
  readonly catalogue: EditedCatalogue;
  readonly entries: readonly EditableEntry[];
  readonly save: Entries['save'];
  readonly onOpen: (entry: EditableEntry) => void;
}) {
  const { t } = useTranslation();
  const columns = CATALOGUE_FIELDS[catalogue].filter((field) => field.inTable);
  const choicesOf = useFieldChoices(columns);
  return (
    <div className={classes['scroller']}>
      <table className={classes['table']} aria-label={t(`catalogues:tabs.${catalogue}`)}>
        <thead>
          <tr>
            {columns.map(({ code, kind }) => (
              <th
                key={code}
                scope="col"
                className={kind === 'number' ? classes['number'] : undefined}
              >
                {t(`catalogues:fields.${code}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} {...{ entry, columns, choicesOf, save, onOpen }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
