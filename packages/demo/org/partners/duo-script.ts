/** Stands in for Duo's own script: shows a frame with two buttons, and posts what was pressed. */
export const DUO_SCRIPT = `
window.Duo = {
  init(options) {
    const frame = typeof options.iframe === 'string' ? document.getElementById(options.iframe) : options.iframe;
    const origin = new URL(document.currentScript?.src ?? Duo.source).origin;
    frame.src = origin + '/js/duo-frame';
    window.addEventListener('message', function listen(event) {
      if (event.source !== frame.contentWindow) return;
      window.removeEventListener('message', listen);
      const form = document.createElement('form');
      form.method = 'post';
      form.action = options.post_action;
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'sig_response';
      field.value = event.data === 'approve' ? 'AUTH|approved' : 'DENY';
      form.append(field);
      if (options.submit_callback) return options.submit_callback(form);
      document.body.append(form);
      form.submit();
    });
  },
  source: document.currentScript.src,
};
`;

/** What the frame shows. */
export const DUO_FRAME = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Duo</title>
<p>A stand-in for Duo. Is it you?</p>
<button value="approve">Approve</button> <button value="deny">Deny</button>
<script>
addEventListener('click', ({ target }) => {
  if (target.value) parent.postMessage(target.value, '*');
});
</script></html>
`;
