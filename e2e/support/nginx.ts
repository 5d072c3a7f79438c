import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testPackage } from '../../scripts/lib/test-packages.mjs';
import { stop } from './programs.ts';
import { temporaryFolder } from './folders.ts';

/** A real nginx, unpacked from Debian's package and never installed. */
export interface Nginx {
  readonly masterPid: number;
  stop(): Promise<void>;
}

function configuration(folder: string, ports: readonly number[]): string {
  const listen = ports.map((port) => `listen 127.0.0.1:${port};`).join(' ');
  return `
user nobody nogroup;
worker_processes 2;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  keepalive_timeout 600s;
  client_header_timeout 600s;
  server { ${listen} location / { return 200 'hello'; } }
}
`;
}

async function untilAnswers(port: number, child: ChildProcess, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break;
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } }).catch(
      () => null,
    );
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx does not answer: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
}

export async function startNginx(port: number, ...more: readonly number[]): Promise<Nginx> {
  const { root, environment } = await testPackage('nginx-light');
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'logs'));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, [port, ...more]));
  const child = spawn(
    join(root, 'usr/sbin/nginx'),
    ['-p', folder, '-c', file, '-e', join(folder, 'error.log')],
    {
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    },
  );
  await untilAnswers(port, child, folder);
  if (child.pid === undefined) throw new Error('nginx has no pid.');
  return {
    masterPid: child.pid,
    async stop() {
      // QUIT would wait for connections; TERM ends master and workers together.
      await terminate(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function terminate(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => void stop(child), 5000);
  await gone;
  clearTimeout(late);
}
