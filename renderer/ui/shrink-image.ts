/** The longest side that a photo is kept with: enough to read a register on a page, some 300 kB. */
export const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/** A picture that this browser cannot open: another format, or cut off. */
export class UnreadableImage extends Error {}

function toJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const give = (blob: Blob | null): void =>
      blob ? resolve(blob) : reject(new UnreadableImage('The canvas gave no picture'));
    canvas.toBlob(give, 'image/jpeg', QUALITY);
  });
}

/** Draws a picture, or what a camera shows, no larger than a side may be; gives a JPEG without anything else in it. */
export function drawJpeg(
  source: CanvasImageSource,
  width: number,
  height: number,
  longestSide: number,
): Promise<Blob> {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new UnreadableImage('This browser draws no pictures');
  // What a picture lets through is white, as on paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return toJpeg(canvas);
}

/** The longest sides that a photo is tried with until it is light enough to go onto a page. */
const PRINTED_SIDES = [1200, 1000, 840, 700, 560] as const;
const PRINTED_BYTES = 100_000;

/** A photo that papers carry: as large as it stays under 100 kB, so that a report with photos can still be sent. */
export async function shrinkForPaper(file: File): Promise<File> {
  let small = file;
  for (const side of PRINTED_SIDES) {
    small = await shrinkImage(file, side);
    if (small.size <= PRINTED_BYTES) break;
  }
  return small;
}

/** The name of a picture once it is a JPEG: `IMG_20.heic` → `IMG_20.jpg`. */
function jpegName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.jpg`;
}

/**
 * A photo as it is kept: upright, its longest side at most `longestSide`, and without what a telephone writes into it,
 * such as where it was taken.
 */
export async function shrinkImage(file: File, longestSide: number = LONGEST_SIDE): Promise<File> {
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new UnreadableImage(file.name, { cause });
  });
  try {
    const jpeg = await drawJpeg(bitmap, bitmap.width, bitmap.height, longestSide);
    return new File([jpeg], jpegName(file.name), { type: 'image/jpeg' });
  } finally {
    bitmap.close();
  }
}
