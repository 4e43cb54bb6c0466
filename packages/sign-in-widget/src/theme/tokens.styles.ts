import { css } from 'lit';

/**
 * The design tokens, on the element itself so that the frame and the light screen inherit the same values. What a page
 * sets is `--authn-*`; what our rules read is `--_authn-*`, the page's value or ours.
 */
export const tokens = css`
  :host {
    --_authn-surface: var(--authn-surface, light-dark(#fff, #181a20));
    --_authn-text: var(--authn-text, light-dark(#14171f, #f1f2f5));
    --_authn-muted: var(--authn-muted, light-dark(#5a6070, #a7aebc));
    --_authn-border: var(--authn-border, light-dark(#868c9a, #727989));
    --_authn-accent: var(--authn-accent, light-dark(#1f4fd1, #9db8ff));
    --_authn-link: var(--_authn-accent);
    --_authn-on-accent: var(--authn-on-accent, #fff);
    --_authn-problem: var(--authn-problem, light-dark(#b3261e, #ffb4ab));
    --_authn-success: var(--authn-success, light-dark(#146c43, #7dd8a7));
    --_authn-focus: var(--authn-focus, var(--_authn-link));
    --_authn-line: color-mix(in srgb, var(--_authn-text) 13%, transparent);
    --_authn-tint: color-mix(in srgb, var(--_authn-text) 5%, transparent);
    --_authn-radius: var(--authn-radius, 10px);
    --_authn-size: var(--authn-font-size, 16px);
    --_authn-target: var(--authn-target-size, 48px);
    --_authn-font: var(--authn-font, system-ui, sans-serif);
  }
  /* One brand colour is enough: words on it are black or white, whichever reads better (both reach 4.5:1 where the
     luminance is .18), and words in it are kept as dark, or as light, as the surface needs. */
  @supports (color: color(from red xyz-d65 clamp(0, y, 1) y z)) {
    :host {
      --_authn-on-accent: var(
        --authn-on-accent,
        color(
          from var(--_authn-accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 0.9505)
            clamp(0, (0.179 - y) * 9999, 1) clamp(0, (0.179 - y) * 9999, 1.089)
        )
      );
      --_authn-link: light-dark(
        oklch(from var(--_authn-accent) min(l, 0.53) c h),
        oklch(from var(--_authn-accent) max(l, 0.72) c h)
      );
    }
  }
`;
