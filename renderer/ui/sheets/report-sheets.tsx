import type { ReactNode } from 'react';
import type { ReportPage, ReportPages } from '../../../shared/domain/reports/report-pages.ts';
import { ReportBlock } from './report-block.tsx';
import classes from './report-sheets.module.css';
import { typeVariables } from './sheets.ts';

function Sheet({ page: { blocks, foot } }: { readonly page: ReportPage }) {
  return (
    <article className={classes['sheet']}>
      {blocks.map((block, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is shown whole, and its parts have no names.
        <ReportBlock key={position} block={block} />
      ))}
      <footer className={classes['foot']}>
        <p>{foot.text}</p>
        <p>{foot.number}</p>
        {foot.notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </footer>
    </article>
  );
}

/** A report as sheets on the screen: page by page what the PDF prints. */
export function ReportSheets({
  report,
  label,
  tools,
}: {
  readonly report: ReportPages;
  /** What the sheets are, for those who listen. */
  readonly label: string;
  /** What can be done with one page, shown over it; the first page is 1. */
  readonly tools?: (page: number) => ReactNode;
}) {
  return (
    <section
      aria-label={label}
      lang={report.language}
      className={classes['sheets']}
      data-type={report.type}
      style={typeVariables(report.type)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it is scrolled by keyboard.
      tabIndex={0}
    >
      {report.pages.map((page, index) => (
        <div key={page.foot.number}>
          {tools?.(index + 1)}
          <Sheet page={page} />
        </div>
      ))}
    </section>
  );
}
