import type { WebContents } from 'electron';

const SOON_MILLISECONDS = 10_000;

/** As much of a page as this needs. */
export interface Page extends Pick<WebContents, 'isDestroyed' | 'reload'> {
  on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown;
}

/**
 * A page whose process has crashed or was ended, as where memory ran out, would stay empty for ever: it is loaded
 * again, at once, or a little later where it crashed just before.
 */
export function revivePage(page: Page): void {
  let revivedAt = -Infinity;
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const isAgain = performance.now() - revivedAt < SOON_MILLISECONDS;
    setTimeout(
      () => {
        revivedAt = performance.now();
        if (!page.isDestroyed()) page.reload();
      },
      isAgain ? SOON_MILLISECONDS : 0,
    );
  });
}
