/** The paper of both themes, as in components/styles/tokens.css. */
export const PAPER = { light: '#fbfaf7', dark: '#121315' } as const;
