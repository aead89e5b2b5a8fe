import { editProse } from '../../markdown/prose';

const DESTINATION = /(\]\(\s*<?)([^)\s<>]+)/g;
const NOT_RELATIVE = /^(?:[a-z][a-z0-9+.-]*:|[/#?]|\{\{)/i;
const IS_FILE = /\.(?:md|markdown)(?:#|$)/i;

/**
 * Links and pictures written relative to the page's old address (`../x/`), which is another one now. `settle` says what a
 * decoded absolute path is called here; null leaves the link alone, as does everything that is not relative.
 */
export function convertRelativeLinks(body: string, oldPath: string, settle: (path: string, written: string) => string | null): string {
  if (!body.includes('](')) return body;
  return editProse(body, (prose) => prose.replace(DESTINATION, (whole: string, open: string, written: string) => {
    if (NOT_RELATIVE.test(written) || IS_FILE.test(written)) return whole;
    try {
      const url = new URL(written, `http://site.invalid${encodeURI(oldPath)}`);
      const settled = settle(decodeURIComponent(url.pathname), written);
      return settled === null ? whole : `${open}${settled}${url.hash}`;
    } catch {
      return whole;
    }
  }));
}
