import type { Bridge } from '../shared/ipc.ts';

declare global {
  interface Window {
    /** Put there by the preload script; absent only where the page is opened outside the app. */
    readonly porthole: Bridge;
  }
}

export type { Bridge };
