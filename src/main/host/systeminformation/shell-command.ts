import type { ProcessOutcome } from './bounded-process.ts';

/** The tools whose exit status would otherwise be lost inside systeminformation's pipelines. */
const TOOLS = ['netstat', 'ss'] as const;

/** How one tool inside a shell command ended. */
export interface ToolStatus {
  readonly tool: string;
  readonly status: number;
}

/**
 * systeminformation pipes its tool into grep and ends the line with `unset`, so the shell's own status is
 * always 0 and failure looks like silence. A shell function of the same name reports the tool's status on
 * descriptor 3 (which the tool itself does not inherit) and changes nothing else.
 */
const REPORTING_FUNCTIONS = TOOLS.map(
  (tool) => `${tool}() { command ${tool} "$@" 3>&-; set -- $?; echo "${tool} $1" >&3; return $1; }\n`,
).join('');

export interface ShellInvocation {
  readonly file: string;
  readonly args: readonly string[];
  readonly verbatim: boolean;
}

/** The shell invocation for one of systeminformation's command strings. */
export function shellInvocation(
  command: string,
  platform: NodeJS.Platform,
  systemFolder: string,
): ShellInvocation {
  if (platform === 'win32') {
    return { file: `${systemFolder}\\cmd.exe`, args: ['/d', '/s', '/c', `"${command}"`], verbatim: true };
  }
  return { file: '/bin/sh', args: ['-c', REPORTING_FUNCTIONS + command], verbatim: false };
}

/** The tool statuses that the reporting functions wrote, in order. */
export function toolStatuses(outcome: Pick<ProcessOutcome, 'notes'>): ToolStatus[] {
  const statuses: ToolStatus[] = [];
  for (const line of outcome.notes.split('\n')) {
    const match = /^([a-z]+) (\d{1,3})$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) {
      statuses.push({ tool: match[1], status: Number(match[2]) });
    }
  }
  return statuses;
}

/** The tool that a command is about, for sentences: the first word that is one, or the first word at all. */
export function toolOf(command: string): string {
  const words = command.match(/[a-z]+/g) ?? [];
  return words.find((word) => word === 'netstat' || word === 'ss') ?? words[0] ?? 'the command';
}
