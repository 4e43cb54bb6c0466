import type { TemplateResult } from 'lit';
import { linkButton } from '../../kit/link-button.ts';
import type { ScreenHost } from '../screen.ts';

/** From a factor that the org was not told of yet, back to the list of all that can be set up. */
export const toList = (host: ScreenHost, busy: boolean): TemplateResult =>
  linkButton({
    name: 'another',
    label: host.catalogue.t('enroll.another'),
    busy,
    click: () => {
      host.open(undefined);
    },
  });
