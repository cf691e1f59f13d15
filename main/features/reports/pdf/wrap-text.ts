import type { Paper, TextStyle } from './paper.ts';

/** Cuts a word that is wider than the line: after a hyphen or a slash if there is one, else wherever it has to be. */
function cutWord(word: string, width: number, style: TextStyle, paper: Paper): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of word) {
    if (line !== '' && paper.width(line + sign, style) > width) {
      const hinge = Math.max(line.lastIndexOf('-'), line.lastIndexOf('/')) + 1;
      const end = hinge > 1 ? hinge : line.length;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
    line += sign;
  }
  return [...lines, line];
}

function wrapParagraph(
  paragraph: string,
  width: number,
  style: TextStyle,
  paper: Paper,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of paragraph.split(/(?<= )/)) {
    if (paper.width((line + piece).trimEnd(), style) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const cut = cutWord(piece.trimEnd(), width, style, paper);
    lines.push(...cut.slice(0, -1));
    line = (cut.at(-1) ?? '') + (piece.endsWith(' ') ? ' ' : '');
  }
  return [...lines, line.trimEnd()];
}

/**
 * Breaks a text into lines no wider than `width` millimetres. No-break spaces hold; a word without any place to break,
 * such as a name written together or a long Bambara word, is cut at the edge.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  paper: Paper,
): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, style, paper));
}
