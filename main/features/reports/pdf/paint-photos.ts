import type { Photo } from '../../../../shared/domain/reports/document.ts';
import type { PageFlow } from './page-flow.ts';
import { GAP, PAGE } from './page-geometry.ts';
import { INK, type Paper, type Place } from './paper.ts';
import { wrapText } from './wrap-text.ts';

/** Two to a row, in either size of type. */
const GUTTER = 6;
const WIDTH = (PAGE.inner - GUTTER) / 2;
/** An upright photo is no higher than a lying one is wide. */
const HIGHEST = 70;
const CAPTION = { size: 'table' } as const;
const AIR = 1.5;

interface SetPhoto {
  readonly photo: Photo;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function setPhoto(photo: Photo, paper: Paper): SetPhoto {
  const { width, height } = photo.picture;
  const scale = Math.min(WIDTH / width, HIGHEST / height);
  const lines = wrapText(photo.caption, WIDTH, CAPTION, paper);
  return { photo, lines, width: width * scale, height: height * scale };
}

function rowHeight(row: readonly SetPhoto[], paper: Paper): number {
  const captions = Math.max(0, ...row.map(({ lines }) => lines.length));
  const pictures = Math.max(0, ...row.map(({ height }) => height));
  return pictures + AIR + paper.linesHeight(captions, CAPTION.size);
}

/** The height of the first row of photos: what a heading must take along. */
export function photosStartHeight(photos: readonly Photo[], paper: Paper): number {
  const row = photos.slice(0, 2).map((photo) => setPhoto(photo, paper));
  return rowHeight(row, paper);
}

/** A frame with the reason in the place of a photo that cannot be had. */
function paintInstead(instead: string, { left, top, width, height }: Place, paper: Paper): void {
  paper.pdf.setLineWidth(0.3);
  paper.pdf.setDrawColor(INK.rule);
  paper.pdf.rect(left, top, width, height);
  const lines = wrapText(instead, width - 4, CAPTION, paper);
  paper.lines(lines, left + 2, top + 2, CAPTION);
}

/** A photo as it can be set: the frame of one that is lost is high enough for what is said in it. */
function paintPhoto({ photo, lines, width, height }: SetPhoto, place: Place, paper: Paper): void {
  const { left, top } = place;
  const isSet = paper.picture(photo.picture, { left, top, width, height });
  if (!isSet) paintInstead(photo.instead, place, paper);
  paper.lines(lines, left, top + place.height + AIR, CAPTION);
}

/** Photos two to a row over their captions; a row is never parted. */
export function paintPhotos(photos: readonly Photo[], flow: PageFlow): void {
  const { paper } = flow;
  for (let first = 0; first < photos.length; first += 2) {
    const row = photos.slice(first, first + 2).map((photo) => setPhoto(photo, paper));
    const height = rowHeight(row, paper);
    flow.keepTogether(height);
    const highest = Math.max(...row.map((each) => each.height));
    row.forEach((each, index) => {
      const left = PAGE.left + index * (WIDTH + GUTTER);
      paintPhoto(each, { left, top: flow.y, width: WIDTH, height: highest }, paper);
    });
    flow.put(row.map(({ photo }) => photo));
    flow.y += height + GAP;
  }
}
