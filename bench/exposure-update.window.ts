import { expect, test } from '../e2e/support/porthole-app.ts';
import { setFilter } from '../e2e/support/window.ts';
import { aSnapshot, aSocket, anOwner } from '../src/shared/testing/samples.ts';
import { FEED_PORT_MESSAGE } from '../src/shared/ipc.ts';
import type { FeedMessage } from '../src/shared/feed.ts';
import type { InspectedSocket } from '../src/shared/socket.ts';

const SOCKETS = 50_000;
const LISTENERS = 2000;
/** One in a hundred changes with each update. */
const CHANGED_EVERY = 100;
const UPDATES = 30;

const CLIENT = { side: 'client', confidence: 'certain', evidence: 'connected' } as const;

function socketAt(index: number, version: number): InspectedSocket {
  const pid = index % 500;
  const owners = [anOwner({ pid, name: `program-${pid}`, executable: `/usr/bin/program-${pid}` })];
  const isListener = index < LISTENERS;
  return aSocket({
    id: `socket-${index}`,
    inode: `${index}-${version}`,
    owners,
    local: { address: isListener ? '0.0.0.0' : '10.0.0.5', port: 1024 + (index % 60_000), scope: null },
    ...(isListener
      ? { exposure: { scope: 'all', interfaces: ['eth0'] } }
      : {
          remote: { address: '10.0.0.9', port: 443, scope: null },
          state: 'ESTABLISHED',
          role: CLIENT,
          verdict: null,
          exposure: null,
        }),
  });
}

const { sockets: _sockets, ...head } = aSnapshot({
  interfaces: [{ name: 'eth0', address: '192.168.1.10', scope: 'private' }],
});
const snapshot = { ...head, sockets: Array.from({ length: SOCKETS }, (_, index) => socketAt(index, 0)) };

function updates(): readonly FeedMessage[] {
  return Array.from({ length: UPDATES }, (_, update) => ({
    type: 'change',
    from: update + 1,
    to: update + 2,
    change: {
      head,
      added: [],
      changed: Array.from({ length: SOCKETS / CHANGED_EVERY }, (_each, index) =>
        socketAt(index * CHANGED_EVERY + (update % CHANGED_EVERY), update + 1),
      ),
      removed: [],
    },
  }));
}

/** As text: the way into the page is slow for objects. */
const PICTURES = [{ type: 'snapshot', revision: 1, snapshot }, ...updates()].map((picture) =>
  JSON.stringify(picture),
);

const CASES = [
  { name: 'Exposure view', view: 'exposure', filter: '' },
  { name: 'Exposure view, empty list', view: 'exposure', filter: 'port:1' },
  { name: 'Ports view', view: 'ports', filter: '' },
];

for (const { name, view, filter } of CASES) {
  test(name, async ({ start }) => {
    const { page } = await start({ settings: { view, filter } });
    await expect(page.getByRole('tab', { selected: true })).toBeVisible();
    const milliseconds = await page.evaluate(
      async ({ message, pictures }) => {
        const first: unknown = JSON.parse(pictures[0] ?? '');
        const { port1, port2 } = new MessageChannel();
        const subscribed = new Promise((resolve) => {
          port1.addEventListener('message', resolve, { once: true });
        });
        port1.start();
        window.postMessage(message, '*', [port2]);
        await subscribed;
        const settled = () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => setTimeout(resolve));
          });
        port1.postMessage(first);
        for (let frame = 0; frame < 30; frame++) await settled();
        const costs: number[] = [];
        for (const text of pictures.slice(1)) {
          const update: unknown = JSON.parse(text);
          await new Promise((resolve) => setTimeout(resolve, 150));
          const start = performance.now();
          port1.postMessage(update);
          // Both come after the message: what is left is what it kept the page from doing.
          await settled();
          await settled();
          costs.push(performance.now() - start);
        }
        return costs.sort((left, right) => left - right);
      },
      { message: FEED_PORT_MESSAGE, pictures: PICTURES },
    );
    await setFilter(page, filter);
    const at = (share: number): string =>
      (milliseconds[Math.floor(milliseconds.length * share)] ?? 0).toFixed(1);
    process.stdout.write(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
    expect(milliseconds).toHaveLength(UPDATES);
  });
}
