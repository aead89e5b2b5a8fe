type Styles = Readonly<Record<string, unknown>>;

/** What each of Temml's inline styles becomes: a class of `components/styles/math.css`. Values that are not named here go. */
const CLASSES: Readonly<Record<string, (value: string) => string | null>> = {
  border: () => 'tml-box',
  borderTop: () => 'tml-bt',
  borderRight: () => 'tml-br',
  borderBottom: () => 'tml-bb',
  borderLeft: () => 'tml-bl',
  padding: (value) => (/^(?:3pt|0?\.3em)$/.test(value) ? 'tml-pad' : null),
  paddingLeft: (value) => sidePadding('l', value),
  paddingRight: (value) => sidePadding('r', value),
  marginLeft: (value) => (value.startsWith('-') ? 'tml-closer' : null),
  width: (value) => (value === '100%' ? 'tml-wide' : value === '50%' ? 'tml-half' : null),
};

function sidePadding(side: 'l' | 'r', value: string): string | null {
  if (/^0(?:em|pt)?$/.test(value)) return `tml-${side}0`;
  return value === '1em' ? `tml-${side}1` : null;
}

/** Classes for an element's styles: pages may carry no inline style (Content-Security-Policy `style-src 'self'`). */
export function classesOfStyles(styles: Styles): string[] {
  return Object.entries(styles).flatMap(([name, value]) => (typeof value === 'string' && value !== '' && Object.hasOwn(CLASSES, name) ? (CLASSES[name]?.(value) ?? []) : []));
}

/** Colours are attributes in MathML. */
export function coloursOfStyles(styles: Styles): { mathcolor?: string; mathbackground?: string } {
  const { color, background, backgroundColor = background, 'background-color': given = backgroundColor } = styles;
  return { ...(typeof color === 'string' && { mathcolor: color }), ...(typeof given === 'string' && { mathbackground: given }) };
}
