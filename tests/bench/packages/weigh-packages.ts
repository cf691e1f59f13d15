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
  const linesOf = (event: JournalEvent, before: JournalEvent | null): readonly string[] => [
    writeEventLine(event, before),
  ];
  const parts = cutParts(events, linesOf, Number.MAX_SAFE_INTEGER).map(
    ({ items, payload, lines }) => ({
      compress: () => payload,
      lines: lines.length,
      ranges: rangesOf(items),
    }),
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

/** The tables of a centre, cut to one month. */
function tablesOf(month: Month) {
  const tables = generateDemoFiles(DEMO_SEED, month).filter(({ name }) => CSV_FILES.includes(name));
  return tables.map(({ name, content }) => {
    const [heading, ...lines] = String(content).split('\n');
    return {
      name,
      content: [heading, ...lines.filter((line) => line.startsWith(month))].join('\n'),
    };
  });
}

/** Weighs one visit, and a busy month: eight visits, thirty interviews, and the tables of the last month. */
export async function weighPackages(
  told: ToldCentre,
): Promise<{ readonly visit: Weight; readonly month: Weight }> {
  const files = told.filled.map(({ xml }, index) => ({ name: `${index + 1}.xml`, content: xml }));
  const visit = told.filled.findIndex(({ kind }) => kind === 'checklist');
  const counts = (told.months.at(-1) ?? []).filter(
    ({ table_name }) => !VISIT_TABLES.includes(table_name),
  );
  return {
    visit: {
      sealed: await weighSealed(told.filled[visit]?.events ?? []),
      zipped: buildZip(files.slice(visit, visit + 1)).length,
    },
    month: {
      sealed: await weighSealed([...told.filled.flatMap(({ events }) => events), ...counts]),
      zipped: buildZip([...files, ...tablesOf(told.lastMonth)]).length,
    },
  };
}
