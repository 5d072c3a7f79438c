import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, clipboard, Menu } from 'electron';
import { endCalls } from './electron/end-calls.ts';
import { openExpectations } from './electron/expectations.ts';
import { checkCalls } from './electron/check-calls.ts';
import { createFeedPorts } from './electron/feed-ports.ts';
import { handleCalls, sendEvent } from './electron/ipc.ts';
import { buildMenu } from './electron/menu.ts';
import { APP_ORIGIN, registerScheme, serveFiles } from './electron/protocol.ts';
import { superviseReader, type ReaderProcess } from './electron/reader-process.ts';
import { confineContents, denyLookups, denyPermissions, denyRequests } from './electron/security.ts';
import { roleCalls } from './electron/role-calls.ts';
import { savePicture } from './electron/save-picture.ts';
import { openSettings } from './electron/settings-store.ts';
import { restingPace } from '../shared/pace.ts';
import { showTextMenus } from './electron/text-menu.ts';
import { takeCalls } from './electron/take-calls.ts';
import { chosenLanguage, systemLanguage, translator } from './locale/translate.ts';
import { applyTheme, openWindow } from './electron/window.ts';
import { readBounds } from './electron/window-bounds.ts';

/** The composition root: every part is made and joined here, and decides nothing. */
const outFolder = join(import.meta.dirname, '..');
const developmentUrl = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

registerScheme();
confineContents(app);
denyLookups(app);
app.on('window-all-closed', () => app.quit());

function startApp(): void {
  const remembered = (name: string): string => join(app.getPath('userData'), name);
  const settings = openSettings(remembered('settings.json'));
  const expectations = openExpectations(remembered('expected.json'));
  const boundsFile = remembered('window.json');
  const bounds = readBounds(boundsFile);
  const icon = join(app.getAppPath(), 'resources', 'icons', 'icon-256.png');
  const preferred = app.getPreferredSystemLanguages();

  denyRequests(developmentUrl);
  denyPermissions();
  serveFiles(join(outFolder, 'renderer'));
  applyTheme(settings.read().theme);
  app.setAboutPanelOptions({
    applicationName: app.getName(),
    applicationVersion: app.getVersion(),
    version: '',
    copyright: 'MIT',
    iconPath: icon,
  });

  const reader: ReaderProcess = superviseReader(join(outFolder, 'main', 'reader.js'), {
    onState: (state) => windows().forEach((window) => sendEvent(window.webContents, 'reader:state', state)),
    onStarted: () => feedPorts.handAgain(),
    onFailure: (error) => process.stderr.write(`porthole: reader: ${error}\n`),
  });
  const feedPorts = createFeedPorts(() => reader);
  const windows = () => BrowserWindow.getAllWindows();

  const translate = () => translator(chosenLanguage(settings.read(), preferred));
  function showMenu(): void {
    Menu.setApplicationMenu(
      buildMenu({
        translate: translate(),
        platform: process.platform,
        onCommand: (id) => {
          const window = BrowserWindow.getFocusedWindow() ?? windows()[0];
          if (window !== undefined) sendEvent(window.webContents, 'menu:command', id);
        },
      }),
    );
  }

  handleCalls(
    {
      'app:facts': () => ({
        version: app.getVersion(),
        platform: process.platform,
        systemLanguage: systemLanguage(preferred),
        user: userInfo().username,
        setAside: [settings, expectations, bounds].flatMap(({ setAside }) => setAside ?? []),
      }),
      'settings:read': () => settings.read(),
      'settings:write': (_sender, patch) => {
        const problem = settings.write(patch);
        if (patch.theme !== undefined) applyTheme(patch.theme);
        if (patch.language !== undefined) showMenu();
        if (patch.pace !== undefined) keepPace();
        return problem;
      },
      'clipboard:write': async (_sender, text) => {
        await clipboard.writeText(text);
        return null;
      },
      'picture:save': (sender, picture) =>
        savePicture(sender, picture, translator(chosenLanguage(settings.read(), preferred))),
      'feed:open': (sender) => {
        feedPorts.hand(sender);
        return reader.state;
      },
      'reader:restart': () => {
        reader.restart();
        return null;
      },
      ...roleCalls(),
      ...endCalls(reader),
      ...checkCalls(reader, () => chosenLanguage(settings.read(), preferred)),
      ...takeCalls(translate),
      ...expectations.calls,
    },
    developmentUrl === null ? [APP_ORIGIN] : [APP_ORIGIN, new URL(developmentUrl).origin],
  );

  showMenu();
  const window = openWindow({
    outFolder,
    icon,
    bounds: bounds.value,
    boundsFile,
    developmentUrl,
  });
  showTextMenus(window.webContents, translate);
  function keepPace(): void {
    const isSeen = !window.isDestroyed() && window.isVisible() && !window.isMinimized();
    reader.setPace(isSeen ? settings.read().pace : restingPace(settings.read().pace));
  }
  window.on('minimize', keepPace).on('hide', keepPace).on('restore', keepPace).on('show', keepPace);
  reader.setPace(settings.read().pace);
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('before-quit', () => {
    reader.stop();
    settings.retry();
  });
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(startApp);
else app.quit();
