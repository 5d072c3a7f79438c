import { isRuntime } from '../runtimes.ts';
import type { InspectedSocket, Owner } from '../socket.ts';

/** What a program is for the purpose of recognising it: of a runtime, also what it runs and where. */
export function programIdentity(owner: Owner | undefined): string | null {
  if (owner === undefined) return null;
  const program = owner.executable ?? owner.name;
  if (!isRuntime(program)) return program;
  const script = owner.arguments?.slice(1).find((word) => !word.startsWith('-'));
  return [program, script ?? '', owner.workingDirectory ?? ''].join(' ').trim();
}

/** Who holds a socket, where no process is seen to. */
export const absentIdentity = ({ ownership, unit, user, uid }: InspectedSocket): string =>
  [ownership, unit, user ?? uid].filter((part) => part !== null).join(' ');
