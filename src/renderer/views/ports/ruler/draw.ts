import { EPHEMERAL, LISTENING, SHOWN } from './port-use.ts';
import { positionOf, PORT_COUNT, SECTIONS } from './scale.ts';
import type { PortRange } from '../../../../shared/socket.ts';

export type RulerColours = Readonly<Record<PortRange | 'selected', string>>;

export interface RulerPicture {
  readonly use: Uint8Array;
  /** The selected socket's own port and its peer's, as far as they are on this strip. */
  readonly selectedPort: number | null;
  readonly width: number;
  readonly height: number;
  readonly colours: RulerColours;
}

const TICK_WIDTH = 2;
const LISTENER_HEIGHT = 0.68;
const CLIENT_HEIGHT = 0.4;

/** Who waits stands tall, who was handed a port stands low; what the filter leaves out is a shadow. */
export function drawRuler(context: CanvasRenderingContext2D, picture: RulerPicture): void {
  const { use, selectedPort, width, height, colours } = picture;
  context.clearRect(0, 0, width, height);
  for (const isShown of [false, true]) {
    context.globalAlpha = isShown ? 1 : 0.22;
    for (const { range, first, last } of SECTIONS) {
      for (let port = first; port <= last; port++) {
        const bits = use[port] ?? 0;
        if (bits === 0 || ((bits & SHOWN) !== 0) !== isShown) continue;
        const isAutomatic = (bits & EPHEMERAL) !== 0 && (bits & LISTENING) === 0;
        context.fillStyle = isAutomatic ? colours.dynamic : colours[range];
        const size = height * ((bits & LISTENING) !== 0 ? LISTENER_HEIGHT : CLIENT_HEIGHT);
        context.fillRect(tickLeft(port, width), height - size, TICK_WIDTH, size);
      }
    }
  }
  context.globalAlpha = 1;
  if (selectedPort === null || selectedPort >= PORT_COUNT) return;
  context.fillStyle = colours.selected;
  const left = tickLeft(selectedPort, width);
  context.fillRect(left, 0, TICK_WIDTH, height);
  context.beginPath();
  context.moveTo(left - 3, 0);
  context.lineTo(left + TICK_WIDTH + 3, 0);
  context.lineTo(left + TICK_WIDTH / 2, 5);
  context.fill();
}

/** On whole pixels, so that every tick is equally sharp. */
const tickLeft = (port: number, width: number): number =>
  Math.round(positionOf(port, width) - TICK_WIDTH / 2);
