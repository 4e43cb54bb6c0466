import type { FilterValue } from './tokens.ts';

/** How an attribute is compared (the SCIM subset of the administrators' API). */
export const OPERATORS = ['eq', 'ne', 'sw', 'ew', 'co', 'gt', 'ge', 'lt', 'le'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A condition on JSON objects, as `filter=` and `search=` say it. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly attribute: string; readonly operator: 'pr' }
  | { readonly attribute: string; readonly operator: Operator; readonly value: FilterValue };
