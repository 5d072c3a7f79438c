const POSIX_SEARCH_PATH = ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/run/current-system/sw/bin'].join(':');

/** What Windows programs cannot start without; everything else of the user's environment stays out. */
const WINDOWS_NEEDS = ['SystemRoot', 'SystemDrive', 'WINDIR', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP'] as const;

/** The folder of the Windows system programs, from the environment that Windows itself sets. */
export function windowsSystemFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return `${environment['SystemRoot'] ?? environment['WINDIR'] ?? 'C:\\Windows'}\\System32`;
}

/**
 * A fixed path and locale for every command of the reader, so that neither the user's aliases, tools
 * of the same name nor language change what we parse. `searchPath` replaces the path in tests.
 */
export function fixedEnvironment(
  platform: NodeJS.Platform,
  searchPath?: string,
  inherited: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  if (platform !== 'win32') return { PATH: searchPath ?? POSIX_SEARCH_PATH, LC_ALL: 'C', LANG: 'C' };
  const system = windowsSystemFolder(inherited);
  const environment: Record<string, string> = {
    PATH: searchPath ?? [system, `${system}\\Wbem`, `${system}\\WindowsPowerShell\\v1.0`].join(';'),
  };
  for (const name of WINDOWS_NEEDS) {
    const value = inherited[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
