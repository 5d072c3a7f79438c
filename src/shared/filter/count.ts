import type { InspectedSocket } from '../socket.ts';
import type { FieldName } from './field-names.ts';
import type { FilterField } from './field-types.ts';
import { fieldOf } from './fields.ts';

/** All fields but `is:`, whose words overlap and are views rather than values. */
export type CountableField = Exclude<FieldName, 'is'>;

function shownValues(field: FilterField, socket: InspectedSocket): readonly (string | number | null)[] {
  switch (field.kind) {
    case 'text':
      return field.facet(socket);
    case 'number':
    case 'choice':
      return field.source.read(socket);
    case 'service':
      return [field.source.read(socket)];
    case 'address':
      return [field.end.address.read(socket)];
    case 'idiom':
      return [];
  }
}

/**
 * How many sockets have each value of a field. A socket counts once for a value however many of its owners share
 * it, and not at all where the value is not known. The values are fit for `toggleTerm`.
 */
export function countBy(sockets: Iterable<InspectedSocket>, name: CountableField): Map<string, number> {
  const field = fieldOf(name);
  const counts = new Map<string | number, number>();
  for (const socket of sockets) {
    const values = shownValues(field, socket);
    for (const value of values.length > 1 ? new Set(values) : values) {
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return new Map(Array.from(counts, ([value, count]) => [String(value), count]));
}
