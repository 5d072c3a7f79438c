import type { Carrier } from './carrier-facts.ts';

/** A key below `carrier.to` in the locale files, and what its sentence needs. */
export interface CarrierWords {
  readonly key:
    | 'address'
    | 'name'
    | 'guest'
    | 'socks'
    | 'file'
    | 'program'
    | 'unit'
    | 'service'
    | 'container'
    | 'unreadable'
    | 'unknown';
  readonly values: { readonly name: string; readonly port: string; readonly file: string };
}

function keyOf({ target, file }: Carrier): CarrierWords['key'] {
  if (target === null) return file === null ? 'unknown' : 'unreadable';
  const { kind, name, port } = target;
  if (kind !== 'guest' && kind !== 'resource') return kind;
  if (name === null) return 'guest';
  return port === null ? 'name' : 'address';
}

/** Where a carrier leads. `safe` makes a name from a command line fit to be shown. */
export function carrierWords(carrier: Carrier, safe: (text: string) => string): CarrierWords {
  const { name = null, port = null } = carrier.target ?? {};
  return {
    key: keyOf(carrier),
    values: {
      name: safe(name ?? ''),
      port: port === null ? '' : String(port),
      file: safe(carrier.file ?? ''),
    },
  };
}
