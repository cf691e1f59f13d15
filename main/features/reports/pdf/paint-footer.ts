import type { RunningFooter } from '../../../../shared/domain/reports/document.ts';
import type { PageFoot } from '../../../../shared/domain/reports/report-pages.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type Paper } from './paper.ts';
import { wrapText } from './wrap-text.ts';

const STYLE = { size: 'foot' } as const;
/** The least air between what stands at either end of the line. */
const AIR = 4;

function cutToLine(text: string, width: number, paper: Paper): string {
  const [first = '', ...rest] = wrapText(text, width, STYLE, paper);
  return rest.length === 0 ? first : `${first.slice(0, -2).trimEnd()}…`;
}

/** The foot of every page, once all pages are there. `replaced`: signs of the data that the fonts lack stand as `[?]`. */
export function feetOf(
  footer: RunningFooter,
  replaced: boolean,
  paper: Paper,
): readonly PageFoot[] {
  const pages = paper.pdf.getNumberOfPages();
  const notices = [footer.notice, replaced ? footer.unprintable : null]
    .filter((text) => text !== null)
    .map((text) => cutToLine(text, PAGE.inner, paper));
  const numberOf = (page: number): string => {
    const number = footer.pageNumber
      .replace('{{page}}', String(page))
      .replace('{{pages}}', String(pages));
    return `${footer.code} · ${number}`;
  };
  const room = PAGE.inner - AIR - paper.width(numberOf(pages), STYLE);
  const text = cutToLine(footer.text, room, paper);
  return Array.from({ length: pages }, (_, index) => ({
    text,
    number: numberOf(index + 1),
    notices,
  }));
}

/** Centre, date, code, page x of y and the notices, on every page. */
export function paintFooters(feet: readonly PageFoot[], paper: Paper): void {
  feet.forEach(({ text, number, notices }, index) => {
    paper.pdf.setPage(index + 1);
    paper.fullRule(PAGE.foot - 4.6, 0.2, INK.rule);
    paper.text(text, PAGE.left, PAGE.foot - 0.8, STYLE);
    paper.text(number, PAGE.right, PAGE.foot - 0.8, { ...STYLE, align: 'right' });
    notices.forEach((notice, line) => {
      const baseline = PAGE.foot - 0.8 + paper.linesHeight(line + 1, STYLE.size);
      paper.text(notice, PAGE.left, baseline, STYLE);
    });
  });
}
