import * as v from 'valibot';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { readRemembered, type Remembered } from './remembered-file.ts';
import { tryToWrite } from './try-to-write.ts';
import { boundsSchema, isReachable, type WindowBounds } from './window-place.ts';

const WRITE_AFTER_MILLISECONDS = 500;

/** As they are in the file at `path`; the value is null where nothing can be used of it. */
export function readBounds(path: string): Remembered<WindowBounds> {
  return readRemembered('window', path, (content) => {
    const parsed = v.safeParse(boundsSchema, content);
    return parsed.success ? parsed.output : null;
  });
}

/** Whether a screen shows that place still. */
export function isVisible(bounds: Rectangle): boolean {
  return isReachable(bounds, screen.getDisplayMatching(bounds).workArea);
}

/** Remembers where the window is: a little after each move, and when it closes. */
export function rememberBounds(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    // A place that cannot be remembered is no loss to tell of.
    tryToWrite(path, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const writeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_AFTER_MILLISECONDS);
  };
  window.on('resize', writeSoon);
  window.on('move', writeSoon);
  window.on('close', write);
}
