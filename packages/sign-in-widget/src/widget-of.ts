import type { ScreenHost } from './screens/screen.ts';
import type { SignInWidget } from './sign-in-widget.ts';

/** The element that a screen is in, for what the page asked of it; none once it has left the page. */
export const widgetOf = ({ element }: Pick<ScreenHost, 'element'>): SignInWidget | null =>
  element.closest('sign-in-widget');

/** True where the page wants names kept on the device: an attribute, because it is read once the first frame is there. */
export const isRemembering = (host: Pick<ScreenHost, 'element'>): boolean =>
  widgetOf(host)?.hasAttribute('remember-username') ?? false;
