import { useMemo } from 'react';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { peersOf, type PeerSockets } from './peer-sockets.ts';

/** Whom a socket talks to at this moment. */
export function usePeers(socket: InspectedSocket): PeerSockets {
  const { model } = useApp();
  const state = useObservable(model.state);
  return useMemo(() => peersOf(socket, state.isLoaded ? model.byId.values() : []), [model, socket, state]);
}
