import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Filter, Operator } from './filter.ts';
import type { FilterValue } from './tokens.ts';

/** True if the object is what the filter asks for; texts are compared without regard to case. */
export function matches(filter: Filter, object: JsonObject): boolean {
  if ('all' in filter) return filter.all.every((part) => matches(part, object));
  if ('any' in filter) return filter.any.some((part) => matches(part, object));
  if ('not' in filter) return !matches(filter.not, object);
  const found = valuesAt(object, filter.attribute.split('.'));
  if (filter.operator === 'pr') return found.some((value) => value !== null && value !== '');
  const { operator, value } = filter;
  if (operator === 'ne') return !found.some((one) => compares(one, 'eq', value));
  return found.some((one) => compares(one, operator, value)) || (found.length === 0 && isNull(filter));
}

/** `eq null` also asks for what is not there. */
const isNull = ({ operator, value }: { operator: Operator; value: FilterValue }): boolean =>
  operator === 'eq' && value === null;

/** The value behind a path; a list on the way stands for each of its members. */
function valuesAt(value: Json | undefined, path: readonly string[]): Json[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined ? [] : [value];
  if (!isJsonObject(value) || !Object.hasOwn(value, name)) return [];
  return valuesAt(value[name], rest);
}

const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/;

function compares(found: Json, operator: Operator, wanted: FilterValue): boolean {
  if (typeof found === 'string' && typeof wanted === 'string') return comparesTexts(found, operator, wanted);
  if (typeof found === 'number' && typeof wanted === 'number') return comparesOrder(found - wanted, operator);
  return operator === 'eq' && found === wanted;
}

function comparesTexts(found: string, operator: Operator, wanted: string): boolean {
  const [one, other] = [found.toLowerCase(), wanted.toLowerCase()];
  if (operator === 'sw') return one.startsWith(other);
  if (operator === 'ew') return one.endsWith(other);
  if (operator === 'co') return one.includes(other);
  // Dates are written with and without milliseconds.
  if (DATE.test(found) && DATE.test(wanted))
    return comparesOrder(Date.parse(found) - Date.parse(wanted), operator);
  return comparesOrder(one < other ? -1 : Number(one > other), operator);
}

function comparesOrder(order: number, operator: Operator): boolean {
  if (operator === 'eq') return order === 0;
  if (operator === 'gt') return order > 0;
  if (operator === 'ge') return order >= 0;
  if (operator === 'lt') return order < 0;
  return operator === 'le' && order <= 0;
}
