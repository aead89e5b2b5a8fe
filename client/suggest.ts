/** What the server completes with (edge/suggest.ts). */
type Item = { kind: string; title: string; href: string; count?: number; date?: string };

/** Long enough that a word being typed is asked for once, short enough to feel at once. */
const PAUSE_MS = 120;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Creates an element, or changes one. */
function make(element: HTMLElement | 'a' | 'div' | 'span', attributes: Record<string, string>): HTMLElement {
  const made = typeof element === 'string' ? document.createElement(element) : element;
  for (const name in attributes) made.setAttribute(name, attributes[name] ?? '');
  return made;
}

/** A combobox with a list, as WAI-ARIA describes it (APG, "Editable Combobox With List Autocomplete"). */
function complete(input: HTMLInputElement, n: number): void {
  const { dataset } = input;
  const id = `suggest-${n}`;
  const list = make('div', { id, class: 'suggest', role: 'listbox', 'aria-label': dataset.list ?? '' });
  let options: HTMLElement[] = [];
  let at = -1;
  let timer = 0;
  /** The number of what was asked last: other answers were overtaken. */
  let asked = 0;

  const choose = (index: number): void => {
    at = index;
    options.forEach((one, i) => make(one, { 'aria-selected': String(i === at) }));
    options[at]?.scrollIntoView({ block: 'nearest' });
    make(input, { 'aria-activedescendant': options[at]?.id ?? '' });
  };
  const show = (items: readonly Item[]): void => {
    options = items.map(({ kind, title, href, count, date }, i) => {
      const option = make('a', { id: `${id}-${i}`, href, role: 'option', tabindex: '-1' });
      const note = make('span', {});
      note.textContent = `${dataset[kind] ?? ''} ${count ?? date}`;
      option.append(title, note);
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = !items[0];
    make(input, { 'aria-expanded': String(!list.hidden) });
    choose(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    asked += 1;
    show([]);
  };
  const ask = async (): Promise<void> => {
    const own = (asked += 1);
    // no answer: the form works without
    const answer = await fetch(`${dataset.suggest}?q=${encodeURIComponent(input.value)}`).catch(() => null);
    const { items } = answer?.ok ? ((await answer.json()) as { items: Item[] }) : { items: [] };
    if (own === asked) show(items);
  };
  const typed = (event: Event): void => {
    // half a syllable is no word yet
    if ((event as InputEvent).isComposing) return;
    close();
    if (input.value.trim()) timer = window.setTimeout(ask, PAUSE_MS);
  };

  make(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id }).after(list);
  close();
  input.oninput = typed;
  input.addEventListener('compositionend', typed);
  input.onblur = close;
  // a press on the list must not take the focus before it becomes a click
  list.onmousedown = (event) => event.preventDefault();
  input.onkeydown = (event) => {
    const step = STEPS[event.key];
    const places = options.length + 1;
    if (event.isComposing || !(options[0] ?? (step && input.value.trim()))) return;
    if (step && !options[0]) void ask();
    // the field itself is one of the places
    else if (step) choose(((at + 1 + step + places) % places) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && at >= 0) options[at]?.click();
    else return;
    event.preventDefault();
  };
}

/** Search fields complete what is typed into them. */
export function suggestWhileTyping(): void {
  document.querySelectorAll<HTMLInputElement>('[data-suggest]').forEach(complete);
}
