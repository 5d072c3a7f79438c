import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_NAMES, FEED_PORT_MESSAGE, type Bridge } from '../shared/ipc.ts';

/** Calls are checked by the main process; here only the shape of the bridge is fixed. */
const bridge: Bridge = {
  call: (name, ...args) => ipcRenderer.invoke(name, ...args),
  on(name, listener) {
    if (!EVENT_NAMES.includes(name)) throw new Error(`Porthole has no event "${name}".`);
    const relay = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(name, relay);
    return () => ipcRenderer.off(name, relay);
  },
};

contextBridge.exposeInMainWorld('porthole', bridge);

// A port cannot cross the context bridge; a message to our own window carries it.
ipcRenderer.on(FEED_PORT_MESSAGE, (event) => {
  window.postMessage(FEED_PORT_MESSAGE, window.location.origin, [...event.ports]);
});
