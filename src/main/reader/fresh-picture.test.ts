import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSnapshot } from '../../shared/testing/samples.ts';
import { createFeed } from './feed.ts';
import { freshPicture } from './fresh-picture.ts';

const at = (milliseconds: number) => aSnapshot({ takenAt: new Date(milliseconds).toISOString() });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks for nothing where the latest picture is young enough', async () => {
  const feed = createFeed();
  feed.publish(at(5000));
  const refresh = vi.fn();
  expect(await freshPicture(feed, refresh, 5000)).toBe(feed.latest);
  expect(refresh).not.toHaveBeenCalled();
});

it('waits for a picture that began after the moment, not for the one that was under way', async () => {
  const feed = createFeed();
  feed.publish(at(1000));
  const refresh = vi.fn();
  const fresh = freshPicture(feed, refresh, 5000);
  feed.publish(at(4900));
  feed.publish(at(5100));
  expect((await fresh)?.takenAt).toBe(at(5100).takenAt);
  expect(refresh).toHaveBeenCalledOnce();
});

it('makes do with what there is where none comes', async () => {
  const feed = createFeed();
  feed.publish(at(1000));
  const fresh = freshPicture(feed, () => undefined, 5000);
  await vi.advanceTimersByTimeAsync(3000);
  expect((await fresh)?.takenAt).toBe(at(1000).takenAt);
});
