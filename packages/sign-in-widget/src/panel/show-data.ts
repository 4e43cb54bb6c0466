import type { Json } from '@authn-flow/authn-core/inspect';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Deeper than this is closed at first. */
const OPEN = 1;

/** Data as a list that opens and closes, member by member. */
export function showData(data: Readonly<Record<string, Json>>, depth = 0): TemplateResult {
  return html`<ul class="data">
    ${Object.entries(data).map(([name, value]) => html`<li>${showMember(name, value, depth)}</li>`)}
  </ul>`;
}

function showMember(name: string, value: Json, depth: number): TemplateResult {
  if (typeof value !== 'object' || value === null) {
    const kind = typeof value === 'string' && /^\[(secret|person)/.test(value) ? 'redacted' : typeof value;
    return html`<span class="name">${name}</span>
      <span class="value" data-kind=${kind}
        >${typeof value === 'string' ? value : JSON.stringify(value)}</span
      >`;
  }
  const members = Array.isArray(value)
    ? Object.fromEntries(value.map((each: Json, index) => [String(index), each]))
    : (value as Readonly<Record<string, Json>>);
  const count = Object.keys(members).length;
  if (count === 0)
    return html`<span class="name">${name}</span>
      <span class="count">${Array.isArray(value) ? '[]' : '{}'}</span>`;
  return html`<details ?open=${depth < OPEN}>
    <summary><span class="name">${name}</span> <span class="count">${count}</span></summary>
    ${showData(members, depth + 1)}
  </details>`;
}
