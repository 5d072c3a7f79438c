import { readFileSync } from 'node:fs';
import type { ProcessOutcome } from '../bounded-process.ts';
import type { ShellRunner } from '../shell-runner.ts';

export function answered(stdout: string, status = 0, stderr = '', notes = ''): ProcessOutcome {
  return { stdout, stderr, notes, status, signal: null, problem: null, errorCode: null };
}

/** A recording beside the tests, without its `#` header. */
export function recording(name: string): string {
  const text = readFileSync(new URL(`../recordings/${name}.txt`, import.meta.url), 'utf8');
  return text.replace(/^(#.*\n)+/, '');
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** What the `grep` in systeminformation's own command lets through. */
function grep(command: string, text: string): string[] {
  const pattern = /grep "([^"]*)"/.exec(command)?.[1] ?? '';
  const expression = new RegExp(pattern.replaceAll('\\|', '|'));
  return lines(text).filter((line) => expression.test(line));
}

/**
 * Answers systeminformation's command strings as a shell would, had the tool printed `text`: pipelines
 * filter, everything else is left to the real parser. A tool without text is not installed.
 */
export function recordedRunner(
  platform: 'linux' | 'darwin' | 'win32',
  text: { readonly netstat?: string; readonly ss?: string },
): ShellRunner {
  const answer = (command: string): ProcessOutcome => {
    const tool = /(^|; |^)ss -/.test(command) ? 'ss' : 'netstat';
    const printed = text[tool];
    if (printed === undefined) return answered('', 1, `/bin/sh: 1: ${tool}: not found`, `${tool} 127\n`);
    if (platform === 'win32') return answered(printed.replaceAll('\n', '\r\n'));
    const head = platform === 'darwin' ? lines(printed).slice(0, 2) : [];
    const passed = grep(command, printed);
    const status = passed.length === 0 && tool === 'ss' ? 1 : 0;
    return answered([...head, ...passed, ''].join('\n'), status, '', `${tool} 0\n`);
  };
  return { run: (command) => Promise.resolve(answer(command)), close: () => undefined };
}
