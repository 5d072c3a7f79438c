import type { Program } from '../../shared/socket.ts';

const made = new Map<string, Program>();

/** By its display name in processes.json, from which the id follows. Equal programs are the same object. */
export function programFacts(name: string): Program {
  const known = made.get(name);
  if (known !== undefined) return known;
  const words = name.toLowerCase().match(/[a-z0-9+]+/gu) ?? [];
  const program: Program = { id: words.join('-').replaceAll('+', 'p'), name };
  made.set(name, program);
  return program;
}
