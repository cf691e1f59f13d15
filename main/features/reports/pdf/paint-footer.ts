import type { RunningFooter } from '../../../../shared/domain/reports/document.ts';
import { linesHeight, PAGE, TYPE } from './page-geometry.ts';
import { INK, type Paper } from './paper.ts';
import { wrapText } from './wrap-text.ts';

const STYLE = { size: TYPE.foot } as const;
const NUMBER_ROOM = 34;

function cutToLine(text: string, width: number, paper: Paper): string {
  const [first = '', ...rest] = wrapText(text, width, STYLE, paper);
  return rest.length === 0 ? first : `${first.slice(0, -2).trimEnd()}…`;
}

/** Centre, date, page x of y and the notices, on every page, once all pages are there. */
export function paintFooters(footer: RunningFooter, replaced: boolean, paper: Paper): void {
  const pages = paper.pdf.getNumberOfPages();
  const notices = [footer.notice, replaced ? footer.unprintable : null].filter(
    (text) => text !== null,
  );
  const text = cutToLine(footer.text, PAGE.inner - NUMBER_ROOM, paper);
  for (let page = 1; page <= pages; page += 1) {
    paper.pdf.setPage(page);
    paper.fullRule(PAGE.foot - 4.6, 0.2, INK.rule);
    paper.text(text, PAGE.left, PAGE.foot - 0.8, STYLE);
    const number = footer.pageNumber
      .replace('{{page}}', String(page))
      .replace('{{pages}}', String(pages));
    paper.text(number, PAGE.right, PAGE.foot - 0.8, { ...STYLE, align: 'right' });
    notices.forEach((notice, index) => {
      const baseline = PAGE.foot - 0.8 + linesHeight(index + 1, STYLE.size);
      paper.text(cutToLine(notice, PAGE.inner, paper), PAGE.left, baseline, STYLE);
    });
  }
}
