import type { Paper, TextStyle } from './paper.ts';

/** Cuts a word that is wider than the line, wherever it has to be cut. */
function cutWord(word: string, width: number, style: TextStyle, paper: Paper): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && paper.width(piece + sign, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

/** Where a line may break: at a plain space, and after a hyphen or a slash inside a word. */
function pieces(paragraph: string): readonly string[] {
  return paragraph.split(/(?<= )|(?<=[\p{L}\p{N}][-/])(?=[\p{L}\p{N}])/u);
}

function wrapParagraph(
  paragraph: string,
  width: number,
  style: TextStyle,
  paper: Paper,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(paragraph)) {
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
