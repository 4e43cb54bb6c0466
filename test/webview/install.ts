// What the tests of this folder need: Chromium, got by test/browser.js, and WebKitGTK, by apt-get on Debian/Ubuntu as root.
// Getting them never fails: the tests say which web view is missing, and why.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.js';

/** The system's own: no other has its bindings. */
export const PYTHON = '/usr/bin/python3';
const PACKAGES = ['python3-gi', 'gir1.2-gtk-3.0', 'gir1.2-webkit2-4.1', 'xvfb', 'xauth'];
const BINDINGS = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** Why there is no WebKitGTK to run here; `undefined` where there is. */
export function withoutWebKit(): string | undefined {
  if (process.platform !== 'linux') return 'WebKitGTK is for Linux';
  const hasScreen = succeeds('xvfb-run', ['--help']) && succeeds('xauth', ['version']);
  const isThere = hasScreen && succeeds(PYTHON, ['-c', BINDINGS]);
  return isThere ? undefined : `WebKitGTK is not installed: apt-get install ${PACKAGES.join(' ')}`;
}

/** The same of Chromium. */
export function withoutChromium(): string | undefined {
  const path = launchOptions().executablePath ?? chromium.executablePath();
  return existsSync(path) ? undefined : 'Chromium is not installed: node test/browser.js';
}

/** Before the tests of this folder: gets what is missing, where it can. */
export function setup(): void {
  if (withoutChromium() !== undefined)
    succeeds(process.execPath, [join(import.meta.dirname, '../browser.js')]);
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (withoutWebKit() === undefined || !mayInstall) return;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  succeeds('apt-get', [...wait, 'update']);
  succeeds('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...PACKAGES]);
}
