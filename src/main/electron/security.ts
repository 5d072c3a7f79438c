import { session, type App, type WebContents } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/** Nothing leaves the app: the only requests that pass are for our own files (and, in development, the dev server's). */
export function denyRequests(developmentUrl: string | null): void {
  const development = developmentUrl === null ? null : new URL(developmentUrl);
  session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
    const url = new URL(details.url);
    const ours = url.origin === APP_ORIGIN || `${url.protocol}//${url.host}` === APP_ORIGIN;
    const tool = url.protocol === 'devtools:' || url.protocol === 'data:';
    callback({ cancel: !(ours || tool || (development !== null && url.host === development.host)) });
  });
}

/**
 * Chromium looks up names of its own accord, as for the dictionaries of a spell checker that no page asked for.
 * Nothing of ours has a name to look up, except a development server's.
 */
export function denyLookups(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost');
}

export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // Our own page may load itself again, as hot reload asks for in development.
    if (event.url !== contents.getURL()) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Every page, whenever it is made, stays where we put it. */
export function confineContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}
