// The app says in the address who draws: `?mode=remote` for itself, nothing for the page. Each loads only what it needs.
const mode = new URLSearchParams(location.search).get('mode');

void (mode === 'remote' ? import('./remote.ts') : import('./widget.ts'));
