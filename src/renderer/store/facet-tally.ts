import { selectedValues, setTerm } from '../../shared/filter/edit.ts';
import type { FieldName } from '../../shared/filter/field-names.ts';
import { idiomNamed } from '../../shared/filter/idioms.ts';
import type { FilterContext } from '../../shared/filter/context.ts';
import { shownSide } from '../../shared/shown-side.ts';
import type { InspectedSocket } from '../../shared/socket.ts';

/** The built-in views: each is one word after `is:`. */
export const VIEWS = ['listening', 'dynamic-client', 'exposed', 'mine', 'web-development'] as const;
export type View = (typeof VIEWS)[number];

export const FACET_FIELDS = [
  'service',
  'range',
  'ephemeral',
  'side',
  'state',
  'verdict',
  'exposure',
  'protocol',
  'user',
  'container',
  'namespace',
] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

function containerOf({ owners }: InspectedSocket): string | null {
  const container = owners.find((owner) => owner.container !== null)?.container ?? null;
  return container === null ? null : (container.name ?? container.id);
}

const VALUES: Record<FacetField, (socket: InspectedSocket) => string | null> = {
  service: (socket) => socket.service?.id ?? null,
  range: (socket) => socket.localPort.range,
  ephemeral: (socket) => (socket.localPort.ephemeral === true ? 'yes' : null),
  side: shownSide,
  exposure: (socket) => socket.exposure?.scope ?? null,
  user: (socket) => socket.user ?? socket.owners[0]?.user ?? null,
  verdict: (socket) => socket.verdict,
  container: containerOf,
  protocol: (socket) => socket.protocol,
  state: (socket) => socket.state,
  namespace: (socket) => socket.namespace,
};

/** Counts of one field, over the rows that the rest of the query leaves. */
export interface Tally {
  /** `saved`: a count of its own for each saved filter, by its text. */
  readonly field: FieldName | 'saved';
  /** The query without this field's own terms: choosing a second service must not show zero for all others. */
  readonly baseText: string;
  /** Under which of the counts a socket is, if under any. */
  readonly valueOf: (socket: InspectedSocket) => string | null;
  readonly counts: Map<string, number>;
}

/** Every tally that a query asks for. A view takes the place of the query, so that it is counted over all sockets. */
export function talliesFor(text: string, context: FilterContext): readonly Tally[] {
  const views = VIEWS.map((view): Tally => {
    const holds = idiomNamed(view);
    return {
      field: 'is',
      baseText: '',
      valueOf: (socket) => (holds(socket, context) ? view : null),
      counts: new Map(),
    };
  });
  const fields = FACET_FIELDS.map((field): Tally => ({
    field,
    baseText: selectedValues(text, field).length === 0 ? text : setTerm(text, field, null),
    valueOf: VALUES[field],
    counts: new Map(),
  }));
  return [...views, ...fields];
}

/** One count over the rows of each saved filter, whatever the query is. */
export function talliesOfSaved(filters: readonly string[]): readonly Tally[] {
  return [...new Set(filters)].map((filter) => ({
    field: 'saved',
    baseText: filter,
    valueOf: () => filter,
    counts: new Map([[filter, 0]]),
  }));
}
