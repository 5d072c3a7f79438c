import { createRequire } from 'node:module';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { projectFolder, temporaryFolder } from './folders.ts';
import { runProgram, type Program } from './programs.ts';
import { asNobodyWith } from './unprivileged.ts';

/** The Electron that the project's scripts chose: the official one, or the folder that the variable names. */
function electronExecutable(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder !== undefined) return join(folder, 'electron');
  const found: unknown = createRequire(import.meta.url)('electron');
  if (typeof found !== 'string') throw new Error('The electron package does not name its executable.');
  return found;
}

export interface LaunchOptions {
  /** Written before the start, as an earlier run would have left it. */
  readonly settings?: Record<string, unknown>;
  readonly language?: 'en' | 'ko';
  /** A profile to use again; by default each start has its own. */
  readonly profile?: string;
  /** Runs it as the user "nobody", with these capabilities (capabilities(7)) and no others. */
  readonly asNobody?: readonly string[];
}

export interface PortholeApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  close(): Promise<void>;
}

export async function launchPorthole(options: LaunchOptions = {}): Promise<PortholeApp> {
  const profile = options.profile ?? temporaryFolder();
  if (options.settings !== undefined)
    writeFileSync(join(profile, 'settings.json'), JSON.stringify(options.settings));
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const language = options.language === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8';
  const environment = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const nobody = options.asNobody && asNobodyWith(electronExecutable(), profile, options.asNobody);
  const app = await _electron.launch({
    executablePath: nobody?.executable ?? electronExecutable(),
    args: [
      nobody?.project ?? projectFolder,
      `--user-data-dir=${profile}`,
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
    env: { ...environment, ...nobody?.environment, LANGUAGE: language, LANG: language, LC_ALL: language },
  });
  const page = await app.firstWindow();
  return { app, page, profile, close: () => app.close() };
}

interface Fixtures {
  /** Starts Porthole as often as a test wants; all are closed and their profiles removed afterwards. */
  readonly start: (options?: LaunchOptions) => Promise<PortholeApp>;
  /** Runs a program of `e2e/programs`; all are ended afterwards. */
  readonly run: (name: string, ...args: readonly string[]) => Promise<Program>;
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of what a fixture needs from this pattern, which here is empty.
  start: async ({ browserName: _ }, use) => {
    const started: PortholeApp[] = [];
    await use(async (options) => {
      const porthole = await launchPorthole(options);
      started.push(porthole);
      return porthole;
    });
    for (const porthole of started) {
      await porthole.close();
      rmSync(porthole.profile, { recursive: true, force: true });
    }
  },
  // As above.
  run: async ({ browserName: _ }, use) => {
    const running: Program[] = [];
    await use(async (name, ...args) => {
      const program = await runProgram(name, ...args);
      running.push(program);
      return program;
    });
    for (const program of running) await program.stop();
  },
});

export { expect } from '@playwright/test';
