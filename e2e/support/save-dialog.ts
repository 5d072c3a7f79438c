import type { ElectronApplication } from '@playwright/test';

/** The system's save dialog cannot be used by a test: it is replaced in the main process by one that says where. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: filePath === '', filePath }) });
  }, path);
}
