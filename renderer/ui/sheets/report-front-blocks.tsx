import type {
  Amount,
  Balance,
  Columns,
  Figures,
  ListColumn,
} from '../../../shared/domain/reports/document.ts';
import { StatusShape } from '../status-shape.tsx';
import classes from './report-sheets.module.css';
import { writeMore } from './sheets.ts';

/** The large figures: what, how much, its state, what it is made of, what it was. */
export function FiguresBlock({ items }: Figures) {
  return (
    <div className={classes['figures']}>
      {items.map(({ code, label, text, word, status, detail, change }) => (
        <div key={code}>
          <p className={classes['label']}>{label}</p>
          <p className={classes['figure']}>{text}</p>
          <p className={classes['state']}>
            <StatusShape status={status} size={14} />
            {word}
          </p>
          <p>{detail}</p>
          <p className={classes['label']}>{change}</p>
        </div>
      ))}
    </div>
  );
}

function List({ title, status, items, empty, more }: ListColumn) {
  const rest = writeMore(more);
  return (
    <section>
      <h4>
        <StatusShape status={status} size={14} />
        {title}
      </h4>
      {items.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {rest !== null && <p>{rest}</p>}
    </section>
  );
}

/** Short lists side by side. */
export function ColumnsBlock({ columns }: Columns) {
  return (
    <div className={classes['columns']}>
      {columns.map((column) => (
        <List key={column.title} {...column} />
      ))}
    </div>
  );
}

function AmountPart({ label, text, detail }: Amount) {
  return (
    <div>
      <p className={classes['label']}>{label}</p>
      <p className={classes['amount']}>{text}</p>
      <p>{detail}</p>
    </div>
  );
}

/** Two amounts side by side and what follows from them. */
export function BalanceBlock({ left, right, status, sentence }: Balance) {
  return (
    <div className={classes['balance']}>
      <AmountPart {...left} />
      <AmountPart {...right} />
      <p className={classes['state']}>
        <StatusShape status={status} />
        {sentence}
      </p>
    </div>
  );
}
