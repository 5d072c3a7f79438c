const SUFFIX = '.socket';
const SPECIFIER = /%(.?)/gsu;

/** The parts of a socket unit's name, systemd.unit(5): `prefix@instance.socket`, or `prefix.socket`. */
export interface UnitName {
  readonly whole: string;
  readonly prefix: string;
  /** Empty of a template, null of what is neither a template nor made of one. */
  readonly instance: string | null;
}

/** Null for the name of another kind of unit. */
export function unitName(whole: string): UnitName | null {
  if (!whole.endsWith(SUFFIX)) return null;
  const stem = whole.slice(0, -SUFFIX.length);
  const at = stem.indexOf('@');
  if (at < 0) return { whole, prefix: stem, instance: null };
  return { whole, prefix: stem.slice(0, at), instance: stem.slice(at + 1) };
}

/** The template that a unit is made of; null for others. */
export function templateOf({ prefix, instance }: UnitName): string | null {
  return instance === null || instance === '' ? null : `${prefix}@${SUFFIX}`;
}

/** Folders of drop-ins beside the unit, the nearest first: its own, its template's, those of shorter prefixes, all's. */
export function dropInFolders(unit: UnitName): readonly string[] {
  const template = templateOf(unit);
  const dashes = [...unit.prefix.matchAll(/-/gu)].map(({ index }) => unit.prefix.slice(0, index + 1));
  const at = unit.instance === null ? '' : '@';
  return [
    unit.whole,
    ...(template === null ? [] : [template]),
    ...dashes.reverse().map((prefix) => `${prefix}${at}${SUFFIX}`),
    'socket',
  ].map((name) => `${name}.d`);
}

/** systemd-escape(1), back: `-` stands for `/`, `\x2d` for `-`. */
function unescaped(text: string): string {
  return text
    .replaceAll('-', '/')
    .replaceAll(/\\x([0-9a-f]{2})/giu, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** A value with the specifiers that the name answers; `%%` becomes a NUL. Null where there is another. */
export function expanded(value: string, { whole, prefix, instance }: UnitName): string | null {
  const name = instance ?? '';
  const known = {
    '%': '\0',
    i: name,
    I: unescaped(name),
    p: prefix,
    P: unescaped(prefix),
    j: prefix.slice(prefix.lastIndexOf('-') + 1),
    n: whole,
    N: whole.slice(0, -SUFFIX.length),
  };
  const answers = new Map(Object.entries(known));
  const letters = [...value.matchAll(SPECIFIER)].map(([, letter = '']) => letter);
  if (!letters.every((letter) => answers.has(letter))) return null;
  return value.replaceAll(SPECIFIER, (_, letter: string) => answers.get(letter) ?? '');
}
