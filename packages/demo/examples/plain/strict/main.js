const exchange = document.getElementById('exchange');

// The org makes a session of the token, and comes back to home.html.
document.querySelector('sign-in-widget').addEventListener('authn-success', ({ sessionToken }) => {
  exchange.elements.token.value = sessionToken;
  exchange.submit();
});
