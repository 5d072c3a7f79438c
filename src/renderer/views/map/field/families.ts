/**
 * Kinds of services, few enough to be told apart by colour. Each category of resources/services/services.json is in
 * one of them; what is in none, or is no known service, is `other`.
 */
export const FAMILIES = ['web', 'data', 'remote', 'names', 'messages', 'operations', 'other'] as const;
export type Family = (typeof FAMILIES)[number];

const MEMBERS: Readonly<Record<Exclude<Family, 'other'>, readonly string[]>> = {
  web: ['web', 'proxy', 'dev-server', 'debug', 'ai', 'rpc'],
  data: ['database', 'directory', 'file-sharing', 'file-transfer', 'backup', 'version-control'],
  remote: ['remote-access', 'desktop', 'vpn', 'security'],
  names: ['name-service', 'network-config', 'discovery', 'routing', 'time', 'diagnostic'],
  messages: ['mail', 'messaging', 'media', 'game', 'printing'],
  operations: ['monitoring', 'container', 'virtualization', 'system', 'industrial', 'blockchain'],
};

const byCategory = new Map(
  Object.entries(MEMBERS).flatMap(([family, categories]) =>
    categories.map((category) => [category, FAMILIES.find((name) => name === family) ?? 'other'] as const),
  ),
);

export const familyOf = (category: string | undefined): Family => byCategory.get(category ?? '') ?? 'other';
