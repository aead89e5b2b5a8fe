import { parseArgs, type ParseArgsConfig } from 'node:util';
import { SettingsError, settingsHelp } from '../../settings/env';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];

export type Command<O extends Options> = {
  /** First line of `--help`, then what each option does. */
  help: string;
  options: O;
  run: (values: Values<O>, positionals: string[]) => Promise<number> | number;
};

/** Runs a command line program: `--help`, unknown options and failures are the same everywhere; exit 2 = could not run. */
export async function runCommand<O extends Options>({ help, options, run }: Command<O>): Promise<void> {
  try {
    const { values, positionals } = parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: true });
    if ((values as { help?: boolean }).help) {
      process.stdout.write(`${help}\n\nEnvironment:\n${settingsHelp()}\n`);
      process.exit(0);
    }
    process.exitCode = await run(values as Values<O>, positionals);
  } catch (error) {
    const known = error instanceof SettingsError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${known ? (error as Error).message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  }
}
