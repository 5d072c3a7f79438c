import type { InspectedSocket } from '../../shared/socket.ts';
import type { ActionContext } from './copy-text.ts';

/** What a row's actions are about. */
export interface RowContext extends ActionContext {
  readonly socket: InspectedSocket;
  /** The cell that was pointed at, null where none was. */
  readonly cell: HTMLElement | null;
}

/** A container's addresses mean nothing to the browser and the tools of the host. */
export function isInHostNetwork({ app, socket }: RowContext): boolean {
  const namespaces = app.model.head.get()?.namespaces ?? [];
  const own = namespaces.find(({ id }) => id === socket.namespace);
  return own === undefined || own.kind === 'host';
}
