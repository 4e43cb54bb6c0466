import type { LaunchOptions } from 'playwright';
/** Playwright launch options; with no executablePath Playwright takes its own. */
export function launchOptions(): LaunchOptions;
