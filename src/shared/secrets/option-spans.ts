import { ORACLE_LOGIN, SECRET_OPTIONS, SECRET_WORDS, type SecretOption } from './program-options.ts';
import { isSwitch, nameStrength } from './secret-names.ts';
import { isSecretValue } from './secret-values.ts';
import type { Span } from './spans.ts';

/** A secret within one of several arguments. */
export interface ArgumentSpan extends Span {
  readonly argument: number;
}

/** `--name=value`, `-Dname=value`, `/name:value`, `NAME=value`, `name.name=value`. */
const ASSIGNMENT = /^(?:--?|\/)?([A-Za-z_][\w.-]{0,120}(?:\[[\w.-]{0,40}\])?)([=:])/;
const OPTION = /^(?:--?|\/)([A-Za-z][\w.-]{0,120})$/;
/** More pairs follow: a connection string, whose first pair is not all of it. */
const MORE_PAIRS = /[;&]\s*[A-Za-z][\w .-]{0,60}=/;

/** `--auth`, `basicAuth`, `cloud.auth`, `--rpc-login`: their value is `user:secret`, and elsewhere the name of a way. */
const LOGIN = /(?:^|[-._])(?:basic-?|http-?|proxy-?)?(?:auth|userpass|login)$/i;
/** A number behind the colon is a port: `--forward-auth=host:9000`. */
const USER_AND_SECRET = /^[\w.@%+-]+:(?!\d{1,5}$)[^/]/;

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** `user:secret` holds its secret behind the sign; without the sign nothing there is one. */
function tail(value: string, from: number, after: string | undefined): Span | null {
  if (after === undefined) return { start: from, end: from + value.length };
  const at = value.indexOf(after);
  return at < 0 ? null : { start: from + at + 1, end: from + value.length };
}

function loginIn(word: string, from: number): Span | null {
  const value = word.slice(from);
  return USER_AND_SECRET.test(value) && isSecretValue(value, 'strong') ? tail(value, from, ':') : null;
}

function assigned(word: string): Span | null {
  const match = ASSIGNMENT.exec(word);
  if (match === null) return null;
  const [whole, name = '', sign] = match;
  if (LOGIN.test(name)) return loginIn(word, whole.length);
  const strength = nameStrength(name);
  // A colon parts a Windows option from its value; elsewhere `token:x` may be anything.
  if (strength === null || (sign === ':' && !word.startsWith('/'))) return null;
  const isOption = word.startsWith('-');
  const value = word.slice(whole.length);
  if ((!isOption && MORE_PAIRS.test(value)) || /^\\?["']/.test(value) || !isSecretValue(value, strength))
    return null;
  return { start: whole.length, end: word.length };
}

/** What an option's own name says of the argument after it. */
function nextOf(word: string, next: string): Span | null {
  const name = OPTION.exec(word)?.[1];
  if (name === undefined || isSwitch(name) || /^--?[A-Za-z][\w-]*(?:=|$)/.test(next)) return null;
  if (LOGIN.test(name)) return loginIn(next, 0);
  const strength = nameStrength(name);
  return strength !== null && isSecretValue(next, strength) ? { start: 0, end: next.length } : null;
}

function shortOption(
  word: string,
  next: string | undefined,
  { option, form, after, unless }: SecretOption,
): { readonly isNext: boolean; readonly span: Span } | null {
  if (word === option) {
    if (form === 'glued' || next === undefined || !isSecretValue(next, 'strong')) return null;
    const span = tail(next, 0, after);
    return span === null ? null : { isNext: true, span };
  }
  if (form === 'apart' || !word.startsWith(option) || unless?.test(word) === true) return null;
  // `-auth_timeout` is another option than `-auth`; only one letter has its value glued to it.
  const isLong = /^--?[a-z]{2}/.test(option);
  const from = option.length + (isLong ? 1 : 0);
  if (isLong && word[option.length] !== '=') return null;
  const span = isSecretValue(word.slice(from), 'strong') ? tail(word.slice(from), from, after) : null;
  return span === null ? null : { isNext: false, span };
}

/** Only these are kept, since a command line may have ten thousand words. */
const KNOWN = [...SECRET_OPTIONS, ...SECRET_WORDS, ORACLE_LOGIN].map((each) => each.programs);

function isKnownProgram(name: string): boolean {
  return name.length <= 40 && KNOWN.some((pattern) => pattern.test(name));
}

/**
 * Secrets by the names of options and variables, argument by argument. `isFirst` tells where a script begins another
 * command. A program is known by its name wherever that stands, since many are started through others
 * (`sudo mysql`, `docker exec db mysql`).
 */
export function optionSpans(
  words: readonly string[],
  isFirst: (index: number) => boolean = (index) => index === 0,
): readonly ArgumentSpan[] {
  const spans: ArgumentSpan[] = [];
  let programs: string[] = [];
  let seen = new Set<string>();
  words.forEach((word, index) => {
    if (isFirst(index)) [programs, seen] = [[], new Set()];
    const next = words[index + 1];
    const add = (span: Span | null, isNext = false): void => {
      if (span !== null) spans.push({ ...span, argument: isNext ? index + 1 : index });
    };
    const runs = (pattern: RegExp): boolean => programs.some((program) => pattern.test(program));
    add(assigned(word));
    if (next !== undefined) add(nextOf(word, next), true);
    for (const option of SECRET_OPTIONS) {
      if (!word.startsWith(option.option) || !runs(option.programs)) continue;
      if (option.command !== undefined && !seen.has(option.command)) continue;
      const found = shortOption(word, next, option);
      if (found !== null) add(found.span, found.isNext);
    }
    const isNextSecret = SECRET_WORDS.some((each) => each.word.test(word) && runs(each.programs));
    if (isNextSecret && next !== undefined && !next.startsWith('-'))
      add({ start: 0, end: next.length }, true);
    if (runs(ORACLE_LOGIN.programs)) {
      const secret = ORACLE_LOGIN.login.exec(word)?.[1];
      if (secret !== undefined)
        add({ start: word.indexOf('/') + 1, end: word.indexOf('/') + 1 + secret.length });
    }
    seen.add(word);
    const name = baseName(word);
    if (isKnownProgram(name)) programs.push(name);
  });
  return spans;
}
