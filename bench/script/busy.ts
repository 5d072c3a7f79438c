import type { CDPSession } from '@playwright/test';
import type { Script } from './serve-script.ts';

/** What the page's main thread has worked since it began, in seconds. `Performance.enable` comes before. */
export async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Main-thread work of an update of `sockets` in whatever is shown, in milliseconds; the mean of `times`. */
export async function updateWork(
  session: CDPSession,
  script: Script,
  { sockets, times }: { readonly sockets: number; readonly times: number },
): Promise<number> {
  const before = await busySeconds(session);
  for (let count = 0; count < times; count++) await script.change(sockets);
  return (((await busySeconds(session)) - before) * 1000) / times;
}
