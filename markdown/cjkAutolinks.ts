import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

const SPACE = 32;
const PATCHED = new Set(['protocolAutolink', 'wwwAutolink']);

/**
 * Plugin to use after remark-gfm: a bare URL ends before the first character that is not ASCII,
 * so that `见https://a.com，然后` links the address only (GFM's own rule goes on to the next blank).
 * GFM's second search for addresses, in finished text, is switched off: it has the same fault.
 */
export function cjkAutolinks(this: Processor): void {
  const data = this.data();
  for (const extension of data.micromarkExtensions ?? []) patchText(extension);
  for (const extension of (data.fromMarkdownExtensions ?? []).flat()) delete extension.transforms;
}

function patchText(extension: Extension): void {
  for (const constructs of Object.values(extension.text ?? {})) {
    if (!Array.isArray(constructs)) continue;
    constructs.forEach((construct, index) => {
      if (PATCHED.has(construct.name ?? '')) constructs[index] = { ...construct, tokenize: endAtWide(construct) };
    });
  }
}

/** The tokenizer of a construct, to which every character that is not ASCII looks like a blank. */
function endAtWide({ tokenize }: Construct): Tokenizer {
  return function tokenizeAscii(effects, ok, nok) {
    let real: Code = null;
    let left = false;
    const leave = (state: State): State => () => {
      left = true;
      return state(real);
    };
    const enter = (state: State | undefined): State | undefined => state && ((code) => {
      real = code;
      const next = state(code !== null && code > 126 ? SPACE : code);
      return left ? next : enter(next);
    });
    return enter(tokenize.call(this, effects, leave(ok), leave(nok))) ?? nok;
  };
}
