import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { ReportBlock } from './report-block.tsx';
import classes from './report-sheets.module.css';
import { footerOf, sheetsOf } from './sheets.ts';

/** A report as sheets on the screen: the same blocks, texts and rows as the files that are made of it. */
export function ReportSheets({
  document,
  label,
}: {
  readonly document: ReportDocument;
  /** What the sheets are, for those who listen. */
  readonly label: string;
}) {
  const footer = footerOf(document.blocks);
  return (
    <section
      aria-label={label}
      lang={document.language}
      className={classes['sheets']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it is scrolled by keyboard.
      tabIndex={0}
    >
      {sheetsOf(document.blocks).map((blocks, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is shown whole, and its parts have no names.
        <article key={index} className={classes['sheet']}>
          {blocks.map((block, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <ReportBlock key={position} block={block} />
          ))}
          {footer && (
            <footer className={classes['foot']}>
              <p>{footer.text}</p>
              {footer.notice !== null && <p>{footer.notice}</p>}
            </footer>
          )}
        </article>
      ))}
    </section>
  );
}
