import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { diffSnapshots } from '../../src/shared/diff.ts';
import { AppContext } from '../../src/renderer/app-context.ts';
import { App } from '../../src/renderer/app.tsx';
import { createTranslations } from '../../src/renderer/i18n/i18n.ts';
import { aStore } from '../../src/renderer/testing/a-store.ts';
import '../../src/renderer/styles/tokens.css';
import '../../src/renderer/styles/base.css';
import { measureEmptyList } from './empty-list.ts';
import { changeOnePercent, scriptedSnapshot } from './scripted-sockets.ts';
import { painted, pause, scripting, scrollFrames, spread, untilPainted } from './timing.ts';

/** Words that people type, letter by letter. */
const WORDS = ['postgres', 'listen', 'node', 'ssh', 'redis'];
const FRAMES = 240;
/** One a second, as in life: marks fade and closed rows leave meanwhile. */
const ROUNDS = 20;
const SECOND = 1000;

function typeInto(box: HTMLInputElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  setter?.set?.call(box, text);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function inPage<Kind extends Element>(kind: new () => Kind, selector: string): Kind {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${selector}.`);
}

async function measureWindow(root: HTMLElement, count: number) {
  const { store } = aStore({ details: false });
  const i18n = await createTranslations('en');
  const app = createRoot(root);
  app.render(
    <I18nextProvider i18n={i18n}>
      <AppContext value={store}>
        <App />
      </AppContext>
    </I18nextProvider>,
  );
  await painted();
  await pause(300);
  let picture = scriptedSnapshot(count);
  const firstRows = await untilPainted(() => store.model.replace(picture));
  await pause(4000);

  const keys: number[] = [];
  const firstLetters: number[] = [];
  const box = inPage(HTMLInputElement, 'input[type=search]');
  for (const word of WORDS) {
    for (let length = 1; length <= word.length; length++) {
      const time = await untilPainted(() => typeInto(box, word.slice(0, length)));
      keys.push(time);
      if (length === 1) firstLetters.push(time);
      await pause(120);
    }
    await untilPainted(() => typeInto(box, ''));
    await pause(800);
  }

  const scroller = inPage(HTMLElement, '[role=grid]').parentElement;
  if (scroller === null) throw new Error('The table does not scroll.');
  const scroll = await scrollFrames(scroller, 30, FRAMES);
  scroller.scrollTop = 0;
  await pause(300);

  const follow = async (): Promise<{ scripts: number[]; pictures: number[] }> => {
    const scripts: number[] = [];
    const pictures: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const next = changeOnePercent(picture, round);
      const change = diffSnapshots(picture, next);
      picture = next;
      const start = performance.now();
      scripts.push(await scripting(() => store.model.apply(change)));
      await painted();
      pictures.push(performance.now() - start);
      await pause(Math.max(0, SECOND - (performance.now() - start)));
    }
    return { scripts, pictures };
  };
  const updates = await follow();
  await pause(6000);
  const sorts: number[] = [];
  for (const column of ['process', 'since', 'address', 'port', 'service'] as const) {
    sorts.push(
      await untilPainted(() =>
        store.setSort([
          { column, direction: 'ascending' },
          { column: 'pid', direction: 'descending' },
        ]),
      ),
    );
    await pause(300);
  }
  const groups: number[] = [];
  for (const group of ['process', 'service', 'range', 'user'] as const) {
    groups.push(await untilPainted(() => store.setGroup(group)));
    await pause(300);
  }
  store.setGroup('process');
  await pause(500);
  const groupedUpdates = await follow();
  app.unmount();
  return {
    firstRows,
    keys: spread(keys),
    firstLetters: spread(firstLetters),
    scroll: spread(scroll),
    updateScripting: spread(updates.scripts),
    updatePainted: spread(updates.pictures),
    groupedUpdateScripting: spread(groupedUpdates.scripts),
    sort: spread(sorts),
    group: spread(groups),
  };
}

async function run(count: number) {
  const root = inPage(HTMLElement, '#root');
  const empty = await measureEmptyList(root, count, FRAMES);
  const porthole = await measureWindow(root, count);
  const again = await measureEmptyList(root, count, FRAMES);
  return {
    count,
    porthole,
    empty: { firstRows: empty.firstRows, scroll: spread([...empty.scroll, ...again.scroll]) },
  };
}

Object.assign(window, { run });
