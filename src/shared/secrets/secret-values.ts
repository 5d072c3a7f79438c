import { HIDDEN } from './hidden.ts';
import type { NameStrength } from './secret-names.ts';

/** Where the secret is kept, or a word of a setting: nothing that opens a door by itself. */
const SETTINGS =
  /^(?:true|false|yes|no|on|off|none|null|nil|undefined|auto|ask|prompt|required|optional|enabled|disabled|stdin|basic|bearer|digest|negotiate|ntlm|token|-)$/i;
const REFERENCE =
  /^(?:\$\{?[A-Z_][A-Z\d_]*\}?|\$\(.*|%[A-Z_][A-Z\d_]*%|(?:env|file|fd):\S+|stdin:?|@[./~\\].*|<\(.*|\{\{.*)$/s;
const MASKED = /^(?:\*+|•+|x{3,}|<[\w -]*>|\.{3}|redacted|\[redacted\])$/i;
const FILE =
  /\.(?:pem|key|crt|cer|der|p12|pfx|jks|json|ya?ml|toml|ini|conf|cfg|env|txt|pub|asc|gpg|kdbx|token|secret|db)$/i;
const PATH = /^(?:~|\.{1,2}|[A-Za-z]:)?(?:[\\/][\w.@+ -]+)+[\\/]?$/;

/** Letters of both cases and digits in one long run: no folder is called so. */
export function looksRandom(text: string): boolean {
  return /[A-Za-z\d+]{20,}/.test(text) && /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

function isPath(value: string): boolean {
  if (looksRandom(value)) return false;
  return PATH.test(value) || (FILE.test(value) && !/\s/.test(value));
}

/** Whether what stands after a name of this strength is to be hidden. */
export function isSecretValue(value: string, strength: NameStrength): boolean {
  if (value === '' || value === HIDDEN) return false;
  if (SETTINGS.test(value) || REFERENCE.test(value) || MASKED.test(value)) return false;
  if (strength === 'strong') return true;
  // `-pass 1`, `--token 5`, `PWD=/home/me`.
  return !/^\d{1,3}$/.test(value) && !isPath(value);
}
