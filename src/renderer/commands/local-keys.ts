/** What keys do in one part of the window, while it has the focus. The sheet of keys shows them; its test tries each of them. */
export interface LocalKeys<Id extends string = string> {
  readonly id: Id;
  readonly does: readonly LocalKey[];
}

export interface LocalKey {
  /** With the id of its part before it; names its text in the locales. */
  readonly id: string;
  /** In Electron's words, as `keyText` reads them; each does the same, or is the opposite of its neighbour. */
  readonly keys: readonly string[];
  /** Mean the same and are not shown: other signs on the same keys. */
  readonly also?: readonly string[];
}

const ARROWS = ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'] as const;

export const LOCAL_KEYS = [
  {
    id: 'rows',
    does: [
      { id: 'rows.move', keys: ['ArrowUp', 'ArrowDown'] },
      { id: 'rows.page', keys: ['PageUp', 'PageDown'] },
      { id: 'rows.ends', keys: ['Home', 'End'] },
      {
        id: 'rows.extend',
        keys: ['Shift+ArrowUp', 'Shift+ArrowDown'],
        also: ['Shift+PageUp', 'Shift+PageDown', 'Shift+Home', 'Shift+End'],
      },
      { id: 'rows.selectAll', keys: ['CommandOrControl+A'] },
      { id: 'rows.copy', keys: ['CommandOrControl+C'] },
      { id: 'rows.menu', keys: ['Shift+F10', 'ContextMenu'] },
      { id: 'rows.clear', keys: ['Escape'] },
    ],
  },
  {
    id: 'ruler',
    does: [
      { id: 'ruler.move', keys: ['ArrowLeft', 'ArrowRight'], also: ['ArrowUp', 'ArrowDown'] },
      { id: 'ruler.ranges', keys: ['PageUp', 'PageDown'] },
      { id: 'ruler.ends', keys: ['Home', 'End'] },
      { id: 'ruler.choose', keys: ['Enter'] },
    ],
  },
  {
    id: 'groups',
    does: [
      { id: 'groups.fold', keys: ['ArrowLeft', 'ArrowRight'] },
      { id: 'groups.toggle', keys: ['Enter'] },
      { id: 'groups.foldAll', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
    ],
  },
  { id: 'processes', does: [{ id: 'processes.port', keys: ['ArrowLeft', 'ArrowRight'] }] },
  {
    id: 'headings',
    does: [
      { id: 'headings.focus', keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'] },
      { id: 'headings.rows', keys: ['ArrowDown'] },
      { id: 'headings.sort', keys: ['Enter', ' '] },
      { id: 'headings.sortAlso', keys: ['Shift+Enter'] },
      { id: 'headings.move', keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
      { id: 'headings.resize', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
    ],
  },
  {
    id: 'map',
    does: [
      { id: 'map.move', keys: ARROWS },
      { id: 'map.choose', keys: ['Enter'] },
      { id: 'map.brush', keys: ARROWS.map((arrow) => `Shift+${arrow}`) },
      { id: 'map.zoom', keys: ['+', '-'], also: ['=', '_'] },
      { id: 'map.all', keys: ['0', 'Home'] },
      { id: 'map.pan', keys: ARROWS.map((arrow) => `CommandOrControl+${arrow}`) },
      { id: 'map.leave', keys: ['Escape'] },
    ],
  },
  {
    id: 'conversations',
    does: [
      { id: 'conversations.move', keys: ARROWS },
      { id: 'conversations.choose', keys: ['Enter', ' '] },
      { id: 'conversations.turn', keys: ['Shift+Enter'] },
      { id: 'conversations.menu', keys: ['Shift+F10', 'ContextMenu'] },
      { id: 'conversations.copy', keys: ['CommandOrControl+C'] },
      { id: 'conversations.zoom', keys: ['+', '-'], also: ['=', '_'] },
      { id: 'conversations.all', keys: ['0', 'Home'] },
      { id: 'conversations.pan', keys: ARROWS.map((arrow) => `CommandOrControl+${arrow}`) },
    ],
  },
  {
    id: 'exposure',
    does: [
      { id: 'exposure.move', keys: ['ArrowUp', 'ArrowDown'], also: ['PageUp', 'PageDown', 'Home', 'End'] },
      { id: 'exposure.why', keys: ['Enter'] },
      { id: 'exposure.expect', keys: ['E'] },
      { id: 'exposure.menu', keys: ['Shift+F10', 'ContextMenu'] },
      { id: 'exposure.copy', keys: ['CommandOrControl+C'] },
    ],
  },
  {
    id: 'filter',
    does: [
      { id: 'filter.history', keys: ['ArrowUp'] },
      { id: 'filter.offered', keys: ['ArrowUp', 'ArrowDown'] },
      { id: 'filter.accept', keys: ['Tab', 'Enter'] },
      { id: 'filter.forget', keys: ['Delete'] },
      { id: 'filter.rows', keys: ['Enter', 'ArrowDown'] },
      { id: 'filter.clear', keys: ['Escape'] },
    ],
  },
] as const satisfies readonly LocalKeys[];

export type LocalKeysId = (typeof LOCAL_KEYS)[number]['id'];
