import { WINDOW_VIEWS, type WindowView } from './settings.ts';

/** What can be asked of the window as a whole. Menu, keys, shortcut sheet and palette are made from this list. */
export interface Command<Id extends string = string> {
  readonly id: Id;
  readonly group: CommandGroup;
  /** In Electron's words, such as `CommandOrControl+F`; the native menu shows it, the window obeys it. */
  readonly accelerator: string | null;
  /** Single keys (`KeyboardEvent.key`) that mean the same wherever no text is being typed. */
  readonly keys: readonly string[];
  /** The native menu that holds it, null where none does; `app` is the application's own on a Mac, else File. */
  readonly menu: 'app' | 'file' | 'edit' | 'view' | 'help' | null;
}

export const COMMAND_GROUPS = ['find', 'view', 'live', 'act', 'app', 'help'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

const PLAIN_COMMANDS = [
  { id: 'find', group: 'find', accelerator: 'CommandOrControl+F', keys: ['/'], menu: 'edit' },
  {
    id: 'clear-filter',
    group: 'find',
    accelerator: 'CommandOrControl+Backspace',
    keys: [],
    menu: 'edit',
  },
  { id: 'save-view', group: 'find', accelerator: 'CommandOrControl+S', keys: [], menu: 'file' },
  { id: 'toggle-details', group: 'view', accelerator: 'CommandOrControl+D', keys: [], menu: 'view' },
  { id: 'refresh', group: 'live', accelerator: 'CommandOrControl+R', keys: ['F5'], menu: 'view' },
  { id: 'pause', group: 'live', accelerator: 'CommandOrControl+P', keys: [' '], menu: 'view' },
  { id: 'palette', group: 'app', accelerator: 'CommandOrControl+K', keys: [], menu: 'view' },
  { id: 'end', group: 'act', accelerator: null, keys: ['Delete', 'Backspace'], menu: 'edit' },
  { id: 'close-connection', group: 'act', accelerator: null, keys: [], menu: null },
  { id: 'check', group: 'act', accelerator: 'CommandOrControl+T', keys: [], menu: 'file' },
  { id: 'export-csv', group: 'act', accelerator: 'CommandOrControl+E', keys: [], menu: 'file' },
  { id: 'export-json', group: 'act', accelerator: null, keys: [], menu: 'file' },
  { id: 'export-markdown', group: 'act', accelerator: null, keys: [], menu: 'file' },
  { id: 'save-picture', group: 'act', accelerator: null, keys: [], menu: 'file' },
  { id: 'settings', group: 'app', accelerator: 'CommandOrControl+,', keys: [], menu: 'app' },
  { id: 'glossary', group: 'help', accelerator: null, keys: [], menu: 'help' },
  { id: 'shortcuts', group: 'help', accelerator: null, keys: ['?', 'F1'], menu: 'help' },
] as const satisfies readonly Command[];

export type PlainCommandId = (typeof PLAIN_COMMANDS)[number]['id'];
export type ViewCommandId = `view:${WindowView}`;
export type CommandId = PlainCommandId | ViewCommandId;

/** Ctrl or Cmd and the number of its tab. */
const VIEW_COMMANDS: readonly Command<ViewCommandId>[] = WINDOW_VIEWS.map((view, index) => ({
  id: `view:${view}`,
  group: 'view',
  accelerator: `CommandOrControl+${index + 1}`,
  keys: [],
  menu: 'view',
}));

export const COMMANDS: readonly Command<CommandId>[] = [...VIEW_COMMANDS, ...PLAIN_COMMANDS];

const PLAIN_IDS: ReadonlySet<string> = new Set(PLAIN_COMMANDS.map(({ id }) => id));

export const isPlainCommand = (id: CommandId): id is PlainCommandId => PLAIN_IDS.has(id);

/** The view that a command shows, null for every other command. */
export function viewOfCommand(id: CommandId): WindowView | null {
  return WINDOW_VIEWS.find((view) => id === `view:${view}`) ?? null;
}

/** The locale key of a command's title. */
export function commandTitleKey(id: CommandId): `commands.${PlainCommandId}` | `tab.${WindowView}` {
  if (isPlainCommand(id)) return `commands.${id}`;
  const view = viewOfCommand(id);
  if (view === null) throw new Error(`No such command: ${id}`);
  return `tab.${view}`;
}
