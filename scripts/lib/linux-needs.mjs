import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const tables = [
  { command: 'ss', packages: ['iproute2'] },
  { command: 'ip', packages: ['iproute2'] },
  { command: 'netstat', packages: ['net-tools'] },
  { command: 'ps', packages: ['procps'] },
];

// Each library stands for those that its package brings along. Where Debian 13 and Ubuntu 24.04 renamed a package
// for 64-bit time, both names stand here and apt is asked which it knows.
const window = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2', 'libasound2t64'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  // Loaded while it runs, so that no list of linked libraries names it; without it Chromium ends at once.
  { library: 'libX11-xcb.so.1', packages: ['libx11-xcb1'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libnotify.so.4', packages: ['libnotify4'] },
  { library: 'libXtst.so.6', packages: ['libxtst6'] },
  { library: 'libsecret-1.so.0', packages: ['libsecret-1-0'] },
  { library: 'libdrm.so.2', packages: ['libdrm2'] },
];

const tests = [
  { command: 'Xvfb', packages: ['xvfb'] },
  { command: 'xauth', packages: ['xauth'] },
  { command: 'dbus-daemon', packages: ['dbus'] },
  {
    // Without a font that has them, Korean words are measured and pictured as empty boxes.
    file: ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/noto-cjk'],
    packages: ['fonts-noto-cjk'],
    name: 'a font for Korean',
  },
];

const needs = {
  cli: [tables],
  start: [tables, window],
  dev: [tables, window],
  test: [tables, window, tests],
};

const triplets = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu', arm: 'arm-linux-gnueabihf' };

export function libraryFolders(environment = process.env, arch = process.arch) {
  const folders = (environment.LD_LIBRARY_PATH ?? '').split(delimiter).filter(Boolean);
  for (const base of ['/usr/lib', '/lib', '/usr/local/lib']) {
    if (triplets[arch]) folders.push(join(base, triplets[arch]));
    folders.push(`${base}64`, base);
  }
  return folders;
}

export function commandFolders(environment = process.env) {
  // Ordinary users often lack the folders for administrators in their PATH.
  return [
    ...(environment.PATH ?? '').split(delimiter).filter(Boolean),
    '/usr/sbin',
    '/sbin',
    '/usr/bin',
    '/bin',
  ];
}

/**
 * What this purpose needs and the machine lacks, found by looking for files, which takes no time. Libraries that are
 * not where distributions put them are looked up by `findElsewhere`, which may take longer.
 */
export function missingNeeds(purpose, { exists = existsSync, findElsewhere = () => false } = {}) {
  const inOneOf = (folders, name) => folders.some((folder) => exists(join(folder, name)));
  const commands = commandFolders();
  const libraries = libraryFolders();
  return needs[purpose].flat().filter((need) => {
    if (need.command) return !inOneOf(commands, need.command);
    if (need.library) return !inOneOf(libraries, need.library) && !findElsewhere(need.library);
    return !need.file.some((path) => exists(path));
  });
}

export const nameOf = (need) => need.name ?? need.command ?? need.library;
