/**
 * Makes the two fonts of the printed page from Andika (SIL, OFL): only the letters of French, English and the languages
 * of Mali, and only the tables a PDF carries. Run by hand after a change: `node resources/fonts/subset-fonts.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { renameFont } from './rename-font.ts';

const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1 and Extended-A: French and the names of neighbours
  [0x300, 0x304], // grave, acute, circumflex, tilde, macron: Bambara tones
  [0x30c, 0x30c], // caron
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201e], // quotation marks
];

const SINGLE_SIGNS = 'ƁɓƊɗƳƴƝɲƐɛƆɔŊŋǍǎǏǐǑǒǓǔẼẽ\u2009\u202F•…‰′″‹›€™−×÷±≤≥≠≈←↑→↓✓½¼¾⅓⅔№';

function letters(): string {
  const ranges = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
  return [...ranges, ...SINGLE_SIGNS].join('');
}

async function subset(source: string, style: 'Regular' | 'Bold', target: string): Promise<void> {
  const andika = createRequire(import.meta.url).resolve('@expo-google-fonts/andika/package.json');
  const bytes = await subsetFont(readFileSync(join(andika, '..', source)), letters(), {
    targetFormat: 'sfnt',
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'gasp', 'DSIG', 'Silf', 'Sill', 'Glat', 'Gloc', 'Feat'],
  });
  // The licence reserves the name "Andika" for the font as SIL made it.
  writeFileSync(join(import.meta.dirname, target), renameFont(bytes, 'Keneya Page', style));
}

await subset('Andika_400Regular.ttf', 'Regular', 'andika-regular.ttf');
await subset('Andika_700Bold.ttf', 'Bold', 'andika-bold.ttf');
