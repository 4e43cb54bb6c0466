const answer = await fetch('https://id.example.com/api/v1/sessions/me', { credentials: 'include' });

document.querySelector('h1').textContent = answer.ok
  ? `Signed in as ${(await answer.json()).login}`
  : 'Nobody is signed in';
