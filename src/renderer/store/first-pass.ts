import type { SocketModel } from './socket-model.ts';

export interface FirstPass {
  /** Whether a socket that was first seen then (ISO 8601) was there before anybody looked. */
  readonly hasShown: (firstSeenAt: string) => boolean;
}

/** When the first look of all was: the earliest sighting in the first picture. */
export function createFirstPass(model: Pick<SocketModel, 'watch'>): FirstPass {
  let moment = '';
  const stop = model.watch((_, sockets) => {
    for (const { firstSeenAt } of sockets) if (moment === '' || firstSeenAt < moment) moment = firstSeenAt;
    stop();
  });
  return { hasShown: (firstSeenAt) => firstSeenAt <= moment };
}
