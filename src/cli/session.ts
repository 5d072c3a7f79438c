import { createHost } from '../main/host/create-host.ts';
import { networkInterfaces } from '../main/host/network-interfaces.ts';
import { createInspector } from '../main/inspect/inspect.ts';
import { createPipeline, type TakeSnapshot } from '../main/reader/pipeline.ts';

/** `list` reads once, so its one picture waits for both sources. */
const PATIENCE_MILLISECONDS = 3000;

export interface Session {
  readonly takeSnapshot: TakeSnapshot;
  dispose(): void;
}

/**
 * The core of the window without a window. Every tool that the host runs has a time limit and is ended with us,
 * so the terminal needs no child process of its own.
 */
export function openSession(): Session {
  const host = createHost({ patience: PATIENCE_MILLISECONDS });
  const inspector = createInspector({ platform: process.platform, interfaces: networkInterfaces });
  return { takeSnapshot: createPipeline(host, inspector), dispose: () => host.dispose() };
}
