import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isTrouble, isWanted, logOf, sinceBeginning, wordsOf } from './story.ts';
import type { LogKind, Story } from './story.ts';

/** What of the log is to be seen. */
export interface LogView {
  /** Place of the event that the panel is at. */
  readonly until: number;
  readonly kind: LogKind;
  readonly words: string;
}

/** The log; what comes after the place that the panel is at is there, and faint. */
export function showLog(story: Story, { until, kind, words }: LogView): TemplateResult {
  const lines = logOf(story, until).filter((line) => isWanted(line, kind, words));
  if (!lines.length) return html`<p class="none">Nothing like that happened.</p>`;
  const current = lines.findLast(({ place }) => place <= until);
  return html`<ol class="log">
    ${lines.map((line) => {
      const [what, more] = wordsOf(line);
      return html`<li
        data-type=${line.event.type}
        ?data-later=${line.place > until}
        ?data-trouble=${isTrouble(line)}
        aria-current=${line === current ? 'step' : nothing}
      >
        <time>${sinceBeginning(story, line.event.at)}</time>
        <span class="what">${what}</span>
        <span class="more">${more}</span>
      </li>`;
    })}
  </ol>`;
}
