/** Every element name of HTML, old ones included: other names in angle brackets are likely text (`List<String>`). */
export const htmlNames: ReadonlySet<string> = new Set(
  ('a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas ' +
    'caption center cite code col colgroup content data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption ' +
    'figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd label ' +
    'legend li link main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option ' +
    'output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source spacer span ' +
    'strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp ' +
    'animate circle clippath defs desc ellipse filter foreignobject g line lineargradient mask path pattern polygon polyline ' +
    'radialgradient rect stop symbol text textpath tspan use').split(' '),
);

/** Elements without an end tag. */
export const voidNames: ReadonlySet<string> = new Set(
  'area base br col embed frame hr image img input link meta param source track wbr'.split(' '),
);
