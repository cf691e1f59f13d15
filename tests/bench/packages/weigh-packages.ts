import type { JournalEvent } from '../../../main/db/replay-journal.ts';
import { cutParts } from '../../../main/features/exchange/packages/cut-parts.ts';
import { rangesOf, writeEventLine } from '../../../main/features/exchange/packages/event-line.ts';
import { createOwnKeys } from '../../../main/features/exchange/packages/own-keys.ts';
import { sealParts } from '../../../main/features/exchange/packages/seal-parts.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import { DEMO_FACILITY, generateDemoFiles } from '../../../resources/demo/demo-centre.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { buildZip } from '../../main/platform/xlsx/zip-builder.ts';
import { HQ_ACTOR, peerOf } from './bench-desks.ts';
import type { ToldCentre } from './told-events.ts';

const DEMO_SEED = 1;
const VISIT_TABLES = ['submission', 'answer'];
const CSV_FILES = ['stock.csv', 'services.csv', 'argent.csv'];

/** What something weighs as a package, and as a zip of the files that say the same, in bytes. */
export interface Weight {
  readonly sealed: number;
  readonly zipped: number;
}

/** The package of some events, as it is sent. */
async function weighSealed(events: readonly JournalEvent[]): Promise<number> {
  const [laptop, hq] = [await createOwnKeys(), await createOwnKeys()];
  const linesOf = (event: JournalEvent): readonly string[] => [writeEventLine(event)];
  const parts = cutParts(events, linesOf, Number.MAX_SAFE_INTEGER).map(
    ({ items, payload, lines }) => ({ compress: () => payload, lines, ranges: rangesOf(items) }),
  );
  const to = peerOf(HQ_ACTOR.device, 'headquarters', hq);
  const device = events[0]?.device ?? '';
  const { code: facility } = DEMO_FACILITY;
  const order = { kind: 'journal', device, to, facility, madeAt: systemClock.now() } as const;
  let sum = 0;
  const sealing = sealParts(order, parts, laptop, createIdSource(systemClock));
  for await (const { bytes } of sealing) sum += bytes.length;
  return sum;
}

/** The files of one month, of the same centre: its visit as ODK XML, its tables cut to the month. */
function filesOf(month: Month) {
  const files = generateDemoFiles(DEMO_SEED, month);
  const visit = files.findLast(({ name }) => name.endsWith('.xml'));
  if (!visit?.name.includes(month)) throw new Error('The last month has a visit');
  const tables = files.filter(({ name }) => CSV_FILES.includes(name));
  const cut = tables.map(({ name, content }) => {
    const [heading, ...lines] = String(content).split('\n');
    return {
      name,
      content: [heading, ...lines.filter((line) => line.startsWith(month))].join('\n'),
    };
  });
  return { visit, tables: cut };
}

/** Weighs the last month of the demonstration, and its visit alone. */
export async function weighPackages(
  told: ToldCentre,
): Promise<{ readonly visit: Weight; readonly month: Weight }> {
  const events = told.months.at(-1) ?? [];
  const { visit, tables } = filesOf(told.lastMonth);
  const ofVisit = events.filter(({ table_name }) => VISIT_TABLES.includes(table_name));
  return {
    visit: { sealed: await weighSealed(ofVisit), zipped: buildZip([visit]).length },
    month: {
      sealed: await weighSealed(events),
      zipped: buildZip([visit, ...tables]).length,
    },
  };
}
