import { describe, expect, it } from 'vitest';
import { createFeed } from './feed.ts';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import type { FeedMessage } from '../../shared/feed.ts';

describe('createFeed', () => {
  it('sends the whole picture first and then only what changed, revision after revision', () => {
    const feed = createFeed();
    const messages: FeedMessage[] = [];
    feed.subscribe((message) => messages.push(message));
    const one = aSocket({ id: '1' });
    const two = aSocket({ id: '2' });
    feed.publish(aSnapshot({ sockets: [one] }));
    feed.publish(aSnapshot({ sockets: [one, two] }));
    feed.publish(aSnapshot({ sockets: [two] }));
    feed.publish(aSnapshot({ sockets: [{ ...two, state: 'BOUND' }] }));
    expect(messages).toMatchObject([
      { type: 'snapshot', revision: 1 },
      { type: 'change', from: 1, to: 2, change: { added: [{ id: '2' }], changed: [], removed: [] } },
      { type: 'change', from: 2, to: 3, change: { added: [], changed: [], removed: ['1'] } },
      { type: 'change', from: 3, to: 4, change: { changed: [{ id: '2', state: 'BOUND' }] } },
    ]);
    expect(JSON.stringify(messages[3])).not.toContain('owners');
  });

  it('answers a later subscriber with the latest picture at its revision', () => {
    const feed = createFeed();
    feed.publish(aSnapshot({ sockets: [] }));
    feed.publish(aSnapshot({ sockets: [aSocket({ id: '9' })] }));
    const messages: FeedMessage[] = [];
    feed.subscribe((message) => messages.push(message));
    expect(messages).toMatchObject([{ type: 'snapshot', revision: 2, snapshot: { sockets: [{ id: '9' }] } }]);
  });

  it('sends nothing after the subscription ended', () => {
    const feed = createFeed();
    const messages: FeedMessage[] = [];
    const end = feed.subscribe((message) => messages.push(message));
    end();
    feed.publish(aSnapshot());
    expect(messages).toEqual([]);
  });
});
