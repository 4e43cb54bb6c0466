"""A native app of one web view (WebKitGTK), for tests: JSON lines in, JSON lines out.

    /usr/bin/python3 webkit-host.py ORIGIN

in:  {"load": url}  {"say": message}  {"run": script, "id": n}  {"show": true or false}
out: {"message": message}  {"ran": n, "value": json or null}
"""

import json
import sys
import threading

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("JavaScriptCore", "4.1")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, JavaScriptCore, WebKit2  # noqa: E402

ORIGIN = sys.argv[1]
HELLO = '{"authn":1,"id":"app-hello","kind":"request","name":"hello","payload":{"version":1,"mode":"%s"}}'
# The message goes over as an argument: nothing is put together as a program.
SAY = "window.dispatchEvent(new MessageEvent('message', { data: JSON.parse(message) }))"

view = WebKit2.WebView()
window = Gtk.Window(default_width=390, default_height=844)
window.add(view)


def tell(line):
    print(json.dumps(line), flush=True)


def received(_, value, reply):
    """What `webkit.messageHandlers.authnFlow.postMessage` was given; the answer is what its promise comes to."""
    if not (view.get_uri() or "").startswith(ORIGIN + "/"):
        reply.return_error_message("not this page")
        return True
    message = json.loads(value.to_json(0))
    tell({"message": message})
    context = value.get_context()
    if message["name"] == "ready":
        reply.return_value(JavaScriptCore.Value.new_from_json(context, HELLO % message["payload"]["mode"]))
    else:
        reply.return_value(JavaScriptCore.Value.new_null(context))
    return True


def say(message):
    arguments = GLib.Variant("a{sv}", {"message": GLib.Variant("s", json.dumps(message))})
    view.call_async_javascript_function(SAY, -1, arguments, None, None, None, None)


def run(script, number):
    def ran(_, result):
        try:
            tell({"ran": number, "value": view.evaluate_javascript_finish(result).to_json(0)})
        except GLib.Error as error:
            tell({"ran": number, "error": error.message})

    view.evaluate_javascript(script, -1, None, None, None, ran)


def obey(line):
    order = json.loads(line)
    if "load" in order:
        view.load_uri(order["load"])
    elif "say" in order:
        say(order["say"])
    elif "run" in order:
        run(order["run"], order["id"])
    elif order["show"]:
        window.show_all()
    else:
        window.hide()
    return False


def listen():
    for line in sys.stdin:
        GLib.idle_add(obey, line)
    GLib.idle_add(Gtk.main_quit)


manager = view.get_user_content_manager()
manager.connect("script-message-with-reply-received::authnFlow", received)
manager.register_script_message_handler_with_reply("authnFlow", None)
window.show_all()
threading.Thread(target=listen, daemon=True).start()
Gtk.main()
