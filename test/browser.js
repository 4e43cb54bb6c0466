// Which Chromium runs the tests: $CHROMIUM_PATH, else one installed on the system, else Playwright's own download,
// else get one: apt-get on Debian/Ubuntu as root, `playwright install` everywhere else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';

const SYSTEM = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};
const isRoot = () => process.getuid?.() === 0;
const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const systemChromium = () =>
  [process.env.CHROMIUM_PATH, ...(SYSTEM[process.platform] ?? [])].find((path) => path && existsSync(path));

function playwrightHas() {
  const full = chromium.executablePath(); // …/chromium-<rev>/…; the headless shell lies beside it
  const folder = full.match(/^(.*[\\/])chromium(-\d+)[\\/]/);
  return existsSync(full) || Boolean(folder && existsSync(`${folder[1]}chromium_headless_shell${folder[2]}`));
}

function apt() {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...wait, 'update']);
  return (
    run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium']) &&
    Boolean(systemChromium())
  );
}
const playwrightInstall = () =>
  run(process.execPath, [
    join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js'),
    'install',
    '--only-shell',
    'chromium',
  ]);

/** Playwright launch options; with no executablePath Playwright takes its own. */
export function launchOptions() {
  const executablePath = systemChromium();
  return {
    ...(executablePath && { executablePath }),
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  if (!systemChromium() && !playwrightHas() && !apt() && !playwrightInstall()) {
    console.error(
      'No Chromium for the browser tests. Install Chrome or Chromium, or set CHROMIUM_PATH to one.',
    );
    process.exit(1);
  }
  console.log(`browser: ${systemChromium() ?? 'Playwright’s own Chromium'}`);
}
