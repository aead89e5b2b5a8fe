import { fs, provideDummyTracing } from '@contentlayer2/utils';
import * as effectModule from '@contentlayer2/utils/effect';
import * as core from 'contentlayer2/core';

type Step = (effect: unknown) => unknown;

/** The little of Contentlayer's effect runtime that is used; its own typings do not resolve under bundler resolution. */
const { L, T, provideTestConsole } = effectModule as unknown as {
  L: { fromValue(tag: unknown): (service: unknown) => unknown };
  T: { provideSomeLayer(layer: unknown): Step; runPromise<A>(effect: unknown): Promise<A>; succeed(value: unknown): unknown; fail(error: unknown): unknown };
  provideTestConsole(messages: unknown[]): Step;
};
const { FsTag, FileNotFoundError } = fs as unknown as { FsTag: unknown; FileNotFoundError: new (fields: { filePath: string }) => Error };

/** Contentlayer's view of the disk: what it asks of an article's file is answered from memory, without a turn through Node's threads. `files`: what each holds, by full path. */
export function filesInMemory(files: ReadonlyMap<string, string>): unknown {
  const read = (answer: (text: string) => unknown) => (filePath: string) => {
    const text = files.get(filePath);
    return text === undefined ? T.fail(new FileNotFoundError({ filePath })) : T.succeed(answer(text));
  };
  return L.fromValue(FsTag)({ stat: read(() => ({ mtime: new Date(0) })), readFile: read((text) => text) });
}

/**
 * Runs a Contentlayer effect as a promise that rejects, instead of ending the process. Its error report goes to the
 * console only, so that is where the reason is taken from.
 * @param disk the layer of what it asks of files
 */
export async function runEffect<A>(effect: unknown, cwd: string, disk: unknown): Promise<A> {
  const report: unknown[] = [];
  const steps = [provideDummyTracing, core.provideCwdCustom(cwd), T.provideSomeLayer(disk), provideTestConsole(report)] as Step[];
  try {
    return await T.runPromise<A>(steps.reduce((provided, step) => step(provided), effect));
  } catch (error) {
    throw new Error(report.length > 0 ? report.join('\n') : String(error), { cause: error });
  }
}
