/**
 * Runs before the first paint, so that a reader's own choice of light or dark and text size never flashes, and what needs a
 * script, or a device that shares, has its place from the start. A constant, so that a Content-Security-Policy can name it by
 * its hash (CSP Level 3 §6.7.2.3).
 */
export const EARLY_SCRIPT =
  "document.documentElement.dataset.js=navigator.share?'share':'';try{for(const k of['theme','textSize']){const v=localStorage.getItem('broadsheet.'+k);if(v)document.documentElement.dataset[k]=v}}catch{}";
