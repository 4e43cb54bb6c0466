import { find, h } from '../shared/dom.ts';
import { directions, languages, readLook, resets, themes, widths, writeLook } from './look.ts';
import type { Look } from './look.ts';
import { scenes } from './scenes/index.ts';

const frame = find('#scene', HTMLIFrameElement);
const looks = find('#looks', HTMLFormElement);
const links = new Map<string, HTMLAnchorElement>();

const query = new URLSearchParams(location.search);
let look = readLook(query);
let at = Math.max(
  0,
  scenes.findIndex(({ name }) => name === query.get('scene')),
);

function drawIndex(): void {
  for (const group of new Set(scenes.map(({ name }) => groupOf(name)))) {
    const members = scenes.filter(({ name }) => groupOf(name) === group);
    const items = members.map(({ name }) => {
      const link = h(
        'a',
        {
          href: '#',
          onclick: (event) => {
            if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
            event.preventDefault();
            go(scenes.findIndex((scene) => scene.name === name));
          },
        },
        restOf(name),
      );
      links.set(name, link);
      return h('li', {}, link);
    });
    const heading = h('h2', {}, group, ' ', h('span', { class: 'tally' }, members.length));
    find('#groups').append(h('section', { class: 'group' }, heading, h('ul', { class: 'names' }, ...items)));
  }
}

function drawLooks(): void {
  const choices: readonly (readonly [keyof Look, string, readonly (readonly [string, string])[]])[] = [
    ['theme', 'Theme', themes.map((one) => [one, capital(one)])],
    ['lang', 'Language', Object.entries(languages)],
    ['dir', 'Direction', directions.map((one) => [one, one === 'ltr' ? 'Left to right' : 'Right to left'])],
    ['width', 'Width', widths.map((one) => [String(one), `${one} px`])],
    ['css', 'Page’s own rules', resets.map((one) => [one, one === 'none' ? 'None' : RESETS[one]])],
  ];
  for (const [name, label, options] of choices) {
    const select = h('select', { name }, ...options.map(([value, words]) => h('option', { value }, words)));
    looks.append(h('label', { class: 'look' }, h('span', {}, label), select));
  }
  looks.addEventListener('change', (event) => {
    const form = new URLSearchParams();
    for (const [name, value] of new FormData(looks)) if (typeof value === 'string') form.set(name, value);
    // A language brings its direction; who wants the other one says so afterwards.
    if (event.target instanceof HTMLSelectElement && event.target.name === 'lang') form.delete('dir');
    look = readLook(form);
    history.replaceState(null, '', address());
    show();
  });
}

function go(index: number): void {
  const shown = scenes.map((_, i) => i).filter((i) => !hidden(i));
  const wanted =
    shown.length && hidden(index)
      ? index > at
        ? shown.find((i) => i > at)
        : shown.findLast((i) => i < at)
      : index;
  const next = wanted ?? at;
  if (!scenes[next] || next === at) return;
  at = next;
  history.pushState(null, '', address());
  show();
}

const hidden = (index: number): boolean =>
  Boolean(links.get(scenes[index]?.name ?? '')?.parentElement?.hidden);

function show(): void {
  const scene = scenes[at];
  if (!scene) return;
  for (const select of looks.querySelectorAll('select')) {
    const value = look[select.name as keyof Look];
    select.value = String(value);
  }
  for (const [name, link] of links) {
    link.href = `/gallery?${writeLook(name, look).toString()}`;
    if (name === scene.name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = `${scene.name} — authn-flow gallery`;
  find('#name').textContent = scene.name;
  const alone = `/gallery/scene?${writeLook(scene.name, look).toString()}`;
  find('#alone', HTMLAnchorElement).href = alone;
  frame.title = scene.name;
  frame.style.inlineSize = `${look.width}px`;
  // Replaced and not followed: Back leads to the scene before, and not through the frame's own past.
  frame.contentWindow?.location.replace(alone);
  bringIntoView(links.get(scene.name));
}

/** Scrolls the index, and not the page. */
function bringIntoView(link: HTMLElement | undefined): void {
  if (!link) return;
  const index = find('.index');
  const [one, all] = [link.getBoundingClientRect(), index.getBoundingClientRect()];
  if (one.top < all.top || one.bottom > all.bottom)
    index.scrollTop += one.top - all.top - (all.height - one.height) / 2;
}

/** The frame is as high as what it shows. */
function fit(): void {
  const page = frame.contentDocument?.body;
  if (!page) return;
  const grow = (): void => {
    frame.style.blockSize = `${page.scrollHeight}px`;
  };
  new ResizeObserver(grow).observe(page);
  grow();
}

function search(): void {
  const words = find('#search', HTMLInputElement).value.toLowerCase().split(/\s+/);
  let count = 0;
  for (const [name, link] of links) {
    const isFound = words.every((word) => name.includes(word));
    if (isFound) count++;
    if (link.parentElement) link.parentElement.hidden = !isFound;
  }
  for (const group of document.querySelectorAll<HTMLElement>('.group'))
    group.hidden = !group.querySelector('li:not([hidden])');
  find('#nobody').hidden = count > 0;
  find('#count').textContent =
    count === scenes.length ? `${count} screens` : `${count} of ${scenes.length} screens`;
}

const address = (): string => {
  const { name } = scenes[at] ?? {};
  return `/gallery?${writeLook(name, look).toString()}`;
};
const groupOf = (name: string): string => name.split('/')[0] ?? name;
const restOf = (name: string): string => name.split('/').slice(1).join(' / ') || 'as it comes';
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Named as what they are: our own words for what such rules do. */
const RESETS = { bootstrap: 'Like Bootstrap', tailwind: 'Like Tailwind', unset: '* { all: unset }' } as const;

// Below everything that it uses.
drawIndex();
drawLooks();
find('#search').addEventListener('input', search);
find('#previous').addEventListener('click', () => {
  go(at - 1);
});
find('#next').addEventListener('click', () => {
  go(at + 1);
});
addEventListener('popstate', () => {
  location.reload();
});
frame.addEventListener('load', fit);
search();
show();
