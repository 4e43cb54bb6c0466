/** An address of somebody else's, made absolute; only http(s) without credentials, so that it is safe to link to. */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  if (!text || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
}
