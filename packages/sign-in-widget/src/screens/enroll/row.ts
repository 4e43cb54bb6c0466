import type { EnrollableFactor } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { icon } from '../../kit/icon.ts';
import { check, chevron, directed } from '../../kit/icons.ts';
import { factorKeys } from '../choice.ts';
import { isEnrollable } from '../enrollable.ts';
import type { EnrollChoice } from '../enrollable.ts';
import { factorIcon } from '../factor-list/factor-icon.ts';
import { factorName } from '../factor-name.ts';

/** What a row does besides showing. */
export interface RowOptions {
  readonly factor: EnrollableFactor;
  readonly first: boolean;
  readonly off: boolean;
  readonly choose: (factor: EnrollChoice) => void;
}

/** One factor: to press while it can be set up, else with what stands in the way, or a tick. */
export function row(catalogue: Catalogue, { factor, first, off, choose }: RowOptions): TemplateResult {
  const words = html`${icon(factorIcon(factor.factorType))}
    <span data-part="factor-text"
      ><span data-part="factor-name"><bdi>${factorName(catalogue, factor)}</bdi></span
      ><span data-part="factor-hint">${hint(catalogue, factor)}</span></span
    >`;
  if (isEnrollable(factor)) {
    return html`<button
      type="button"
      data-part="factor"
      data-factor=${factor.factorType}
      ?data-first=${first}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => {
        if (!off) choose(factor);
      }}
    >
      ${words}${directed(chevron)}
    </button>`;
  }
  return html`<div data-part="factor" ?data-done=${factor.enrolled} ?data-unusable=${!factor.enrolled}>
    ${words}${factor.enrolled ? icon(check) : nothing}
  </div>`;
}

function hint(catalogue: Catalogue, factor: EnrollableFactor): string {
  const { cardinality, enrolled } = factor;
  const kind = factor.factorType === 'unknown' ? { factorType: 'unknown' } : factor;
  const about = catalogue.find([...factorKeys('enroll.hint', kind), 'enroll.hint']) ?? '';
  if (!enrolled || !cardinality || cardinality.maximum < 2) return about;
  const count = { count: cardinality.enrolled, maximum: cardinality.maximum };
  const words = catalogue.find([...factorKeys('enroll.count', kind), 'enroll.count'], count) ?? '';
  return isEnrollable(factor) ? catalogue.t('enroll.add', { count: words }) : words;
}
