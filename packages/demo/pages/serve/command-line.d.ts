/** Where the demo listens unless told. */
export const DEFAULT_PORT: number;
/** What `npm start -- --help` prints. */
export const HELP: string;
/** Something the person at the terminal can put right: shown as one line, without a stack. */
export class UsageError extends Error {}

/** What the arguments ask for. */
export interface CommandLine {
  help: boolean;
  /** 0: any free one. */
  port: number;
  /** Absolute path of the database. */
  db?: string;
}

/** Reads the arguments, then PORT where they name none. Throws UsageError. */
export function readCommandLine(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine;
