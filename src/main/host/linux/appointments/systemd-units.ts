import type { Appointment } from '../../../../shared/carrier/appointments.ts';
import type { ConfigFiles } from './config-files.ts';
import { socketUnitAppointments, type UnitText } from './socket-unit.ts';
import { dropInFolders, templateOf, type UnitName, unitName } from './unit-name.ts';

const WANTS = /\.(?:wants|requires|upholds)$/u;

interface Folder {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/** Drop-ins are taken in the order of their names, each from the nearest folder that has it. */
function dropIns(unit: UnitName, folders: readonly Folder[], files: ConfigFiles): readonly UnitText[] {
  const found = new Map<string, string>();
  for (const extra of dropInFolders(unit)) {
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

/** The first file of each name. A link to another unit is another name of that. */
function unitFiles(folders: readonly Folder[], files: ConfigFiles): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const { path, names } of folders) {
    for (const name of names) {
      if (unitName(name) === null || units.has(name)) continue;
      if (!files.isOtherName(`${path}/${name}`)) units.set(name, `${path}/${name}`);
    }
  }
  return units;
}

/** What the units in these folders open, the first folder that has a file of a name wins; an empty file is a masked unit. */
export function systemdAppointments(paths: readonly string[], files: ConfigFiles): readonly Appointment[] {
  const folders = paths.map((path): Folder => ({ path, names: new Set(files.list(path)) }));
  const wanted = new Set(
    folders.flatMap(({ path, names }) =>
      [...names].filter((name) => WANTS.test(name)).flatMap((name) => files.list(`${path}/${name}`)),
    ),
  );
  const units = unitFiles(folders, files);
  const names = new Set([...units.keys(), ...wanted, ...folders.flatMap((folder) => [...folder.names])]);
  return [...names].flatMap((name) => {
    const unit = unitName(name);
    // A template opens nothing, only what is made of it.
    if (unit === null || unit.instance === '') return [];
    const file = units.get(name) ?? units.get(templateOf(unit) ?? '');
    const [own] = file === undefined ? [] : textOf(file, files);
    if (own === undefined || own.text.trim() === '') return [];
    return socketUnitAppointments(unit, [own, ...dropIns(unit, folders, files)], wanted.has(name));
  });
}
