import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { AppContext } from '../../src/renderer/app-context.ts';
import { App } from '../../src/renderer/app.tsx';
import { createTranslations } from '../../src/renderer/i18n/i18n.ts';
import { aStore } from '../../src/renderer/testing/a-store.ts';
import type { WindowView } from '../../src/shared/settings.ts';
import '../../src/renderer/styles/tokens.css';
import '../../src/renderer/styles/base.css';
import { emptyList } from './empty-list.ts';
import { connectReader } from './feed.ts';
import { watchKeys } from './keys.ts';
import { painted, pause, scrollFrames, untilPainted } from './timing.ts';

/** As fast as a hand turns a wheel, in pixels a frame. */
const WHEEL = 120;
const SECOND = 1000;

const { store } = aStore({ details: false });
const keys = watchKeys();
let app: Root | null = null;
let reader: ReturnType<typeof connectReader> | null = null;

function inPage<Kind extends Element>(kind: new () => Kind, selector: string): Kind {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${selector}.`);
}

const root = (): HTMLElement => inPage(HTMLElement, '#root');

function scroller(): HTMLElement {
  const table = document.querySelector('[role=grid], [role=treegrid]');
  const element = table === null ? root().firstElementChild : table.parentElement;
  if (element instanceof HTMLElement) return element;
  throw new Error('Nothing scrolls.');
}

/** What bench/window.mjs asks of the page, one after the other. Times are in milliseconds. */
const bench = {
  async openEmptyList(count: number): Promise<number> {
    const time = await untilPainted(() => root().replaceChildren(emptyList(count)));
    await pause(200);
    return time;
  },
  closeEmptyList: (): void => root().replaceChildren(),
  /** The window without a picture, as it is before the reader has answered. */
  async openWindow(count: number): Promise<void> {
    const i18n = await createTranslations('en');
    store.startTimers();
    app = createRoot(root());
    app.render(
      <I18nextProvider i18n={i18n}>
        <AppContext value={store}>
          <App />
        </AppContext>
      </I18nextProvider>,
    );
    reader = connectReader(store.feed, count);
    await painted();
    await pause(SECOND);
  },
  closeWindow(): void {
    app?.unmount();
    reader?.end();
  },
  firstRows: () => reader?.subscribe(),
  async show(view: WindowView): Promise<number> {
    return untilPainted(() => store.showView(view));
  },
  keyTimes: () => keys.take(),
  clearQuery: (): void => store.setQuery(''),
  async scroll(frames: number): Promise<readonly number[]> {
    return scrollFrames(scroller(), WHEEL, frames);
  },
  /** As somebody drags the bar: other rows in every frame. */
  async drag(frames: number): Promise<readonly number[]> {
    const element = scroller();
    return scrollFrames(element, element.clientHeight, frames);
  },
  /** One update a second, as in life: marks fade and closed rows leave meanwhile. */
  async update(rounds: number) {
    const costs = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      costs.push(await reader?.update());
      await pause(Math.max(0, SECOND - (performance.now() - start)));
    }
    return costs.filter((cost) => cost !== undefined);
  },
  async sort(): Promise<readonly number[]> {
    const times: number[] = [];
    for (const column of ['process', 'since', 'address', 'port', 'service'] as const) {
      const [first, second] = [
        { column, direction: 'ascending' },
        { column: 'pid', direction: 'descending' },
      ] as const;
      times.push(await untilPainted(() => store.setSort([first, second])));
      await pause(400);
    }
    store.setSort([{ column: 'port', direction: 'ascending' }]);
    await pause(400);
    return times;
  },
  async group(): Promise<readonly number[]> {
    const times: number[] = [];
    for (const group of ['process', 'service', 'range', 'user'] as const) {
      times.push(await untilPainted(() => store.setGroup(group)));
      await pause(400);
    }
    return times;
  },
  async groupBy(group: 'process' | 'none'): Promise<void> {
    await untilPainted(() => store.setGroup(group));
    await pause(SECOND);
  },
};

export type Bench = typeof bench;

Object.assign(window, { bench });
