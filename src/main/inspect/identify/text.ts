/** Command lines are written by strangers: nothing longer is matched. */
const LONGEST_MATCHED = 1024;

const compiled = new Map<string, RegExp>();

/** The expression of the data file, compiled once; all of them are anchored and ignore case. */
function expression(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern, 'iu');
  compiled.set(pattern, made);
  return made;
}

export function matchWhole(pattern: string, text: string | null | undefined): RegExpExecArray | null {
  if (text === null || text === undefined || text.length > LONGEST_MATCHED) return null;
  return expression(pattern).exec(text);
}

export function isWhole(pattern: string, text: string | null | undefined): boolean {
  return matchWhole(pattern, text) !== null;
}

/** `/` separators, `.` and `..` resolved; nothing is looked up on the disk. */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The kernel adds a note to the path of an executable that was replaced while it runs. */
export function executablePath(executable: string | null): string | null {
  return executable === null || executable === ''
    ? null
    : cleanPath(executable.replace(/ \(deleted\)$/u, ''));
}
