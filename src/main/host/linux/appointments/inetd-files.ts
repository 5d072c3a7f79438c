import type { Appointment } from '../../../../shared/carrier/appointments.ts';
import type { Owner } from '../../../../shared/socket.ts';
import type { ConfigFiles } from './config-files.ts';
import { parseInetdConf } from './inetd-conf.ts';
import { parsePortNames, type PortOf } from './port-names.ts';
import { parseXinetdConf, type XinetdFile, xinetdAppointments } from './xinetd-conf.ts';

/** Options of inetd that take a value: OpenBSD's, inetutils' and BusyBox's together. */
const WITH_VALUE = /^-[qRalp]$|^--rate$/u;
/** Deep enough for every `include` of a `includedir`, and an end to files that include themselves. */
const MOST_FILES = 200;

/** A path as the program took it: from where it runs. */
function absolute(path: string, { workingDirectory }: Owner): string {
  return path.startsWith('/') ? path : `${workingDirectory ?? ''}/${path}`;
}

/** The files, or folders, among the arguments of inetd(8); BusyBox is called `busybox inetd`, too. */
function namedFiles(owner: Owner): readonly string[] {
  const words = owner.arguments?.slice(1) ?? [];
  const own = words[0] === 'inetd' ? words.slice(1) : words;
  return own
    .filter((word, index) => !word.startsWith('-') && !WITH_VALUE.test(own[index - 1] ?? ''))
    .map((word) => absolute(word, owner));
}

function portNames(files: ConfigFiles): PortOf {
  return parsePortNames(files.read('/etc/services') ?? '');
}

/** inetutils reads the folder beside the file, too; the others have none. */
export function inetdAppointments(owner: Owner, files: ConfigFiles): readonly Appointment[] {
  const named = namedFiles(owner);
  const paths = named.length > 0 ? named : ['/etc/inetd.conf', '/etc/inetd.d'];
  const portOf = portNames(files);
  return paths
    .flatMap((path) => {
      const inside = files.listIfFolder(path);
      return inside === null ? path : inside.map((name) => `${path}/${name}`);
    })
    .slice(0, MOST_FILES)
    .flatMap((file) => {
      const text = files.read(file);
      return text === null ? [] : parseInetdConf(text, { file, portOf, self: owner.name });
    });
}

/** Names that xinetd passes over in a folder: xinetd.conf(5). */
const isPassedOver = (name: string): boolean => name.includes('.') || name.endsWith('~');

export function xinetdFileAppointments(owner: Owner, files: ConfigFiles): readonly Appointment[] {
  const words = owner.arguments ?? [];
  const named = words[words.indexOf('-f') + 1];
  const first = words.includes('-f') && named !== undefined ? absolute(named, owner) : '/etc/xinetd.conf';
  const read: XinetdFile[] = [];
  const seen = new Set([first]);
  for (const path of seen) {
    const text = files.read(path);
    if (text === null) continue;
    const file = parseXinetdConf(text, path);
    read.push(file);
    const inside = file.folders.flatMap((folder) =>
      files.list(folder).flatMap((name) => (isPassedOver(name) ? [] : `${folder}/${name}`)),
    );
    for (const more of [...file.files, ...inside]) if (seen.size < MOST_FILES) seen.add(more);
  }
  const defaults = new Map(read.flatMap((file) => [...file.defaults]));
  const services = read.flatMap((file) => file.services);
  return xinetdAppointments(services, defaults, { portOf: portNames(files), self: owner.name });
}
