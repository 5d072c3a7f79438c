import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '../../shared/settings.ts';
import { APP_ORIGIN } from './protocol.ts';
import { revivePage } from './revive-page.ts';
import { isVisible, rememberBounds } from './window-bounds.ts';
import type { WindowBounds } from './window-place.ts';

const DEFAULT_SIZE = { width: 1400, height: 860 };

export interface WindowOptions {
  /** The folder of the built app: preload, renderer. */
  readonly outFolder: string;
  readonly icon: string;
  /** Where it was when it was closed; null where nobody knows. */
  readonly bounds: WindowBounds | null;
  /** Where that is remembered. */
  readonly boundsFile: string;
  /** The dev server, in development only. */
  readonly developmentUrl: string | null;
}

/** The background that a window has before its first paint, so that it does not flash. */
function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#15171b' : '#fbfbfa';
}

export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const { bounds } = options;
  const isShown = bounds !== null && isVisible(bounds);
  const { maximized, ...place } = isShown ? bounds : { ...DEFAULT_SIZE, maximized: false };
  const window = new BrowserWindow({
    ...place,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Porthole',
    icon: options.icon,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: join(options.outFolder, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // A spell checker would fetch dictionaries from the network.
      spellcheck: false,
      v8CacheOptions: 'code',
    },
  });
  rememberBounds(window, options.boundsFile);
  revivePage(window.webContents);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(options.developmentUrl ?? `${APP_ORIGIN}/index.html`);
  return window;
}
