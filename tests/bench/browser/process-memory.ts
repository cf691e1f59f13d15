import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

const KILOBYTES_A_MEGABYTE = 1024;

/** A figure that Linux keeps of a process, in megabytes; null on other systems. */
function readStatus(pid: number, name: 'VmRSS' | 'RssAnon'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / KILOBYTES_A_MEGABYTE;
  } catch {
    return null;
  }
}

/** All that a process has in memory, what it shares with others included; null where that cannot be read. */
export function residentMegabytes(pid: number): number | null {
  return readStatus(pid, 'VmRSS');
}

/** What the largest page of a browser has for itself, as the browser's own task manager counts; null as above. */
export async function pageMegabytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => readStatus(id, 'RssAnon'))
    .filter((size) => size !== null);
  return sizes.length === 0 ? null : Math.max(...sizes);
}

/** What the scripts of a page hold after its garbage is collected. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / KILOBYTES_A_MEGABYTE ** 2;
}
