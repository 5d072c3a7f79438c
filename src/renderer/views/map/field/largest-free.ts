import type { Namespace, PortInterval } from '../../../../shared/socket.ts';
import { freeStretches, largest } from './free.ts';
import type { PortField } from './port-field.ts';
import type { PortNames } from './port-names.ts';

/** So many are marked and listed. */
const SHOWN = 8;

/** The answers to "where can I put a server?", largest first. Before the names are read nothing is promised. */
export function largestFree(
  { isUsed }: PortField,
  names: PortNames | null,
  home: Namespace | undefined,
): readonly PortInterval[] {
  if (names === null) return [];
  return largest(freeStretches({ isUsed, isNamed: names.isNamed, home }), SHOWN);
}
