// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { rowMenuKey } from '../actions/row-menu-key.ts';
import { aSocket } from '../../shared/testing/samples.ts';
import { SocketModel } from '../store/socket-model.ts';
import { headingAction } from '../table/heading-keys.ts';
import { targetOf } from '../table/use-grid-keys.ts';
import { aStore } from '../testing/a-store.ts';
import { pictureAction } from '../views/conversations/picture/picture-key.ts';
import { offerAction } from '../views/exposure/use-offer-keys.ts';
import { pressMapKey } from '../views/map/map-keys.ts';
import { MapStore } from '../views/map/map-store.ts';
import { rulerAction } from '../views/ports/ruler/ruler-key.ts';
import { handleListKey } from '../views/ports/table/list-keys.ts';
import { groupedList, plainList } from '../views/ports/table/row-list.ts';
import { LOCAL_KEYS, type LocalKeys, type LocalKeysId } from './local-keys.ts';

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const NAMED = [
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
];
const OTHERS = ['Escape', 'Tab', 'Delete', 'Backspace', 'Insert', 'ContextMenu', 'F2', 'F10'];
const SIGNS = Array.from(' +-=_0123456789,./*abcdefghijklmnopqrstuvwxyz');
const HELD = ['', 'Shift+', 'CommandOrControl+', 'Alt+'] as const;

/** Every key of a keyboard, alone and with one key held. */
const KEYS = HELD.flatMap((held) =>
  [...NAMED, ...OTHERS, ...SIGNS].map((key) => held + (key.length === 1 ? key.toUpperCase() : key)),
);

function pressOf(written: string): Press {
  const held = HELD.find((each) => each !== '' && written.startsWith(each)) ?? '';
  return {
    key: written.slice(held.length),
    shiftKey: held === 'Shift+',
    ctrlKey: held === 'CommandOrControl+',
    metaKey: false,
    altKey: held === 'Alt+',
  };
}

function aRow(): HTMLElement {
  const row = document.createElement('div');
  row.setAttribute('role', 'row');
  row.tabIndex = 0;
  return row;
}

const rows = [aSocket({ id: 'one' }), aSocket({ id: 'two' }), aSocket({ id: 'three' })];

/** Whether the table takes a key beyond the movement of every grid. `isGrouped`: the focus is on the heading of a group. */
function isListKey(press: Press, isGrouped: boolean): boolean {
  const { store } = aStore();
  const list = isGrouped ? groupedList(rows, [{ key: 'all', first: 0 }], () => false) : plainList(rows);
  const keys = {
    app: store,
    list,
    activeIndex: isGrouped ? 0 : 1,
    pageSize: () => 2,
    moveTo: () => undefined,
    leaveHeading: () => undefined,
  };
  return handleListKey({ ...press, target: document.body.appendChild(aRow()) }, keys);
}

function isMapKey(press: Press): boolean {
  const map = new MapStore(new SocketModel([{ column: 'port', direction: 'ascending' }]));
  map.resize(900, 640, 1);
  map.putCursor(80);
  return pressMapKey(map, press, {
    isStop: () => true,
    onChoose: () => undefined,
    onBrushed: () => undefined,
  });
}

const isPlain = ({ shiftKey, ctrlKey, altKey }: Press): boolean => !shiftKey && !ctrlKey && !altKey;

/** Whether the part of the window does something with a key. What the browser itself does with a button is left out. */
const TAKES: readonly (readonly [id: LocalKeysId, takes: (press: Press) => boolean])[] = [
  [
    'rows',
    (press) =>
      (isPlain(press) && (targetOf(press.key, 0, 3, 2) !== null || press.key === 'Escape')) ||
      isListKey(press, false) ||
      rowMenuKey(press) !== null,
  ],
  ['ruler', (press) => rulerAction(press, 80, [22, 80, 8080]) !== null],
  ['groups', (press) => isListKey(press, true) && !isListKey(press, false)],
  ['headings', (press) => headingAction(press) !== null],
  ['map', isMapKey],
  ['conversations', (press) => pictureAction(press) !== null || rowMenuKey(press) !== null],
  ['exposure', (press) => offerAction(press) !== null || rowMenuKey(press) !== null],
];

/** A button is pressed by Enter and Space without anybody's help. */
const BROWSER: Readonly<Partial<Record<LocalKeysId, readonly string[]>>> = { headings: ['Enter', ' '] };

const keysOf = (part: LocalKeys): readonly string[] =>
  part.does.flatMap(({ keys, also = [] }) => [...keys, ...also]);

describe('the keys that the sheet shows', () => {
  it.each(TAKES)('of the part "%s" are those that work there, and all of them', (id, takes) => {
    const part = LOCAL_KEYS.find((each) => each.id === id);
    const told = part === undefined ? [] : keysOf(part);
    const working = KEYS.filter((key) => takes(pressOf(key)));
    const browser = BROWSER[id] ?? [];
    expect(told.filter((key) => !working.includes(key) && !browser.includes(key))).toEqual([]);
    // A key that is held and changes nothing is no key of its own.
    const isTold = (key: string): boolean =>
      told.includes(key) || told.includes(key.replace(/^\w+\+(?=.)/, ''));
    expect(working.filter((key) => !isTold(key))).toEqual([]);
  });

  it('are each told once within a part, but for what depends on what is open', () => {
    for (const part of LOCAL_KEYS.filter(({ id }) => id !== 'filter')) {
      const told = keysOf(part);
      expect(new Set(told).size, part.id).toBe(told.length);
    }
  });
});
