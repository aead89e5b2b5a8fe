import { provideDummyTracing } from '@contentlayer2/utils';
import * as effectModule from '@contentlayer2/utils/effect';
import { NodeFsLive } from '@contentlayer2/utils/node';
import * as core from 'contentlayer2/core';

type Step = (effect: unknown) => unknown;

/** The little of Contentlayer's effect runtime that is used; its own typings do not resolve under bundler resolution. */
const { T, provideTestConsole } = effectModule as unknown as {
  T: { provideSomeLayer(layer: unknown): Step; runPromise<A>(effect: unknown): Promise<A> };
  provideTestConsole(messages: unknown[]): Step;
};

/**
 * Runs a Contentlayer effect as a promise that rejects, instead of ending the process. Its error report goes to the
 * console only, so that is where the reason is taken from.
 */
export async function runEffect<A>(effect: unknown, cwd: string): Promise<A> {
  const report: unknown[] = [];
  const steps = [provideDummyTracing, core.provideCwdCustom(cwd), T.provideSomeLayer(NodeFsLive), provideTestConsole(report)] as Step[];
  try {
    return await T.runPromise<A>(steps.reduce((provided, step) => step(provided), effect));
  } catch (error) {
    throw new Error(report.length > 0 ? report.join('\n') : String(error), { cause: error });
  }
}
