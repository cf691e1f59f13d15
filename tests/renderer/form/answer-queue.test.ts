import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerQueue, type Kept } from '../../../renderer/form/answer-queue.ts';

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** A disk that answers when the test says so. */
function createDisk() {
  const sent: Kept[] = [];
  const waiting: Waiting[] = [];
  const queue = new AnswerQueue((kept) => {
    sent.push(kept);
    return new Promise<void>((resolve, reject) => {
      waiting.push({ resolve, reject });
    });
  });
  const next = (): Waiting => {
    const answer = waiting.shift();
    if (!answer) throw new Error('Nothing was sent');
    return answer;
  };
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    queue,
    sent,
    async keep() {
      next().resolve();
      await settle();
    },
    async fail() {
      next().reject(new Error('disk full'));
      await settle();
    },
  };
}

describe('the keeping of answers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends the first at once, and what comes meanwhile together, the last value of each', async () => {
    const { queue, sent, keep } = createDisk();
    queue.keep([{ path: '/a', value: 'x' }]);
    queue.keep([{ path: '/b', value: '1' }]);
    queue.keep([{ path: '/b', value: '12' }]);
    expect(sent).toEqual([{ place: null, answers: [{ path: '/a', value: 'x' }] }]);
    await keep();
    expect(sent[1]).toEqual({ place: null, answers: [{ path: '/b', value: '12' }] });
    await keep();
    expect(queue.state).toEqual({ kind: 'kept' });
  });

  it('sends where one stands, once', async () => {
    const { queue, sent, keep } = createDisk();
    queue.stand('/a');
    queue.stand('/a');
    await keep();
    expect(sent).toEqual([{ place: '/a', answers: [] }]);
  });

  it('tries again by itself after a failure, with what came since, and throws nothing away', async () => {
    const { queue, sent, keep, fail } = createDisk();
    queue.keep([
      { path: '/a', value: 'x' },
      { path: '/b', value: 'y' },
    ]);
    await fail();
    expect(queue.state).toMatchObject({ kind: 'failed', paths: new Set(['/a', '/b']) });
    queue.keep([{ path: '/a', value: 'z' }]);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent[1]?.answers).toEqual([
      { path: '/a', value: 'z' },
      { path: '/b', value: 'y' },
    ]);
    await keep();
    expect(queue.state).toEqual({ kind: 'kept' });
  });

  it('waits at the end until all is kept, or says what went wrong', async () => {
    const { queue, keep, fail } = createDisk();
    queue.keep([{ path: '/a', value: 'x' }]);
    const first = queue.flush();
    await keep();
    await expect(first).resolves.toBeUndefined();
    queue.keep([{ path: '/a', value: 'y' }]);
    const second = expect(queue.flush()).rejects.toThrow('disk full');
    await fail();
    await second;
  });
});
