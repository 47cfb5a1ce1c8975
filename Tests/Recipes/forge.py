"""A stand-in for GitHub and GitLab: the paths that the recipes call, one repository, comments in memory."""
import http.server
import json
import re
import threading

TOKEN = "llave-de-prueba"
PAGE = 100


class Forge:
    """Serves until `close`. `comments`: dictionaries with `id`, `body`, `login` of the author."""

    def __init__(self, package):
        self.package = package
        self.comments = []
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def add(self, body, login):
        self.comments.append({"id": 1000 + len(self.comments), "body": body, "login": login})
        return self.comments[-1]

    def shown(self, comment):
        """As either of both tells it."""
        return {
            "id": comment["id"], "body": comment["body"], "user": {"login": comment["login"]},
            "author": {"id": 7 if comment["login"] == "avance" else 8},
        }

    def answer(self, method, path, headers, body):
        """Status and JSON value."""
        if headers.get("Authorization") == f"Bearer {TOKEN}":
            login, list_path, one_path = "github-actions[bot]", r"/repos/o/r/issues/7/comments", r"/repos/o/r/issues/comments/(\d+)"
            change = "PATCH"
        elif headers.get("PRIVATE-TOKEN") == TOKEN:
            login, list_path, one_path = "avance", r"/projects/3/merge_requests/7/notes", r"/projects/3/merge_requests/7/notes/(\d+)"
            change = "PUT"
        else:
            return 401, {"message": "who are you?"}
        if method == "GET" and path == "/user":
            return 200, {"id": 7}
        if re.fullmatch(list_path, path):
            if method == "GET":
                return 200, [self.shown(each) for each in self.comments[:PAGE]]
            if method == "POST":
                return 201, self.shown(self.add(json.loads(body)["body"], login))
        one = re.fullmatch(one_path, path)
        if one and method == change:
            for comment in self.comments:
                if comment["id"] == int(one[1]) and comment["login"] == login:
                    comment["body"] = json.loads(body)["body"]
                    return 200, self.shown(comment)
            return 403, {"message": "not yours"}
        return 404, {"message": f"{method} {path}"}

    def _handler(forge):
        class Handler(http.server.BaseHTTPRequestHandler):
            def reply(self):
                path = self.path.partition("?")[0]
                if path == "/avance.deb":
                    status, reply = 200, forge.package
                else:
                    body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                    status, value = forge.answer(self.command, path, self.headers, body)
                    reply = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(reply)))
                self.end_headers()
                self.wfile.write(reply)

            do_GET = do_POST = do_PUT = do_PATCH = reply

            def log_message(self, *_):
                pass

        return Handler
