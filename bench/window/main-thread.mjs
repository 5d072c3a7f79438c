import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the page's main thread did during each phase, as Chromium's own counters and profiler tell it. */
export async function watchMainThread(page, profileFolder) {
  const session = await page.context().newCDPSession(page);
  // Time of the thread itself: what other programs take of the processors does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (profileFolder !== undefined) {
    mkdirSync(profileFolder, { recursive: true });
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
  }
  const counters = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  /** Runs `act`, of which there are `count` alike; milliseconds of work for each of them. */
  return async (name, count, act) => {
    if (profileFolder !== undefined) await session.send('Profiler.start');
    const before = await counters();
    const value = await act();
    const after = await counters();
    if (profileFolder !== undefined) {
      const { profile } = await session.send('Profiler.stop');
      writeFileSync(join(profileFolder, `${name}.cpuprofile`), JSON.stringify(profile));
    }
    const of = (counter) => (after[counter] - before[counter]) / count;
    const drawing = of('RecalcStyleDuration') + of('LayoutDuration');
    return { value, busy: { all: of('TaskDuration'), scripting: of('ScriptDuration'), drawing } };
  };
}
