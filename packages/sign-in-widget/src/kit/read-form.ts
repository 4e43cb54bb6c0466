/**
 * What stands in an input at the moment of submitting. Read from the input itself and only now: password managers may
 * set values without telling anybody.
 */
export function textOf(event: SubmitEvent, name: string): string {
  const input = (event.currentTarget as HTMLFormElement).elements.namedItem(name);
  return input instanceof HTMLInputElement ? input.value : '';
}
