/** Every field of the filter language by its own name. */
export const FIELD_NAMES = [
  'service',
  'port',
  'remote-port',
  'pid',
  'process',
  'command',
  'user',
  'uid',
  'state',
  'range',
  'ephemeral',
  'side',
  'confidence',
  'exposure',
  'interface',
  'verdict',
  'protocol',
  'family',
  'address',
  'remote',
  'namespace',
  'container',
  'unit',
  'category',
  'security',
  'sharing',
  'owner',
  'conversation',
  'clients',
  'remark',
  'is',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** Other names for a field, in people's habits. */
export const FIELD_ALIASES: Readonly<Record<string, FieldName>> = {
  'local-port': 'port',
  name: 'process',
  program: 'process',
  cmd: 'command',
  role: 'side',
  proto: 'protocol',
  'ip-version': 'family',
  local: 'address',
  'local-address': 'address',
  'remote-address': 'remote',
  peer: 'remote',
  netns: 'namespace',
  ownership: 'owner',
};

const NAMES = new Map<string, FieldName>([
  ...Object.entries(FIELD_ALIASES),
  ...FIELD_NAMES.map((name) => [name, name] as const),
]);

/** The field that a word before a colon means, whatever its case; null where there is none. */
export function fieldNamed(word: string): FieldName | null {
  return NAMES.get(word.toLowerCase()) ?? null;
}
