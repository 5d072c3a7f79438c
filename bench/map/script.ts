import type { Page } from '@playwright/test';
import { aSnapshot, aSocket } from '../../src/shared/testing/samples.ts';

export interface Script {
  /** So many clients close, and as many others open; resolves when the page has drawn it. */
  change(count: number): Promise<void>;
}

/**
 * Takes the reader's place: the window is handed a port, as from the reader, at whose other end `count` scripted sockets
 * are told of. A tenth listen all over the registered ports, half are clients in the automatic range, the rest are the
 * accepted ends of 200 listeners.
 */
export async function serveScript(page: Page, count: number): Promise<Script> {
  const { sockets: _sockets, ...head } = aSnapshot();
  await page.evaluate(
    ([total, base, rest]) => {
      const at = (port: number) => ({ address: '127.0.0.1', port, scope: null });
      const make = (id: string, side: 'listener' | 'client' | 'server', port: number) => ({
        ...base,
        id,
        local: at(port),
        remote: side === 'listener' ? null : at(443),
        state: side === 'listener' ? 'LISTEN' : 'ESTABLISHED',
        localPort: { ...base.localPort, ephemeral: port >= 32_768 && port <= 60_999 },
        role: { ...base.role, side },
      });
      const listenerPort = (index: number): number => 1024 + ((index * 7919) % 31_000);
      const clientPort = (index: number): number => 32_768 + ((index * 7919) % 28_232);
      const sockets = Array.from({ length: total }, (_, index) => {
        if (index % 10 === 0) return make(`l${index}`, 'listener', listenerPort(index / 10));
        if (index % 2 === 1) return make(`c${index}`, 'client', clientPort(index));
        return make(`s${index}`, 'server', listenerPort(index % 200));
      });
      const { port1, port2 } = new MessageChannel();
      let [revision, next] = [1, total];
      const open = sockets.filter(({ id }) => id.startsWith('c')).map(({ id }) => id);
      port2.onmessage = ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === 'subscribe')
          port2.postMessage({ type: 'snapshot', revision, snapshot: { ...rest, sockets } });
      };
      window.addEventListener('bench:change', (event) => {
        const removed = open.splice(0, event instanceof CustomEvent ? Number(event.detail) : 0);
        const added = removed.map(() => make(`c${next}`, 'client', clientPort(next++)));
        open.push(...added.map(({ id }) => id));
        const change = { head: { ...rest, takenAt: new Date().toISOString() }, added, changed: [], removed };
        port2.postMessage({ type: 'change', from: revision, to: ++revision, change });
      });
      window.postMessage('porthole:feed-port', '*', [port1]);
    },
    [count, aSocket(), head] as const,
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
