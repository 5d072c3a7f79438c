import type { Page } from '@playwright/test';
import { FEED_PORT_MESSAGE } from '../../src/shared/ipc.ts';
import type { InspectedSocket } from '../../src/shared/socket.ts';
import { aSnapshot } from '../../src/shared/testing/samples.ts';

/** A socket in few words, since the way into a page is slow for tens of thousands of whole ones. */
export interface ScriptedSocket {
  /** An index into the `kinds` of its play: all but what follows is as there. */
  readonly kind: number;
  readonly id: string;
  readonly port: number;
  readonly remotePort: number | null;
  readonly conversation: string | null;
}

export interface Play {
  readonly kinds: readonly InspectedSocket[];
  readonly first: readonly ScriptedSocket[];
  /** Asked for each change: so many sockets close, and as many others open. */
  readonly next: (count: number) => {
    readonly added: readonly ScriptedSocket[];
    readonly removed: readonly string[];
  };
}

export interface Script {
  /** So many sockets close, and as many others open; resolves when the page has drawn it. */
  change(count: number): Promise<void>;
}

/**
 * Takes the reader's place: the window is handed a port, as from the reader, at whose other end scripted sockets are
 * told of. Resolves when the window has counted all of them.
 */
export async function serveScript(page: Page, { kinds, first, next }: Play): Promise<Script> {
  const { sockets: _sockets, ...head } = aSnapshot();
  await page.evaluate(
    ([templates, opening, rest, message]) => {
      const whole = ({ kind, id, port, remotePort, conversation }: (typeof opening)[number]) => ({
        ...templates[kind],
        ...{ id, conversation },
        local: { address: templates[kind]?.local.address ?? '127.0.0.1', port, scope: null },
        remote:
          remotePort === null
            ? null
            : { address: templates[kind]?.remote?.address ?? '127.0.0.1', port: remotePort, scope: null },
        localPort: {
          ...templates[kind]?.localPort,
          range: port < 1024 ? 'well-known' : port < 49_152 ? 'registered' : 'dynamic',
          ephemeral: port >= 32_768 && port <= 60_999,
        },
      });
      const { port1, port2 } = new MessageChannel();
      let revision = 1;
      port2.onmessage = ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type !== 'subscribe') return;
        port2.postMessage({
          type: 'snapshot',
          revision,
          snapshot: { ...rest, sockets: opening.map(whole) },
        });
      };
      window.addEventListener('bench:change', (event) => {
        if (!(event instanceof CustomEvent)) return;
        // As `change` sends it, below.
        const { added, removed } = event.detail as ReturnType<Play['next']>;
        const now = { ...rest, takenAt: new Date().toISOString() };
        const change = { head: now, added: added.map(whole), changed: [], removed };
        port2.postMessage({ type: 'change', from: revision, to: ++revision, change });
      });
      window.postMessage(message, '*', [port1]);
    },
    [kinds, first, head, FEED_PORT_MESSAGE] as const,
  );
  await page.waitForFunction(
    (text) => document.querySelector('footer, [role="contentinfo"]')?.textContent.includes(text) ?? false,
    new Intl.NumberFormat('en').format(first.length),
  );
  return {
    change: (many) =>
      page.evaluate((detail) => {
        window.dispatchEvent(new CustomEvent('bench:change', { detail }));
        return new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
        });
      }, next(many)),
  };
}
