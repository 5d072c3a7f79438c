import type { Appointment } from '../../../../shared/carrier/appointments.ts';
import type { ConfigFiles } from './config-files.ts';
import { socketUnitAppointments, type UnitText } from './socket-unit.ts';

/** Where the system's units are, the first that has a file of a name wins: systemd.unit(5). */
const FOLDERS = [
  '/etc/systemd/system.control',
  '/run/systemd/system.control',
  '/run/systemd/transient',
  '/run/systemd/generator.early',
  '/etc/systemd/system',
  '/etc/systemd/system.attached',
  '/run/systemd/system',
  '/run/systemd/system.attached',
  '/run/systemd/generator',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
  '/run/systemd/generator.late',
];

const SUFFIX = '.socket';
const WANTS = /\.(?:wants|requires|upholds)$/u;

interface Folder {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/** Drop-ins are taken in the order of their names, each from the first folder that has it. */
function dropIns(unit: string, folders: readonly Folder[], files: ConfigFiles): readonly UnitText[] {
  const found = new Map<string, string>();
  for (const extra of [`${unit}.d`, 'socket.d']) {
    for (const { path, names } of folders) {
      if (!names.has(extra)) continue;
      for (const name of files.list(`${path}/${extra}`)) {
        if (name.endsWith('.conf') && !found.has(name)) found.set(name, `${path}/${extra}/${name}`);
      }
    }
  }
  return [...found]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, file]) => textOf(file, files));
}

function textOf(file: string, files: ConfigFiles): readonly UnitText[] {
  const text = files.read(file);
  return text === null ? [] : [{ text, file }];
}

/** What the units of the system open. A link to another unit is another name of that; an empty file is a masked unit. */
export function systemdAppointments(files: ConfigFiles): readonly Appointment[] {
  const folders = FOLDERS.map((path): Folder => ({ path, names: new Set(files.list(path)) }));
  const wanted = new Set(
    folders.flatMap(({ path, names }) =>
      [...names].filter((name) => WANTS.test(name)).flatMap((name) => files.list(`${path}/${name}`)),
    ),
  );
  const units = new Map<string, string>();
  for (const { path, names } of folders) {
    for (const name of names) {
      if (!name.endsWith(SUFFIX) || name.endsWith(`@${SUFFIX}`) || units.has(name)) continue;
      if (!files.isOtherName(`${path}/${name}`)) units.set(name, `${path}/${name}`);
    }
  }
  return [...units].flatMap(([name, file]) => {
    const [own] = textOf(file, files);
    if (own === undefined || own.text.trim() === '') return [];
    return socketUnitAppointments(name, [own, ...dropIns(name, folders, files)], wanted.has(name));
  });
}
