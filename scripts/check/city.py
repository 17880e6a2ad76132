"""What the checks share: a fresh city in a temporary folder, its server on a
free port, the servers of its partners, and the tally."""

import argparse
import contextlib
import datetime
import hashlib
import html.parser
import http.client
import http.server
import json
import os
import pathlib
import re
import selectors
import shutil
import signal
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECTIONS = ["stadtgespraech", "kunst-kultur", "tourismus-wirtschaft"]
# The one that partners' entries are put into.
MERGED_SECTION = "kunst-kultur"
DIGESTS = [f"digest-{MERGED_SECTION}",
           *(f"digest-thema-{topic}" for topic in ["familie", "kultur", "migration"])]
PUBLISHER = "Stadt Oberhausen"
SITE = "https://www.oberhausen.example/feeds/"


class Tally:
    """Prints one line a check and counts."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, holds, detail=""):
        if holds:
            self.passed += 1
            print(f"ok   {name}", flush=True)
        else:
            self.failed += 1
            detail = " ".join(str(detail).split())
            print(f"FAIL {name}" + (f": {detail[:600]}" if detail else ""), flush=True)
        return bool(holds)

    def equal(self, name, actual, expected):
        return self.check(name, actual == expected, difference(actual, expected))

    def none(self, name, faults):
        """Passes where the list of faults is empty, and shows the first."""
        faults = list(faults)
        shown = "; ".join(str(fault) for fault in faults[:3])
        return self.check(name, not faults, f"{len(faults)} found: {shown}")


def difference(actual, expected):
    """Where two values part, in a few words."""
    if isinstance(actual, list) and isinstance(expected, list):
        for index, (one, other) in enumerate(zip(actual, expected)):
            if one != other:
                return f"at {index}: {one!r} instead of {other!r}"
        return f"{len(actual)} instead of {len(expected)}: {actual[-2:]!r} … {expected[-2:]!r}"
    return f"{actual!r} instead of {expected!r}"


class City:
    """The sample city, imported, fetched and published in a folder of its
    own, which goes away with it. `variables` are set around the program."""

    def __init__(self, binary, publish=True, variables=None):
        self.binary = str(pathlib.Path(binary).resolve())
        self.environment = environment() | (variables or {})
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="stadtfeed-check-"))
        # Two levels down, because the configuration publishes to ../../feeds.
        self.home = self.folder / "fixtures" / "oberhausen"
        self.feeds = self.folder / "feeds"
        self.server = None
        self.port = None
        try:
            self.home.mkdir(parents=True)
            sample = ROOT / "fixtures" / "oberhausen"
            shutil.copy(sample / "stadtfeed.yaml", self.home)
            for name in ["artikel", "partner"]:
                shutil.copytree(sample / name, self.home / name)
            if publish:
                self.publish()
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def publish(self):
        self.run("import", "artikel")
        self.run("fetch")
        self.run("publish")

    def ask(self, servers, pattern, replacement):
        """Changes the partners in the configuration and allows to ask these
        servers, which are not on the public internet."""
        path = self.home / "stadtfeed.yaml"
        text = re.sub(pattern, replacement, path.read_text(), flags=re.MULTILINE)
        ports = [server.port for server in servers]
        path.write_text(f"{text}fetching:\n  networks: [127.0.0.0/8]\n  ports: {ports}\n")

    def run(self, *arguments):
        """What a command prints; fails where it fails."""
        result = subprocess.run(
            [self.binary, *arguments], cwd=self.home, env=self.environment, capture_output=True,
            text=True, timeout=120)
        if result.returncode != 0:
            raise RuntimeError(
                f"stadtfeed {' '.join(arguments)} ended with {result.returncode}: "
                f"{result.stderr.strip() or result.stdout.strip()}")
        return result.stdout

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    # What the program says is published.

    def visible_items(self, section=None):
        """The items that readers see now, newest first."""
        only = ["--section", section] if section else []
        now = datetime.datetime.now(datetime.timezone.utc)
        return [
            item for item in self.json("items", "list", "--limit", "100000", *only)
            if item["status"] in ("published", "scheduled")
            and "published" in item and moment(item["published"]) <= now
            and ("expires" not in item or moment(item["expires"]) > now)
        ]

    def digest(self, section=None):
        return self.json("digest", *(["--section", section] if section else []))

    # The server.

    def serve(self):
        """Starts the server on a port the system chooses; gives the port."""
        self.server = subprocess.Popen(
            [self.binary, "serve", "--port", "0"], cwd=self.home, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        line = first_line(self.server.stdout, 20)
        found = re.search(r"http://localhost:(\d+)", line)
        if not found:
            self.server.kill()
            _, errors = self.server.communicate()
            raise RuntimeError(f"the server did not say where it listens: {line!r} {errors!r}")
        self.port = int(found.group(1))
        return self.port

    def url(self, path=""):
        """The URL of a published file."""
        return f"http://127.0.0.1:{self.port}/feeds/{path}"

    def get(self, path, method="GET", headers=None):
        """The answer to one request of a path sent as it is, its body read."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            answer.body = answer.read()
            return answer
        finally:
            connection.close()

    def stop(self, with_signal=signal.SIGTERM):
        """Ends the server this city started; gives its exit status."""
        server, self.server = self.server, None
        if server is None:
            return None
        if server.poll() is None:
            server.send_signal(with_signal)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait(20)
        server.stdout.close()
        server.stderr.close()
        return server.returncode


@contextlib.contextmanager
def gathered(binary):
    """The sample city, its partners' feeds read over HTTP, and served. The
    feeds are those in its folder `partner` at the time."""
    with City(binary, publish=False) as city:

        def document(path):
            file = city.home / "partner" / path.strip("/")
            return file.read_bytes() if file.is_file() else None

        with PartnerServer(document) as server:
            city.ask([server], "feed: partner/", f"feed: {server.url}/")
            city.publish()
            city.serve()
            yield city


class PartnerServer(socketserver.ThreadingTCPServer):
    """Serves feeds on a loopback address until the end of `with`. `document`
    gives the bytes of a feed by its path, or None."""

    daemon_threads = True

    def __init__(self, document, host="127.0.0.1"):
        super().__init__((host, 0), PartnerAnswer)
        self.document = document
        self.port = self.server_address[1]
        self.url = f"http://{host}:{self.port}"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, args=[0.05], daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, address):
        """A client that is gone is no fault of the server."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, address)


class PartnerAnswer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 20

    def do_GET(self):
        body = self.server.document(self.path)
        tag = entity_tag(body or b"")
        is_known = self.headers.get("If-None-Match") == tag
        self.send_response(404 if body is None else 304 if is_known else 200)
        self.send_header("ETag", tag)
        if is_known or body is None:
            body = b""
        if not is_known:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def entity_tag(body):
    """The strong validator of a document (RFC 9110 §8.8.3)."""
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


def environment():
    """The caller's, without what would change what stadtfeed reads or says."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith("STADTFEED_")
    }
    return kept | {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "LANGUAGE": "en"}


def first_line(stream, seconds):
    """The first line of a pipe, or what came of it in time."""
    end = time.monotonic() + seconds
    text = b""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while b"\n" not in text and (left := end - time.monotonic()) > 0:
            if selector.select(left):
                chunk = os.read(stream.fileno(), 4096)
                if not chunk:
                    break
                text += chunk
    return text.decode()


def moment(text):
    """An RFC 3339 date as a moment, in whole seconds."""
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).replace(microsecond=0)


class Prose(html.parser.HTMLParser):
    """The paragraphs, links, pictures and captions of HTML, as a reader sees
    them."""

    BLOCKS = {"p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "div", "td", "pre",
              "figcaption", "dt", "dd", "ul", "ol", "dl", "figure", "br"}

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.blocks = []
        self.links = []
        self.images = []
        self.captions = []
        self.inside = []
        self.text = ""
        self.feed(markup)
        self.close()
        self.flush()

    def flush(self):
        text = " ".join(self.text.split())
        self.text = ""
        if not text:
            return
        if "figcaption" in self.inside:
            self.captions.append(text)
        elif not {"figure", "dl"} & set(self.inside):
            self.blocks.append(text)

    def handle_starttag(self, tag, attributes):
        if tag in self.BLOCKS:
            self.flush()
        if tag == "a":
            self.links.append(dict(attributes).get("href") or "")
        if tag == "img":
            self.images.append(dict(attributes).get("src") or "")
        if tag not in ("br", "img", "hr"):
            self.inside.append(tag)

    def handle_endtag(self, tag):
        if tag in self.BLOCKS:
            self.flush()
        while tag in self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, text):
        self.text += text

    @property
    def mails(self):
        return [link for link in self.links if link.startswith("mailto:")]


def sideways(page):
    """What of a page is wider than its window: a reader would have to scroll."""
    return page.evaluate("""() => {
        const width = document.documentElement.clientWidth;
        const needed = document.documentElement.scrollWidth;
        return needed <= width ? [] : [`${needed} px needed`].concat(
          [...document.querySelectorAll('body *')]
            .filter(part => part.getBoundingClientRect().right > width + 0.5)
            .map(part => part.outerHTML.slice(0, 80)));
    }""")


def plain(text, is_markup):
    """A title or teaser without markup and with single spaces."""
    if is_markup:
        text = " ".join(Prose(text).blocks)
    return " ".join(text.split())


def main(check, **options):
    """Runs `check(city arguments, tally)` and ends with what it found.

    `options` are further command-line options by name, with their help."""
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__)
    parser.add_argument(
        "--bin", default=str(ROOT / ".build/debug/stadtfeed"), help="the stadtfeed to check")
    for name, text in options.items():
        parser.add_argument("--" + name, help=text)
    arguments = parser.parse_args()
    if not os.access(arguments.bin, os.X_OK):
        sys.exit(f"{arguments.bin} is not there; type: make build")
    # Everything asked for here is on this machine.
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    tally = Tally()
    try:
        check(arguments, tally)
    except Exception:
        traceback.print_exc()
        tally.check("the check ran to its end", False)
    print(f"{tally.passed} passed, {tally.failed} failed")
    sys.exit(1 if tally.failed else 0)
