const frame = document.querySelector('iframe');

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== 'https://login.example.com' || source !== frame.contentWindow) return;
  if (data.height) frame.style.blockSize = `${data.height}px`;
  if (data.sessionToken) {
    // Next, the session token becomes a session: docs/session.md.
    const welcome = document.createElement('h2');
    welcome.textContent = `Signed in as ${data.login}`;
    welcome.tabIndex = -1;
    frame.replaceWith(welcome);
    welcome.focus(); // it was in the frame, which is gone
  }
});
