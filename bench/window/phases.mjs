import { setTimeout as pause } from 'node:timers/promises';

/** Words that people type, letter by letter. */
const WORDS = ['postgres', 'listen', 'node', 'ssh', 'redis', 'python', 'state:est'];
const BETWEEN_KEYS = 120;
const FRAMES = 240;
const PAGES = 120;
const ROUNDS = 30;

async function typeWords(page) {
  const [all, first] = [[], []];
  await page.focus('input[type=search]');
  for (const word of WORDS) {
    for (const letter of word) {
      await page.keyboard.press(letter);
      await pause(BETWEEN_KEYS);
    }
    await pause(800);
    const times = await page.evaluate(() => window.bench.keyTimes());
    all.push(...times);
    first.push(...times.slice(0, 1));
    await page.evaluate(() => window.bench.clearQuery());
    await pause(1200);
  }
  return { all, first };
}

/** Everything that is measured, in order. `measure` runs a phase and tells what the main thread did meanwhile. */
export async function runPhases(page, measure, sockets) {
  const scrollEmpty = async (name) => {
    const { value: firstRows } = await measure(`${name}-open`, 1, () =>
      page.evaluate((count) => window.bench.openEmptyList(count), sockets),
    );
    const scroll = await measure(`${name}-scroll`, FRAMES, () =>
      page.evaluate((frames) => window.bench.scroll(frames), FRAMES),
    );
    const drag = await measure(`${name}-drag`, PAGES, () =>
      page.evaluate((frames) => window.bench.drag(frames), PAGES),
    );
    await page.evaluate(() => window.bench.closeEmptyList());
    return { firstRows, scroll, drag };
  };
  const scrolling = (name) => (kind, frames) =>
    measure(`${name}-${kind}`, frames, async () => {
      const times = await page.evaluate(([of, count]) => window.bench[of](count), [kind, frames]);
      return times;
    });
  const update = (name) =>
    measure(name, ROUNDS, () => page.evaluate((rounds) => window.bench.update(rounds), ROUNDS));

  const emptyBefore = await scrollEmpty('empty-before');
  await page.evaluate((count) => window.bench.openWindow(count), sockets);
  const { value: firstRows } = await measure('first-rows', 1, () =>
    page.evaluate(() => window.bench.firstRows()),
  );
  await pause(5000);
  const keys = await measure('keys', WORDS.join('').length, () => typeWords(page));
  const ports = scrolling('ports');
  const [scroll, drag] = [await ports('scroll', FRAMES), await ports('drag', PAGES)];
  await pause(500);
  const updates = await update('updates');
  await pause(6000);
  const sort = await measure('sort', 5, () => page.evaluate(() => window.bench.sort()));
  const group = await measure('group', 4, () => page.evaluate(() => window.bench.group()));
  await page.evaluate(() => window.bench.groupBy('process'));
  const groupedUpdates = await update('grouped-updates');
  await page.evaluate(() => window.bench.groupBy('none'));
  await pause(6000);
  const { value: showProcesses } = await measure('show-processes', 1, () =>
    page.evaluate(() => window.bench.show('processes')),
  );
  await pause(1000);
  const processes = scrolling('processes');
  const processScroll = await processes('scroll', FRAMES);
  const processKeys = await measure('process-keys', WORDS.join('').length, () => typeWords(page));
  const processUpdates = await update('process-updates');
  await page.evaluate(() => window.bench.closeWindow());
  const emptyAfter = await scrollEmpty('empty-after');
  return {
    firstRows,
    keys,
    scroll,
    drag,
    updates,
    sort,
    group,
    groupedUpdates,
    processes: { show: showProcesses, scroll: processScroll, keys: processKeys, updates: processUpdates },
    empty: [emptyBefore, emptyAfter],
  };
}
