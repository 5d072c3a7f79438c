import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../../e2e/support/porthole-app.ts';
import { WORDS } from '../../e2e/support/words.ts';
import { layOut } from '../../src/renderer/views/conversations/layout/lay-out.ts';
import type { LayoutGraph } from '../../src/renderer/views/conversations/layout/geometry.ts';
import { updateWork } from '../script/busy.ts';
import { emptyCanvasWork } from '../script/empty-canvas.ts';
import { spreadOf, wheelFrames } from '../script/frames.ts';
import { serveScript, type Script } from '../script/serve-script.ts';
import { talkPlay } from './talk-play.ts';

const FRAMES = 200;
const UPDATES = 20;
const SOCKETS = 50_000;
const CHANGED = 500;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Callers, proxies, programs and databases, outside providers; a few that call back. Always the same. */
function aMachine(count: number): LayoutGraph {
  const ranks = [0.35, 0.05, 0.3, 0.1, 0.2].map((share) => Math.round(count * share));
  const starts = ranks.map((_, rank) => ranks.slice(0, rank).reduce((sum, size) => sum + size, 0));
  let seed = 7;
  const pick = (rank: number): string => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return `n${(starts[rank] ?? 0) + (seed % (ranks[rank] ?? 1))}`;
  };
  const edges = [
    [0, 1, ranks[0]],
    [1, 2, 30],
    [2, 3, ranks[2]],
    [2, 4, ranks[4]],
    [3, 2, 6],
  ].flatMap(([from = 0, to = 0, many = 0]) =>
    Array.from({ length: many }, () => [pick(from), pick(to)] as const),
  );
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    width: 208,
    height: 47 + 21 * (1 + (index % 3)),
  }));
  return { nodes, edges, aspect: 1.6 };
}

function layoutTimes(): readonly number[] {
  const graph = aMachine(200);
  return Array.from({ length: 7 }, () => {
    const start = performance.now();
    layOut(graph);
    return performance.now() - start;
  });
}

/** How long frames took while the wheel was turned over `selector`, to one side and down, and back. */
async function frames(page: Page, selector: string) {
  return spreadOf(await wheelFrames(page, { selector, deltaX: 24, deltaY: 30 }, FRAMES));
}

/** Main-thread work of an update, in milliseconds, in whatever is shown. */
const updates = async (session: CDPSession, script: Script): Promise<number> =>
  round(await updateWork(session, script, { sockets: CHANGED, times: UPDATES }));

/** From Ports to the conversations: how long until they are drawn, and the longest the page stood still. */
async function opening(page: Page): Promise<{ readonly drawn: number; readonly longest: number }> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { benchTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const before = performance.now();
  await page.keyboard.press('Control+4');
  await expect(page.getByTestId('conversation-node').first()).toBeVisible({ timeout: 60_000 });
  const drawn = performance.now() - before;
  const longest = await page.evaluate(() => {
    // As it was put there, above.
    const { benchTasks } = window as unknown as { benchTasks: readonly number[] };
    return Math.max(0, ...benchTasks);
  });
  return { drawn: round(drawn), longest: round(longest) };
}

const EACH_PROCESS = { grouping: { local: 'process', remote: 'auto' }, hasFolds: false };

test('the conversations of 50,000 sockets', async ({ start }) => {
  const layout = spreadOf(layoutTimes());
  const { page } = await start({
    settings: { view: 'ports', language: 'en', details: false, conversations: EACH_PROCESS },
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = await serveScript(page, talkPlay(SOCKETS));
  await page.waitForTimeout(2000);
  const inPorts = await updates(session, script);
  const opened = await opening(page);
  const picture = page.getByTestId('conversation-picture');
  await expect(page.getByTestId('conversation-node')).toHaveCount(200, { timeout: 60_000 });
  await page.waitForTimeout(3000);
  const moving = await frames(page, '[data-testid="conversation-picture"]');
  const updating = await updates(session, script);
  await page.getByRole('button', { name: WORDS.en.conversations.fold, exact: true }).click();
  await page.waitForTimeout(1500);
  const folded = await updates(session, script);
  // An SVG of the same size with nothing in it, in the picture's place.
  await picture.evaluate((element) => {
    const empty = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const { left, top, width, height } = element.getBoundingClientRect();
    empty.id = 'bench-empty';
    empty.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    document.body.append(empty);
  });
  const empty = await frames(page, '#bench-empty');
  const canvas = round(await emptyCanvasWork(page, session, picture, UPDATES));
  const report = {
    'layout of 200 nodes, ms (in the worker)': layout,
    'from Ports to the picture of 200 nodes, ms until it is drawn': opened.drawn,
    'the longest that the page stood still meanwhile, ms': opened.longest,
    'frame while 200 nodes move, ms': moving,
    'frame of an empty SVG of the same size, ms': empty,
    'update of 500 of 50,000, 200 nodes drawn, ms of main thread': updating,
    'update of 500 of 50,000, folded, ms': folded,
    'update of 500 of 50,000 in Ports, ms': inPorts,
    'an empty canvas of the same size, cleared, ms': canvas,
  };
  console.log(JSON.stringify(report, null, 2));
  expect(moving.p95).toBeLessThan(200);
});
