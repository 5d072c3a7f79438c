import type { InspectedSocket } from '../socket.ts';

/** What the language must know of a service to find it by any of its names. */
export interface FilterService {
  readonly id: string;
  readonly name: string;
  /** What it is called in Korean where the name is made of words. */
  readonly title_ko?: string;
  readonly name_ko: string | null;
  readonly aliases: readonly string[];
  readonly category: string;
}

/**
 * What a filter depends on beside the socket. Keep one object while nothing changes: whatever is derived from
 * its catalogue is remembered with it.
 */
export interface FilterContext {
  readonly services: readonly FilterService[];
  /** Whose sockets are "mine"; null where that is not known. */
  readonly user: string | null;
  /** Decides `is:dynamic-client`. */
  readonly isDynamicClient: (socket: InspectedSocket) => boolean;
  /** So that `namespace:` finds them by name too, and `is:exposed` knows which is the computer's own. */
  readonly namespaces?: readonly { readonly id: string; readonly name: string; readonly kind?: string }[];
}
