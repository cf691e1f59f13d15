import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { hasSearchedLists } from '../../../shared/domain/instruments/searched-choices.ts';
import {
  type LongList,
  readLongLists,
} from '../../../shared/domain/instruments/xlsform/long-lists.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { indexText } from './choice-index.ts';

const UNINDEXED = 'FROM form WHERE id NOT IN (SELECT form FROM choice_form)';

/** Whether a form is held whose long lists cannot be searched yet, as when it came with a package. */
export function lacksChoices(db: Reader): boolean {
  return db.get(`SELECT 1 ${UNINDEXED} LIMIT 1`) !== undefined;
}

/** Makes the long lists of every form searchable that are not. */
export function recordMissingChoices(db: Writer): void {
  const forms = db.all<{ id: string; sheets: string; definition: string }>(
    `SELECT id, sheets, definition ${UNINDEXED}`,
  );
  for (const { id, sheets, definition } of forms) {
    const { lists = [] } = JSON.parse(definition) as Partial<FormDefinition>;
    const isLong = hasSearchedLists({ lists });
    const long = isLong ? readLongLists(JSON.parse(sheets) as readonly Sheet[]) : [];
    for (const list of long) recordList(db, id, list);
    db.run('INSERT INTO choice_form (form) VALUES (?)', [id]);
  }
}

function recordList(db: Writer, form: string, { name, choices }: LongList): void {
  const last = db.get<{ id: number | null }>('SELECT max(id) AS id FROM choice')?.id ?? 0;
  const list = last + 1;
  db.run('INSERT INTO choice_list (id, form, name, size) VALUES (?, ?, ?, ?)', [
    list,
    form,
    name,
    choices.length,
  ]);
  for (const [index, choice] of choices.entries()) {
    const id = list + index;
    const label = JSON.stringify(choice.label);
    const row = [id, list, choice.name, label];
    db.run('INSERT INTO choice (id, list, name, label) VALUES (?, ?, ?, ?)', row);
    db.run('INSERT INTO choice_search (rowid, words) VALUES (?, ?)', [id, indexText(choice)]);
  }
}
