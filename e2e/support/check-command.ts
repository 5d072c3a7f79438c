import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from '@playwright/test';
import * as v from 'valibot';
import type { CheckCode } from '../../src/shared/check.ts';
import { asNobody } from '../../scripts/lib/as-nobody.mjs';
import { projectFolder } from './folders.ts';

const command = join(projectFolder, 'out', 'main', 'porthole.js');

const schema: unknown = JSON.parse(readFileSync(join(projectFolder, 'docs', 'check.schema.json'), 'utf8'));
const isValid = new Ajv2020({ allErrors: true, validateFormats: false }).compile(
  v.parse(v.record(v.string(), v.unknown()), schema),
);

const owner = v.object({ pid: v.number(), name: v.string(), startedAt: v.nullable(v.string()) });
const answerSchema = v.object({
  port: v.number(),
  protocol: v.string(),
  address: v.string(),
  available: v.boolean(),
  reasons: v.array(v.object({ code: v.string(), text: v.string(), owners: v.array(owner) })),
  suggestions: v.array(v.object({ port: v.number(), why: v.string() })),
});
export type Answer = v.InferOutput<typeof answerSchema>;

export interface Output {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CheckOptions {
  readonly language?: 'en' | 'ko';
  /** A program and its arguments that runs the command as somebody with less rights. */
  readonly through?: readonly string[];
  /** Runs the command as the user "nobody". */
  readonly asNobody?: boolean;
}

const failure = v.object({ code: v.number(), stdout: v.string(), stderr: v.string() });

/** Runs `porthole check` as it is built. */
export async function runCheck(args: readonly string[], options: CheckOptions = {}): Promise<Output> {
  const locale = options.language === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8';
  const env = { ...process.env, LC_ALL: locale };
  const [program = process.execPath, ...rest] = options.asNobody
    ? asNobody(command, ['check', ...args])
    : [...(options.through ?? []), process.execPath, command, 'check', ...args];
  return promisify(execFile)(program, rest, { env, cwd: '/' }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = v.parse(failure, error);
      return { status: code, stdout, stderr };
    },
  );
}

/** Every socket in the kernel's tables, as `table address:port state`. */
function openSockets(): readonly string[] {
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'latin1')
      .split('\n')
      .slice(1)
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [, local, remote, state] = line.trim().split(/\s+/);
        return `${table} ${String(local)} ${String(remote)} ${String(state)}`;
      }),
  );
}

/** Asks for JSON, holds it against the schema and its exit status, and sees that nothing stays bound. */
export async function ask(args: readonly string[], options: CheckOptions = {}): Promise<Answer> {
  const before = new Set(openSockets());
  const { status, stdout, stderr } = await runCheck([...args, '--json'], options);
  expect(
    openSockets().filter((socket) => !before.has(socket)),
    'left bound',
  ).toEqual([]);
  expect(stdout, stderr).not.toBe('');
  const json: unknown = JSON.parse(stdout);
  isValid(json);
  expect(isValid.errors ?? []).toEqual([]);
  const answer = v.parse(answerSchema, json);
  expect(status).toBe(answer.available ? 0 : 1);
  return answer;
}

/** Kills the command in the middle of its work. Returns the sockets that are left of it. */
export async function killCheck(
  args: readonly string[],
  afterMilliseconds: number,
): Promise<readonly string[]> {
  const before = new Set(openSockets());
  const running = spawn(process.execPath, [command, 'check', ...args], { stdio: 'ignore', cwd: '/' });
  const ended = once(running, 'exit');
  await pause(afterMilliseconds);
  running.kill('SIGKILL');
  await ended;
  return openSockets().filter((socket) => !before.has(socket));
}

export function codesOf({ reasons }: Answer): readonly string[] {
  return reasons.map(({ code }) => code);
}

/** The pids that the reason of this code names. */
export function pidsOf({ reasons }: Answer, code: CheckCode): readonly number[] {
  return reasons.find((reason) => reason.code === code)?.owners.map(({ pid }) => pid) ?? [];
}
