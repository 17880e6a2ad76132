"""The running server's answers: validators, conditions, methods, redirects,
and paths that try to get out of the published folder."""

import email.utils
import http.client
import os
import signal
import socket

from city import City, main

FEED = "/feeds/alle.atom"
SECRET = "geheim-5f1c"


def check(arguments, tally):
    with City(arguments.bin) as city:
        city.serve()
        plain_answers(city, tally)
        conditions(city, tally)
        methods(city, tally)
        redirects(city, tally)
        connections(city, tally)
        changes(city, tally)
        traversal(city, tally)
        tally.equal("SIGINT ends the server with status 0", city.stop(signal.SIGINT), 0)
        city.serve()
        tally.equal("SIGTERM ends the server with status 0", city.stop(signal.SIGTERM), 0)


def plain_answers(city, tally):
    types = {
        "alle.atom": "application/atom+xml; charset=utf-8",
        "alle.rss": "application/rss+xml; charset=utf-8",
        "alle.json": "application/feed+json; charset=utf-8",
        "partners.opml": "text/x-opml; charset=utf-8",
        "stadtfeed.css": "text/css; charset=utf-8",
        "index.html": "text/html; charset=utf-8",
    }
    for name, type in types.items():
        answer = city.get("/feeds/" + name)
        tally.equal(f"GET {name}: status and type",
                    (answer.status, answer.getheader("Content-Type")), (200, type))
        tally.equal(f"GET {name}: the file's bytes", answer.body,
                    (city.feeds / name).read_bytes())
    answer = city.get(FEED)
    tag = answer.getheader("ETag") or ""
    tally.check("ETag is a strong validator", tag.startswith('"') and tag.endswith('"')
                and len(tag) > 10, tag)
    modified = email.utils.parsedate_to_datetime(answer.getheader("Last-Modified"))
    tally.equal("Last-Modified is the file's date in whole seconds", int(modified.timestamp()),
                int((city.feeds / "alle.atom").stat().st_mtime))
    tally.check("Date is there", answer.getheader("Date"))
    tally.check("Cache-Control names an age", "max-age=" in answer.getheader("Cache-Control", ""))
    tally.equal("X-Content-Type-Options", answer.getheader("X-Content-Type-Options"), "nosniff")
    tally.equal("any page may read a feed", answer.getheader("Access-Control-Allow-Origin"), "*")
    tally.check("different files have different tags",
                tag != city.get("/feeds/alle.rss").getheader("ETag"))
    tally.equal("a query changes nothing", city.get(FEED + "?von=leser").body, answer.body)
    tally.equal("%61 is an a", city.get("/feeds/%61lle.atom").body, answer.body)
    tally.equal("the folder is its start page", city.get("/feeds/").body,
                (city.feeds / "index.html").read_bytes())
    for path in ["/feeds/fehlt.atom", "/feeds/artikel/2024/fehlt.html", "/fehlt", "/feeds/artikel/"]:
        answer = city.get(path)
        tally.check(
            f"GET {path}: 404 with a page that leads home",
            answer.status == 404 and answer.getheader("Content-Type", "").startswith("text/html")
            and b'href="/feeds/"' in answer.body, f"{answer.status} {answer.body[:80]!r}")


def conditions(city, tally):
    fresh = city.get(FEED)
    tag, date = fresh.getheader("ETag"), fresh.getheader("Last-Modified")
    early = email.utils.formatdate(
        email.utils.parsedate_to_datetime(date).timestamp() - 3600, usegmt=True)
    late = email.utils.formatdate(
        email.utils.parsedate_to_datetime(date).timestamp() + 3600, usegmt=True)
    cases = [
        ("If-None-Match with the tag", {"If-None-Match": tag}, 304),
        ("If-None-Match with the weak tag", {"If-None-Match": "W/" + tag}, 304),
        ("If-None-Match with a list", {"If-None-Match": f'"a", {tag}, "b"'}, 304),
        ("If-None-Match *", {"If-None-Match": "*"}, 304),
        ("If-None-Match with another tag", {"If-None-Match": '"anders"'}, 200),
        ("If-None-Match with the tag unquoted", {"If-None-Match": tag.strip('"')}, 200),
        ("If-Modified-Since the date", {"If-Modified-Since": date}, 304),
        ("If-Modified-Since later", {"If-Modified-Since": late}, 304),
        ("If-Modified-Since earlier", {"If-Modified-Since": early}, 200),
        ("If-Modified-Since no date", {"If-Modified-Since": "gestern"}, 200),
        ("another tag outranks the date",
         {"If-None-Match": '"anders"', "If-Modified-Since": late}, 200),
        ("the tag outranks an earlier date",
         {"If-None-Match": tag, "If-Modified-Since": early}, 304),
    ]
    for name, headers, status in cases:
        for method in ["GET", "HEAD"]:
            answer = city.get(FEED, method, headers)
            tally.equal(f"{method}, {name}: {status}", answer.status, status)
            if status == 304:
                tally.equal(f"{method}, {name}: 304 has no body and the validators",
                            (answer.body, answer.getheader("ETag"), answer.getheader("Last-Modified")),
                            (b"", tag, date))


def methods(city, tally):
    got = city.get(FEED)
    head = city.get(FEED, "HEAD")
    names = ["Content-Type", "Content-Length", "ETag", "Last-Modified", "Cache-Control"]
    tally.equal("HEAD: the headers of GET", [head.getheader(name) for name in names],
                [got.getheader(name) for name in names])
    tally.equal("HEAD: no body", head.body, b"")
    tally.equal("HEAD of what is missing: 404", city.get("/feeds/fehlt", "HEAD").status, 404)
    for method in ["POST", "PUT", "PATCH", "DELETE"]:
        for path in [FEED, "/feeds/", "/"]:
            answer = city.get(path, method, {"Content-Length": "0"})
            tally.equal(f"{method} {path}: 405 and what is allowed",
                        (answer.status, answer.getheader("Allow")), (405, "GET, HEAD, OPTIONS"))
    for method in ["OPTIONS", "TRACE"]:
        answer = city.get(FEED, method)
        tally.check(f"{method}: answered, or refused as a method",
                    answer.status in (200, 204, 405, 501), answer.status)
    tally.equal("an unknown method changes nothing", city.get(FEED).body, got.body)


def redirects(city, tally):
    for path in ["/", "/feeds"]:
        answer = city.get(path)
        tally.check(f"GET {path}: on to the start page",
                    answer.status in (301, 302, 307, 308)
                    and answer.getheader("Location") == "/feeds/",
                    f"{answer.status} {answer.getheader('Location')}")


def connections(city, tally):
    connection = http.client.HTTPConnection("127.0.0.1", city.port, timeout=20)
    bodies = []
    for _ in range(3):
        connection.request("GET", FEED)
        bodies.append(connection.getresponse().read())
    connection.close()
    tally.equal("three requests on one connection", bodies, [city.get(FEED).body] * 3)
    answer = raw(city, f"GET http://localhost:{city.port}{FEED} HTTP/1.1\r\nHost: localhost\r\n"
                 "Connection: close\r\n\r\n")
    tally.check("a whole URL as the target (RFC 9112 §3.2.2)",
                answer.startswith(b"HTTP/1.1 200"), answer[:60])


def raw(city, request):
    """What comes back for bytes sent as they are."""
    with socket.create_connection(("127.0.0.1", city.port), timeout=20) as connection:
        connection.sendall(request.encode("latin-1"))
        connection.settimeout(20)
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
    return answer


def changes(city, tally):
    """A file replaced on disk is answered anew, under another tag."""
    path = city.feeds / "alle.atom"
    before, data = city.get(FEED), path.read_bytes()
    new = path.with_name("neu")
    new.write_bytes(data + b"\n")
    os.replace(new, path)
    after = city.get(FEED, headers={"If-None-Match": before.getheader("ETag")})
    tally.equal("a replaced file: 200 and the new bytes", (after.status, after.body),
                (200, data + b"\n"))
    tally.check("a replaced file: another tag", after.getheader("ETag") != before.getheader("ETag"))
    path.write_bytes(data)
    again = city.get(FEED)
    tally.equal("the old bytes again: the old tag", again.getheader("ETag"),
                before.getheader("ETag"))
    path.unlink()
    tally.equal("a removed file: 404", city.get(FEED).status, 404)
    path.write_bytes(data)


def traversal(city, tally):
    """Nothing outside the published folder and nothing hidden inside."""
    for name in ["geheim.txt", "fixtures/geheim.txt", "feeds/.geheim.txt", "feeds/.git/geheim.txt"]:
        path = city.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(SECRET)
    (city.feeds / "verweis.txt").symlink_to(city.folder / "geheim.txt")
    (city.feeds / "offen.txt").write_text(SECRET)
    tally.check("a file inside is served, so the check would see one outside",
                SECRET.encode() in city.get("/feeds/offen.txt").body)

    up = ["..", "%2e%2e", ".%2e", "%2E.", "%252e%252e", "..%00", "..;", "%c0%ae%c0%ae", "..%c0%af",
          "%u002e%u002e", "...", ". .", "..%20", "..%5c", "..\\"]
    slashes = ["/", "%2f", "%2F", "%252f", "%5c", "\\", "//", "/./"]
    ends = ["geheim.txt", "geheim.txt%00", "geheim.txt%00.atom", "fixtures/geheim.txt",
            "geheim.txt?x", "geheim.txt#x", "geheim.txt/"]
    paths = {
        start + (step + slash) * depth + end
        for start in ["/feeds/", "/feeds/artikel/", "/feeds/artikel/2024/", "/feeds", "/", ""]
        for step in up for slash in slashes for depth in [1, 2, 3] for end in ends
    }
    whole = str(city.folder / "geheim.txt")
    paths |= {whole, "/feeds/" + whole, "/feeds//" + whole, "/feeds/%2f" + whole[1:],
              "/feeds" + whole, "//" + whole, "file://" + whole}
    paths |= {"/feeds/" + name for name in [
        ".geheim.txt", "%2egeheim.txt", ".git/geheim.txt", "%2egit/geheim.txt", "verweis.txt",
        "artikel/../.geheim.txt", "./.geheim.txt", "//.geheim.txt"
    ]}
    outside, unanswered = [], []
    for path in sorted(paths):
        answer = raw(city, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        if SECRET.encode() in answer:
            outside.append(path)
        if not answer.startswith((b"HTTP/1.1 404", b"HTTP/1.1 400", b"HTTP/1.1 30")):
            unanswered.append(f"{path}: {answer[:40]!r}")
    tally.none(f"{len(paths)} paths that lead out of the folder give nothing", outside)
    tally.none(f"{len(paths)} paths that lead out of the folder are refused", unanswered)
    tally.equal("the database and the configuration are not served",
                [city.get(path).status for path in
                 ["/fixtures/oberhausen/stadtfeed.yaml", "/fixtures/oberhausen/stadtfeed.sqlite",
                  "/feeds/stadtfeed.sqlite", "/feeds/stadtfeed.yaml"]], [404] * 4)
    tally.equal("the server still answers", city.get(FEED).status, 200)


main(check)
