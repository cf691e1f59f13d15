import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EntryDesk } from '../../../renderer/ui/entry-grid/entry-desk.ts';
import { overlayRows, planStep } from '../../../renderer/ui/entry-grid/entry-step.ts';
import type { CellChange, CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { lineOf } from './entry-sheet.ts';

class Refused extends Error {}

/** A program that keeps cells, and answers when it is let. */
function openProgram(rows: readonly SheetRow[]) {
  let saved = rows;
  let trouble: Error | null = null;
  const sent: (readonly CellChange[])[] = [];
  const desk = new EntryDesk({
    isRefusal: (error) => error instanceof Refused,
    save: async (changes) => {
      await Promise.resolve();
      if (trouble) throw trouble;
      sent.push(changes);
      saved = saved.map((row) => {
        const own = changes.filter((change) => change.row === row.id);
        const cells = Object.fromEntries(own.map(({ column, value }) => [column, value]));
        return { ...row, cells: { ...row.cells, ...cells } };
      });
    },
  });
  const shown = (): readonly SheetRow[] => overlayRows(saved, desk.face().drafts);
  return {
    desk,
    sent,
    saved: () => saved,
    shown,
    fail: (error: Error | null) => {
      trouble = error;
    },
    type(row: string, column: string, value: CellValue) {
      const step = planStep(shown(), desk.face().refusals, [{ row, column, value }]);
      if (step) desk.record(step);
    },
    mistype(row: string, column: string, text: string) {
      const refused = [{ row, column, text, code: 'not-a-number' as const }];
      const step = planStep(shown(), desk.face().refusals, [], refused);
      if (step) desk.record(step);
    },
  };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const ROWS = [lineOf('al', { used: 5 }), lineOf('tdr')];

afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('shows at once, is said to be unsaved, and is saved without being asked', async () => {
    const { desk, type, shown, saved } = openProgram(ROWS);
    type('tdr', 'used', 0);
    expect(shown()[1]?.cells['used']).toBe(0);
    expect(desk.face().unsaved).toBe(1);
    await settle();
    expect(desk.face().unsaved).toBe(0);
    expect(saved()[1]?.cells['used']).toBe(0);
  });

  it('is no gesture where it changes nothing', () => {
    const { desk, type } = openProgram(ROWS);
    type('al', 'used', 5);
    expect(desk.face().canUndo).toBe(false);
  });

  it('leaves lines that it does not touch the same values', () => {
    const { type, shown } = openProgram(ROWS);
    type('tdr', 'used', 3);
    expect(shown()[0]).toBe(ROWS[0]);
  });

  it('that is no value stays as text over the value, and is not sent', async () => {
    const { desk, mistype, shown, sent } = openProgram(ROWS);
    mistype('al', 'used', 'douze');
    await settle();
    expect(desk.face().refusals.get('al')).toEqual({
      used: { text: 'douze', code: 'not-a-number' },
    });
    expect(shown()[0]?.cells['used']).toBe(5);
    expect(sent).toEqual([]);
  });

  it('over a text that was no value takes its place, and undo brings the text back', async () => {
    const { desk, mistype, type, saved } = openProgram(ROWS);
    mistype('al', 'used', 'douze');
    type('al', 'used', 12);
    expect(desk.face().refusals.size).toBe(0);
    await settle();
    desk.undo();
    await settle();
    expect(desk.face().refusals.get('al')?.['used']?.text).toBe('douze');
    expect(saved()[0]?.cells['used']).toBe(5);
    desk.undo();
    expect(desk.face().refusals.size).toBe(0);
  });
});

describe('a block', () => {
  it('is sent whole, and undone whole', async () => {
    const { desk, sent, saved } = openProgram(ROWS);
    const changes = [
      { row: 'al', column: 'used', value: 1 },
      { row: 'tdr', column: 'used', value: 2 },
    ];
    const step = planStep(ROWS, desk.face().refusals, changes);
    if (step) desk.record(step);
    await settle();
    expect(sent).toEqual([changes]);
    desk.undo();
    await settle();
    expect(saved().map(({ cells }) => cells['used'] ?? null)).toEqual([5, null]);
  });
});

describe('a program that does not answer', () => {
  it('is asked again, later each time, with all that was typed since', async () => {
    vi.useFakeTimers();
    const { desk, type, fail, saved } = openProgram(ROWS);
    fail(new Error('gone'));
    type('al', 'used', 6);
    await settle();
    expect(desk.face().error).toBeInstanceOf(Error);
    expect(desk.face().unsaved).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.face().unsaved).toBe(1);
    fail(null);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(desk.face()).toMatchObject({ unsaved: 0, error: null });
    expect(saved()[0]?.cells['used']).toBe(6);
  });

  it('that refuses is asked again only when somebody says so', async () => {
    vi.useFakeTimers();
    const { desk, type, fail, saved } = openProgram(ROWS);
    fail(new Refused());
    type('al', 'used', 6);
    await vi.advanceTimersByTimeAsync(60_000);
    fail(null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved()[0]?.cells['used']).toBe(5);
    desk.retry();
    await settle();
    expect(saved()[0]?.cells['used']).toBe(6);
  });
});

describe('what the program does as a whole', () => {
  function addLine(log: string[], trouble: { refuse: boolean } = { refuse: false }) {
    const act = (word: string) => async () => {
      await Promise.resolve();
      if (trouble.refuse) throw new Refused();
      log.push(word);
    };
    return { undo: act('removed'), redo: act('added') };
  }

  it('is undone in its turn, after the cells typed since have been taken back', async () => {
    const { desk, type, sent, saved } = openProgram(ROWS);
    const log: string[] = [];
    type('al', 'used', 6);
    await settle();
    desk.recordDone(addLine(log));
    type('tdr', 'used', 1);
    desk.undo();
    desk.undo();
    desk.undo();
    expect(desk.face().canUndo).toBe(false);
    await settle();
    expect(log).toEqual(['removed']);
    expect(saved().map(({ cells }) => cells['used'] ?? null)).toEqual([5, null]);
    desk.redo();
    desk.redo();
    desk.redo();
    await settle();
    expect(log).toEqual(['removed', 'added']);
    expect(sent.at(-1)).toEqual([{ row: 'tdr', column: 'used', value: 1 }]);
    expect(desk.face().unsaved).toBe(0);
  });

  it('is no gesture any more where the program refuses to take it back, and what is typed goes on', async () => {
    const { desk, type, saved } = openProgram(ROWS);
    desk.recordDone(addLine([], { refuse: true }));
    desk.undo();
    type('al', 'used', 7);
    await settle();
    expect(saved()[0]?.cells['used']).toBe(7);
    desk.undo();
    await settle();
    expect(desk.face().canUndo).toBe(false);
    expect(saved()[0]?.cells['used']).toBe(5);
  });
});

describe('a line of a block that waits', () => {
  it('comes and goes with the gesture', () => {
    const { desk } = openProgram(ROWS);
    const line = { name: 'Zinc', reason: 'unknown', texts: [] } as const;
    desk.record({ before: [], after: [], left: { before: [], after: [line] } });
    expect(desk.face().left).toEqual([line]);
    desk.undo();
    expect(desk.face().left).toEqual([]);
    desk.redo();
    desk.record({ before: [], after: [], left: { before: [line], after: [] } });
    expect(desk.face().left).toEqual([]);
    desk.undo();
    expect(desk.face().left).toEqual([line]);
  });
});

describe('undo and redo', () => {
  it('bring back every state there was, and end where all is saved', async () => {
    const gesture = fc.record({
      row: fc.constantFrom('al', 'tdr'),
      column: fc.constantFrom('used', 'received'),
      value: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 })),
    });
    const deed = fc.oneof(gesture, fc.constant('undo' as const), fc.constant('redo' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const { desk, type, shown, saved } = openProgram(ROWS);
        const write = () =>
          JSON.stringify(
            shown().map(({ cells }) => [cells['used'] ?? null, cells['received'] ?? null]),
          );
        let past = [write()];
        let at = 0;
        for (const each of deeds) {
          if (each === 'undo') {
            desk.undo();
            at = Math.max(0, at - 1);
          } else if (each === 'redo') {
            desk.redo();
            at = Math.min(past.length - 1, at + 1);
          } else {
            type(each.row, each.column, each.value);
            if (write() !== past[at]) {
              past = [...past.slice(0, at + 1), write()];
              at += 1;
            }
          }
          expect(write()).toBe(past[at]);
          if (deeds.length % 2 === 0) await settle();
        }
        await settle();
        expect(desk.face().unsaved).toBe(0);
        expect(shown()).toEqual(saved());
      }),
      { numRuns: 60 },
    );
  });
});
