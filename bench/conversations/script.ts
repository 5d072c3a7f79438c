import type { Page } from '@playwright/test';
import { anOwner, aSnapshot, aSocket } from '../../src/shared/testing/samples.ts';

export interface Script {
  /** So many clients close, and as many others open; resolves when the page has drawn it. */
  change(count: number): Promise<void>;
}

/**
 * Takes the reader's place: the window is handed a port, as from the reader, at whose other end `count` scripted sockets
 * are told of: the two ends of `count / 2` connections of 190 client processes with 10 servers.
 */
export async function serveScript(page: Page, count: number): Promise<Script> {
  const { sockets: _sockets, ...head } = aSnapshot();
  await page.evaluate(
    ([total, base, owner, rest]) => {
      const at = (port: number) => ({ address: '127.0.0.1', port, scope: null });
      const held = (name: string, pid: number) => [{ ...owner, name, pid, arguments: null }];
      const pair = (index: number) => {
        const [from, to] = [at(1024 + ((index * 7919) % 60_000)), at(5000 + (index % 10))];
        const common = { ...base, state: 'ESTABLISHED', conversation: `c${index}` };
        return [
          {
            ...common,
            id: `c${index}`,
            local: from,
            remote: to,
            owners: held(`client-${index % 190}`, 1000 + (index % 190)),
            role: { ...base.role, side: 'client' },
          },
          {
            ...common,
            id: `s${index}`,
            local: to,
            remote: from,
            owners: held(`server-${index % 10}`, 500 + (index % 10)),
            role: { ...base.role, side: 'server' },
          },
        ];
      };
      const sockets = Array.from({ length: total / 2 }, (_, index) => pair(index)).flat();
      const { port1, port2 } = new MessageChannel();
      let [revision, first, next] = [1, 0, total / 2];
      port2.onmessage = ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === 'subscribe')
          port2.postMessage({ type: 'snapshot', revision, snapshot: { ...rest, sockets } });
      };
      window.addEventListener('bench:change', (event) => {
        const many = event instanceof CustomEvent ? Number(event.detail) / 4 : 0;
        const removed = Array.from({ length: many }, () => [`c${first}`, `s${first++}`]).flat();
        const added = Array.from({ length: many }, () => pair(next++)).flat();
        const change = { head: { ...rest, takenAt: new Date().toISOString() }, added, changed: [], removed };
        port2.postMessage({ type: 'change', from: revision, to: ++revision, change });
      });
      window.postMessage('porthole:feed-port', '*', [port1]);
    },
    [count, aSocket(), anOwner(), head] as const,
  );
  await page.waitForFunction(
    (text) => document.querySelector('footer, [role="contentinfo"]')?.textContent.includes(text) ?? false,
    new Intl.NumberFormat('en').format(count),
  );
  return {
    change: (many) =>
      page.evaluate((detail) => {
        window.dispatchEvent(new CustomEvent('bench:change', { detail }));
        return new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
        });
      }, many),
  };
}
