/** What the server completes with (edge/suggest.ts). */
type Item = { kind: string; title: string; href: string; count?: number; date?: string };

/** Long enough that a word being typed is asked for once, short enough to feel at once. */
const PAUSE_MS = 120;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function set(element: Element, attributes: Record<string, string>): void {
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
}

function option({ kind, title, href, count, date }: Item, id: string, { dataset }: HTMLInputElement): HTMLAnchorElement {
  const link = document.createElement('a');
  const note = document.createElement('span');
  note.textContent = [dataset[kind], count ?? date].filter(Boolean).join(' ');
  set(link, { id, href, role: 'option', tabindex: '-1' });
  link.append(title, note);
  return link;
}

/** A combobox with a list, as WAI-ARIA describes it (APG, "Editable Combobox With List Autocomplete"). */
function complete(input: HTMLInputElement, id: string): void {
  const list = document.createElement('div');
  let options: HTMLAnchorElement[] = [];
  let at = -1;
  let timer = 0;
  let asked: AbortController | undefined;

  const choose = (index: number): void => {
    at = index;
    options.forEach((one, n) => one.setAttribute('aria-selected', String(n === at)));
    options[at]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[at]?.id ?? '');
  };
  const show = (items: readonly Item[]): void => {
    options = items.map((item, n) => option(item, `${id}-${n}`, input));
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    asked?.abort();
    show([]);
  };
  const ask = async (): Promise<void> => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(input.value)}`, { signal });
      const { items } = (await answer.json()) as { items: Item[] };
      if (!signal.aborted) show(items);
    } catch {
      // overtaken, or no answer: the form works without
    }
  };
  const typed = (event: Event): void => {
    // half a syllable is no word yet
    if ((event as InputEvent).isComposing) return;
    close();
    if (input.value.trim()) timer = window.setTimeout(ask, PAUSE_MS);
  };

  set(list, { id, class: 'suggest', role: 'listbox', 'aria-label': input.dataset.list ?? '', hidden: '' });
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id });
  input.after(list);
  input.addEventListener('input', typed);
  input.addEventListener('compositionend', typed);
  input.addEventListener('blur', close);
  // a press on the list must not take the focus before it becomes a click
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (event.isComposing || (list.hidden && !(step && input.value.trim()))) return;
    if (step && list.hidden) void ask();
    // the field itself is one of the places
    else if (step) choose(((at + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && at >= 0) options[at]?.click();
    else return;
    event.preventDefault();
  });
}

/** Search fields complete what is typed into them. */
export function suggestWhileTyping(): void {
  document.querySelectorAll<HTMLInputElement>('[data-suggest]').forEach((input, n) => complete(input, `suggest-${n}`));
}
