// A page rendered on a server.  npm run example -- server-rendered
// The widget's modules may be imported in Node: they touch nothing of a browser before there is one.
import { SignInWidget } from '@authn-flow/sign-in-widget/define';

const ORG_URL = 'https://id.example.com';

/** What is inside the tag shows until the element is there; style.css keeps its room, so that nothing jumps. */
export const render = (): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sign in</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/style.css" />
    <script type="module" src="/client.ts"></script>
  </head>
  <body>
    <h1>Rendered on a server</h1>
    <sign-in-widget org-url="${ORG_URL}" heading-level="2">
      <p>One moment …</p>
      <noscript><p>Signing in needs JavaScript. <a href="${ORG_URL}">Sign in at the org itself</a></p></noscript>
    </sign-in-widget>
    <p>What comes below stays where it is.</p>
    <!-- ${SignInWidget.name} was imported in Node ${process.versions.node}. -->
  </body>
</html>
`;
