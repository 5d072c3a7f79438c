import type { SocketModel } from '../../store/socket-model.ts';
import { MARK_DURATION } from '../../store/marks.ts';
import type { PortMark } from './draw/scene.ts';

/** Beyond so many at once, rings and crosses would say less than a calm picture. */
const MOST = 400;

/** What came and went a moment ago, by port. */
export function portMarks(model: SocketModel, now: number): readonly PortMark[] {
  const { marks, rows } = model.state.get();
  if (marks.size > MOST) return [];
  const found: PortMark[] = [];
  for (const [id, { kind, until }] of marks) {
    if (kind === 'changed') continue;
    const socket = kind === 'new' ? model.byId.get(id) : rows[model.indexOf(id)];
    if (socket === undefined) continue;
    const strength = Math.max(0, (until - now) / MARK_DURATION[kind]);
    found.push({ port: socket.local.port, kind, strength });
  }
  return found;
}
