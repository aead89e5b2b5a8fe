import { spawnSync } from 'node:child_process';
import { SettingsError } from '../../settings/env';

const LONGEST_MS = 120_000;

/**
 * Brings a git checkout up to date by fast-forward; local commits or changes in the way are an error, never overwritten.
 * @throws SettingsError with git's own words.
 */
export function pullContent(contentDir: string): void {
  const { status, stderr, error } = spawnSync('git', ['-C', contentDir, 'pull', '--ff-only', '--quiet'], {
    encoding: 'utf8', timeout: LONGEST_MS, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  if (status !== 0) throw new SettingsError(`The content could not be brought up to date by git: ${error?.message ?? stderr.trim()}`);
}
