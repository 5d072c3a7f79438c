// The window of the measurement: as large as Porthole's, with nothing behind it.
const { app, BrowserWindow } = require('electron');

app.commandLine.appendSwitch('disable-gpu');
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1400,
    height: 800,
    webPreferences: { backgroundThrottling: false },
  });
  window.loadFile(process.argv.at(-1));
});
