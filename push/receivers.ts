import type { PushSettings } from '../settings/env';
import { baidu } from './baidu';
import { indexNow } from './indexnow';
import type { PushReply, PushRequest } from './transport';
import { webSub } from './websub';

/** What an answer means for the addresses that were sent. */
export type Outcome =
  /** `refused`: those among them that will never be taken; `remain`: how many more today. */
  | { kind: 'accepted'; note: string; refused?: readonly string[]; remain?: number }
  /** None of them will ever be taken. */
  | { kind: 'refused'; note: string }
  /** Something is wrong with the receiver or on the way to it. */
  | { kind: 'later'; note: string }
  /** Too many for what is left of the day. */
  | { kind: 'quota'; note: string }
  /** The key or token is not accepted: nothing will be until an operator has looked. */
  | { kind: 'closed'; note: string };

export type Receiver = {
  /** In the queue, the log and the metrics. */
  name: string;
  /** Whether it is told of articles' addresses or of feeds. */
  about: 'all articles' | 'new articles' | 'feeds';
  /** Addresses in one request. */
  most: number;
  /** An address is not repeated sooner. */
  repeatMs: number;
  request: (urls: readonly string[]) => PushRequest;
  read: (reply: PushReply, urls: readonly string[]) => Outcome;
};

/** Everybody who is to be told: engines by the operator's keys, hubs by the editors' `feeds.hubs`. */
export function receiversOf({ indexNow: engine, baidu: account }: Pick<PushSettings, 'indexNow' | 'baidu'>, hubs: readonly string[], siteUrl: string): Receiver[] {
  return [...(engine ? [indexNow(engine, siteUrl)] : []), ...(account ? [baidu(account, siteUrl)] : []), ...hubs.map(webSub)];
}
