import { app, BrowserWindow, type WebContents } from 'electron';
import type { WindowRole } from '../../shared/window-role.ts';
import type { CallHandlers } from './ipc.ts';

/** As far as Electron's own menu zooms in one step: a factor of 1.2 is one level. */
const ZOOM_STEP = 0.5;

const zoomBy = (contents: WebContents, levels: number): void =>
  contents.setZoomLevel(contents.getZoomLevel() + levels);

const ROLES: Readonly<Record<WindowRole, (contents: WebContents) => void>> = {
  zoomIn: (contents) => zoomBy(contents, ZOOM_STEP),
  zoomOut: (contents) => zoomBy(contents, -ZOOM_STEP),
  resetZoom: (contents) => contents.setZoomLevel(0),
  fullScreen: (contents) => {
    const window = BrowserWindow.fromWebContents(contents);
    window?.setFullScreen(!window.isFullScreen());
  },
  about: () => app.showAboutPanel(),
  quit: () => app.quit(),
};

export function roleCalls(): Pick<CallHandlers, 'window:role'> {
  return {
    'window:role': (sender, role) => {
      ROLES[role](sender);
      return null;
    },
  };
}
