import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** What the networks of telephones carry at once, and what a message takes. */
const MOST_BYTES = 300_000;

/** Twice the width of a telephone of 720 pixels: sharp when it is drawn larger by two fingers. */
const WIDTHS = [1440, 1080, 720] as const;

const QUALITIES = [0.85, 0.7, 0.55] as const;

function toBlob(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error(`The browser makes no ${type}`))),
      type,
      quality,
    );
  });
}

async function paint(page: PDFPageProxy, width: number): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  return canvas;
}

/** The best picture that is small enough: exact where the page is plain, else with the losses of a photograph. */
async function shrinkToFit(page: PDFPageProxy): Promise<Blob> {
  let smallest: Blob | null = null;
  for (const width of WIDTHS) {
    const canvas = await paint(page, width);
    for (const quality of [null, ...QUALITIES]) {
      smallest =
        quality === null
          ? await toBlob(canvas, 'image/png')
          : await toBlob(canvas, 'image/jpeg', quality);
      if (smallest.size <= MOST_BYTES) return smallest;
    }
  }
  if (smallest === null) throw new Error('No width was tried');
  return smallest;
}

/** A page of a PDF as a picture to share by telephone, of 300 kB at most; the first page is 1. */
export async function drawPage(pdf: Blob, page: number): Promise<Blob> {
  const data = new Uint8Array(await pdf.arrayBuffer());
  const task = getDocument({ data, useWasm: false, useSystemFonts: false, enableXfa: false });
  try {
    const file = await task.promise;
    return await shrinkToFit(await file.getPage(page));
  } finally {
    await task.destroy();
  }
}
