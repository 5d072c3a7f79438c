import type { InspectedSocket } from '../../shared/socket.ts';

/** A key that costs more to make than to look up; an order asks for it some dozen times per socket and update. */
export function rememberKey<Key>(keyOf: (socket: InspectedSocket) => Key): (socket: InspectedSocket) => Key {
  const known = new WeakMap<InspectedSocket, { readonly key: Key }>();
  return (socket) => {
    const found = known.get(socket);
    if (found !== undefined) return found.key;
    const key = keyOf(socket);
    known.set(socket, { key });
    return key;
  };
}
