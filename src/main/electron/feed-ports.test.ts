import { EventEmitter } from 'node:events';
import type { MessagePortMain, WebContents } from 'electron';
import { expect, it } from 'vitest';
import { createFeedPorts } from './feed-ports.ts';

/** As much of a page as the ports need. */
class Page extends EventEmitter {
  readonly got: unknown[] = [];
  isDestroyed = () => false;
  postMessage = (_name: string, _message: unknown, ports: unknown[]) => this.got.push(...ports);
}

function start() {
  let runs = true;
  let last = 0;
  const revoked: number[] = [];
  const ports = createFeedPorts(() => ({
    openFeed() {
      if (!runs) return null;
      last += 1;
      // A port is only passed on.
      return { id: last, port: { id: last } as unknown as MessagePortMain };
    },
    revokeFeed: (id) => revoked.push(id),
  }));
  const page = new Page();
  return {
    ports,
    page,
    revoked,
    // As much of one as is used.
    contents: page as unknown as WebContents,
    setRuns: (value: boolean) => (runs = value),
  };
}

it('hands a page a new port and takes the old one back', () => {
  const { ports, page, contents, revoked } = start();
  ports.hand(contents);
  ports.handAgain();
  expect(page.got).toEqual([{ id: 1 }, { id: 2 }]);
  expect(revoked).toEqual([1]);
  page.emit('destroyed');
  ports.handAgain();
  expect(page.got).toHaveLength(2);
  expect(revoked).toEqual([1, 2]);
});

it('remembers a page that asked while no reader ran', () => {
  const { ports, page, contents, setRuns } = start();
  setRuns(false);
  ports.hand(contents);
  ports.hand(contents);
  expect(page.got).toEqual([]);
  expect(page.listenerCount('destroyed')).toBe(1);
  setRuns(true);
  ports.handAgain();
  expect(page.got).toEqual([{ id: 1 }]);
});
