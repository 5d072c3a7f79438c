import type { Owner } from './socket.ts';

/** Anybody may start a process with two megabytes of arguments, in which secrets would be looked for for seconds. */
const LONGEST = 20_000;

function beginningOfWords(words: readonly string[]): readonly string[] {
  const result: string[] = [];
  let room = LONGEST;
  for (const word of words) {
    if (room <= 0) break;
    result.push(word.slice(0, room));
    room -= word.length + 1;
  }
  return result;
}

const known = new WeakMap<Owner, Owner>();

function cut(owner: Owner, command: string): Owner {
  const words = owner.arguments === null ? null : beginningOfWords(owner.arguments);
  const isJoined = owner.arguments?.join(' ') === command;
  return {
    ...owner,
    command: isJoined && words !== null ? words.join(' ') : command.slice(0, LONGEST),
    arguments: words,
  };
}

/** The owner with no more of its command line than is drawn anywhere; the same object where that is all of it. */
export function ownerBeginning(owner: Owner): Owner {
  const { command } = owner;
  if (command === null || command.length <= LONGEST) return owner;
  const before = known.get(owner);
  if (before !== undefined) return before;
  const beginning = cut(owner, command);
  known.set(owner, beginning);
  return beginning;
}
