import { existsSync } from 'node:fs';
import { ensureDebianPackage } from './debian-packages.mjs';
import { describeFailure, Failure } from './failure.mjs';
import { withProgress } from './progress.mjs';

/** Debian's packages of the real servers; what each needs comes with it. */
export const serverPackages = [
  'mariadb-server-core',
  'postgresql',
  'nginx-light',
  'openssh-server',
  'vsftpd',
  'inetutils-telnetd',
  'postfix',
  'dovecot-imapd',
  'dovecot-pop3d',
  'dnsmasq-base',
  'isc-dhcp-client',
  'tftpd-hpa',
  'xrdp',
  'redis-server',
];

/** All of Debian's packages whose programs the end-to-end tests run. */
export const testPackages = [...serverPackages, 'gnumeric'];

/**
 * Fetches them while a mirror can be reached: the tests run in a network from which none can. Without one the tests go
 * on, and each says what it lacks.
 */
export async function ensureTestPackages({ ensure = ensureDebianPackage, hasApt = aptIsHere } = {}) {
  if (!hasApt()) return;
  try {
    await withProgress(
      "Fetching the servers that the tests run (Debian's packages, never installed)",
      async () => {
        for (const name of testPackages) await ensure(name);
      },
    );
  } catch (error) {
    process.stderr.write(`porthole: ${describeFailure(error)}\n`);
  }
}

/** One of the list, as it was fetched before the tests; another would be missed only on a machine that is new. */
export async function testPackage(name, { ensure = ensureDebianPackage } = {}) {
  if (!testPackages.includes(name)) throw new Failure(`Name ${name} in scripts/lib/test-packages.mjs first.`);
  return ensure(name);
}

const aptIsHere = () => existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg');
