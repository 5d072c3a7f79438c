import { describe, expect, it, vi } from 'vitest';
import { diffSnapshots } from '../../shared/diff.ts';
import type { FeedMessage, FeedRequest } from '../../shared/feed.ts';
import { aSnapshot } from '../../shared/testing/samples.ts';
import { FeedClient, type FeedPort } from './feed-client.ts';

const snapshot = aSnapshot();
const change = diffSnapshots(snapshot, snapshot);

class FakePort implements FeedPort {
  onmessage: ((event: MessageEvent<FeedMessage>) => void) | null = null;
  readonly requests: FeedRequest['type'][] = [];
  isClosed = false;
  postMessage(request: FeedRequest): void {
    this.requests.push(request.type);
  }
  close(): void {
    this.isClosed = true;
  }
  send(data: FeedMessage): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}

function aClient() {
  const target = { replace: vi.fn(), apply: vi.fn() };
  const client = new FeedClient(target);
  const port = new FakePort();
  client.connect(port);
  return { target, client, port };
}

describe('FeedClient', () => {
  it('subscribes, takes the snapshot and applies what continues it', () => {
    const { target, port } = aClient();
    port.send({ type: 'snapshot', revision: 4, snapshot });
    port.send({ type: 'change', from: 4, to: 5, change });
    port.send({ type: 'change', from: 5, to: 6, change });
    expect(target.replace).toHaveBeenCalledOnce();
    expect(target.apply).toHaveBeenCalledTimes(2);
    expect(port.requests).toEqual(['subscribe']);
  });

  it('subscribes again, once, when a revision is missing', () => {
    const { target, port } = aClient();
    port.send({ type: 'snapshot', revision: 4, snapshot });
    port.send({ type: 'change', from: 5, to: 6, change });
    port.send({ type: 'change', from: 6, to: 7, change });
    expect(target.apply).not.toHaveBeenCalled();
    expect(port.requests).toEqual(['subscribe', 'subscribe']);
  });

  it('follows the newest port only', () => {
    const { target, client, port } = aClient();
    const newer = new FakePort();
    client.connect(newer);
    expect(port.isClosed).toBe(true);
    port.send({ type: 'snapshot', revision: 1, snapshot });
    expect(target.replace).not.toHaveBeenCalled();
    newer.send({ type: 'snapshot', revision: 1, snapshot });
    expect(target.replace).toHaveBeenCalledOnce();
  });

  it('stands still while paused and takes a whole picture afterwards', () => {
    const { target, client, port } = aClient();
    port.send({ type: 'snapshot', revision: 1, snapshot });
    client.setPaused(true);
    port.send({ type: 'change', from: 1, to: 2, change });
    expect(target.apply).not.toHaveBeenCalled();
    client.setPaused(false);
    expect(port.requests).toEqual(['subscribe', 'subscribe']);
  });
});
