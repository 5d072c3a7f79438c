import { aNamespace, aSnapshot, aSocket } from '../../../../../shared/testing/samples.ts';
import { SocketModel } from '../../../../store/socket-model.ts';
import { CellTexts } from '../../field/cell-texts.ts';
import { PortField } from '../../field/port-field.ts';
import { ephemeralZones } from '../../field/zones.ts';
import { frameOf } from '../../geometry/frame.ts';
import type { View } from '../../geometry/viewport.ts';
import { inksOf, packInks } from '../inks.ts';
import type { Palette } from '../palette.ts';
import { rasterOf } from '../raster.ts';
import type { Scene } from '../scene.ts';

const at = (port: number) => ({ address: '127.0.0.1', port, scope: null });
/** Every letter is half as wide as it is high. */
export const measure = (text: string, size: number): number => (text.length * size) / 2;
const grey = 'rgb(128, 128, 128)';
const ranges = { 'well-known': grey, registered: grey, dynamic: grey };
export const palette: Palette = {
  ground: ranges,
  range: ranges,
  ...{
    surface: 'rgb(255, 255, 255)',
    raised: grey,
    ink: 'rgb(0, 0, 0)',
    soft: grey,
    faint: grey,
    edge: grey,
  },
  ...{ accent: grey, fresh: 'rgb(0, 255, 0)', closed: 'rgb(255, 0, 0)', free: grey },
  ...{ listener: 'rgb(1, 2, 3)', server: grey, client: 'rgb(250, 0, 250)', other: grey },
  family: { web: grey, data: grey, remote: grey, names: grey, messages: grey, operations: grey, other: grey },
  isForced: false,
};

/** A listener on each port. */
export function aModel(ports: readonly number[], name = 'postgres'): SocketModel {
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }]);
  const sockets = ports.map((port) => {
    const socket = aSocket({ id: String(port), local: at(port) });
    return { ...socket, owners: socket.owners.map((owner) => ({ ...owner, name })) };
  });
  model.replace(aSnapshot({ sockets }));
  return model;
}

/** A scene of a window of the usual size. */
export function aScene(model: SocketModel, view: View): Scene {
  const field = new PortField(model);
  field.subscribe(() => undefined);
  const inks = inksOf(field, 'role', [], null);
  const texts = new CellTexts(model, null);
  return {
    frame: frameOf(886, 640, 1),
    view,
    palette,
    ...{ roles: field.roles, counts: field.counts, shown: field.shown },
    inks,
    pixels: rasterOf(inks, packInks(palette)),
    zones: ephemeralZones([aNamespace()]),
    ...{ kept: [], free: null, brush: null, cursor: null, hovered: null, selected: null },
    marks: [{ port: 80, kind: 'closed', strength: 1 }],
    textOf: (port) => texts.of(port),
  };
}
