/**
 * How much a name tells of its value. `strong`: whatever stands there is a secret. `weak`: such a name also carries
 * paths, switches and small numbers, so that the value has a say.
 */
export type NameStrength = 'strong' | 'weak';

const STRONG: ReadonlySet<string> = new Set([
  'password',
  'passwords',
  'passwd',
  'passphrase',
  'passcode',
  'passw',
  'requirepass',
  'masterauth',
]);

const WEAK: ReadonlySet<string> = new Set([
  'pass',
  'pwd',
  'pw',
  'secret',
  'token',
  'apikey',
  'jwt',
  'psk',
  'bearer',
  'authorization',
  'credential',
  'credentials',
  'creds',
  'cookie',
  'setcookie',
]);

/** Written as one word: `dbpassword`, `clientsecret`, `storepass`. */
const FUSED_STRONG = /(?:password|passwd|passphrase|passcode)$/;
const FUSED_WEAK =
  /(?:secret|apikey|authtoken|accesstoken|apitoken|bearertoken|secretkey|accesskey|privatekey|authkey|accountkey|sharedkey|nodekeyhex|hmacencoded|^(?:db|my|root|admin|user|store|key|ssl|smtp|mail|ldap|bind|proxy|ssh|login|auth|rpc|vnc|rdp|become|vault)pass)$/;

/** `access key` is a secret where `primary key` is none. */
const KEYS: ReadonlySet<string> = new Set(
  'access account api app application auth consumer deploy deployment encrypt encryption hmac license master preshared private secret secrets service session shared sign signing storage subscription tunnel webhook'.split(
    ' ',
  ),
);

/** Words before the last one that make it something else: `tls secret` is a name, `eos token` a word of a model. */
const OTHER_MEANING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['secret', new Set(['tls', 'pull', 'k8s', 'kubernetes', 'certificate'])],
  [
    'token',
    new Set(['eos', 'bos', 'pad', 'mask', 'sep', 'cls', 'unk', 'stop', 'special', 'start', 'end', 'per']),
  ],
  [
    'pass',
    new Set(['proxy', 'single', 'two', 'multi', 'first', 'second', 'one', 'by', 'low', 'high', 'band']),
  ],
  ['cookie', new Set(['no', 'syn', 'affinity', 'sticky'])],
]);

/** Names by all of their words, where the last one would mislead: of Ruby on Rails, Vault, etcd. */
const BY_ALL_WORDS: ReadonlyMap<string, NameStrength | null> = new Map([
  ['secret key base', 'weak'],
  ['dev root token id', 'weak'],
  ['initial cluster token', null],
]);

/** `clientSecret`, `client-secret`, `CLIENT_SECRET2` are the same two words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');
}

/** The last word says what a value is: `token` is one, `token bucket size` and `password file` are none. */
export function nameStrength(name: string): NameStrength | null {
  if (name.length > 200) return null;
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined) return null;
  const whole = BY_ALL_WORDS.get(words.join(' '));
  if (whole !== undefined) return whole;
  const before = words.at(-2);
  if (before !== undefined && OTHER_MEANING.get(last)?.has(before) === true) return null;
  if (STRONG.has(last) || FUSED_STRONG.test(last)) return 'strong';
  if (WEAK.has(last) || FUSED_WEAK.test(last)) return 'weak';
  return last === 'key' && before !== undefined && KEYS.has(before) ? 'weak' : null;
}

const ASKS: ReadonlySet<string> = new Set(
  'no ask prompt use with without enable disable allow require requires read generate print show rotate reset check verify validate ignore skip need empty random has'.split(
    ' ',
  ),
);

/** `--ask-password` is a switch: the next argument belongs to somebody else. */
export function isSwitch(name: string): boolean {
  const [first] = wordsOf(name);
  return first !== undefined && ASKS.has(first);
}
