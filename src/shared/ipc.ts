import * as v from 'valibot';
import { checkRequestSchema, type CheckOutcome } from './check-call.ts';
import type { CommandId } from './commands.ts';
import {
  END_MANNERS,
  processTargetSchema,
  socketIdSchema,
  type CloseAnswer,
  type EndAnswer,
  type EndPlan,
  type EndProgress,
} from './end.ts';
import { pictureSchema, type PictureAnswer } from './picture.ts';
import {
  exportRequestSchema,
  programSchema,
  type ExportAnswer,
  type OpenAnswer,
  type RevealAnswer,
} from './take/answers.ts';
import { expectationsSchema, type Expectation } from './exposure/expected.ts';
import { settingsPatchSchema, type Language, type Settings } from './settings.ts';
import type { SetAside } from './set-aside.ts';
import { WINDOW_ROLES } from './window-role.ts';
import type { WriteProblem } from './write-problem.ts';

/** What the window must know of the app it runs in. */
export interface AppFacts {
  readonly version: string;
  readonly platform: string;
  /** The system's language where Porthole speaks it, else English. */
  readonly systemLanguage: Language;
  /** The name of the user who runs Porthole; its own sockets are "mine". */
  readonly user: string;
  /** What is remembered and could not be read at the start. */
  readonly setAside: readonly SetAside[];
}

/** starting: no picture yet. restarting: the reader died or hung, and a new one is on its way. */
export interface ReaderState {
  readonly state: 'starting' | 'running' | 'restarting';
  readonly reason: 'exited' | 'silent' | null;
  readonly restarts: number;
}

/** What each call answers. With `callArguments` this is the one channel map: both sides and the preload derive from it. */
export interface CallResults {
  'app:facts': AppFacts;
  'settings:read': Settings;
  /** Null once they are in the file. */
  'settings:write': WriteProblem | null;
  'clipboard:write': null;
  'picture:save': PictureAnswer;
  /** A port to the reader follows as a window message named `FEED_PORT_MESSAGE`. */
  'feed:open': ReaderState;
  'reader:restart': null;
  'window:role': null;
  /** What the user expects this computer to offer. */
  'expected:read': readonly Expectation[];
  /** All of it, as it is from now on. */
  'expected:write': WriteProblem | null;
  'end:plan': EndPlan;
  /** What follows is told by `end:progress`. */
  'end:send': EndAnswer;
  'connection:close': CloseAnswer;
  'check:port': CheckOutcome;
  'export:save': ExportAnswer;
  'open:page': OpenAnswer;
  'open:folder': RevealAnswer;
}
export type CallName = keyof CallResults;

/** In UTF-16 units: the rows of a hundred thousand sockets. More than that no program takes by pasting. */
export const CLIPBOARD_LENGTH = 50_000_000;

/** From the window to the main process, which validates every call by this. */
export const callArguments = {
  'app:facts': v.strictTuple([]),
  'settings:read': v.strictTuple([]),
  'settings:write': v.strictTuple([settingsPatchSchema]),
  'picture:save': v.strictTuple([pictureSchema]),
  'clipboard:write': v.strictTuple([v.pipe(v.string(), v.maxLength(CLIPBOARD_LENGTH))]),
  'feed:open': v.strictTuple([]),
  'reader:restart': v.strictTuple([]),
  'window:role': v.strictTuple([v.picklist(WINDOW_ROLES)]),
  'expected:read': v.strictTuple([]),
  'expected:write': v.strictTuple([expectationsSchema]),
  'end:plan': v.strictTuple([processTargetSchema]),
  'end:send': v.strictTuple([processTargetSchema, v.picklist(END_MANNERS)]),
  'connection:close': v.strictTuple([socketIdSchema]),
  'check:port': v.strictTuple([checkRequestSchema]),
  'export:save': v.strictTuple([exportRequestSchema]),
  'open:page': v.strictTuple([v.pipe(v.string(), v.maxLength(200))]),
  'open:folder': v.strictTuple([programSchema]),
} satisfies Record<CallName, v.GenericSchema>;
export type CallArguments<Name extends CallName> = v.InferOutput<(typeof callArguments)[Name]>;

/** From the main process to the window. */
export interface EventPayloads {
  'reader:state': ReaderState;
  /** A menu item was chosen that the window carries out. */
  'menu:command': CommandId;
  /** What is seen of a process after it was sent a signal. */
  'end:progress': EndProgress;
}
export type EventName = keyof EventPayloads;
export const EVENT_NAMES = [
  'reader:state',
  'menu:command',
  'end:progress',
] as const satisfies readonly EventName[];

export const FEED_PORT_MESSAGE = 'porthole:feed-port';

/** `window.porthole`, as the preload exposes it. */
export interface Bridge {
  call<Name extends CallName>(name: Name, ...args: CallArguments<Name>): Promise<CallResults[Name]>;
  /** Returns what ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayloads[Name]) => void): () => void;
}
