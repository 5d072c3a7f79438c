import type { SocketModel } from '../../store/socket-model.ts';
import type { PortMark } from './draw/scene.ts';

/** Beyond so many at once, rings and crosses would say less than a calm picture. */
const MOST = 400;

/** The last moments of a mark, in which it fades, in milliseconds. */
const FADE = 3000;

/** What came and went a moment ago, by port. Where the system asks for less motion nothing fades (`isStill`). */
export function portMarks(model: SocketModel, now: number, isStill: boolean): readonly PortMark[] {
  const { marks, rows } = model.state.get();
  if (marks.size > MOST) return [];
  const found: PortMark[] = [];
  for (const [id, { kind, until }] of marks) {
    if (kind === 'changed') continue;
    const socket = kind === 'new' ? model.byId.get(id) : rows.at(model.indexOf(id));
    if (socket === undefined) continue;
    const strength = isStill ? 1 : Math.min(1, Math.max(0, (until - now) / FADE));
    found.push({ port: socket.local.port, kind, strength });
  }
  return found;
}
