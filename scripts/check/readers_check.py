"""newsboat, sfeed and rss2email read a section and the digest over HTTP:
every entry once, in order, with its title and date, and nothing new at the
second visit."""

import contextlib
import email
import email.policy
import os
import sqlite3
import subprocess

from aiosmtpd.controller import Controller

from city import City, Prose, main, moment, plain

SECTION = "stadtgespraech"


def check(arguments, tally):
    with City(arguments.bin) as city:
        city.serve()
        items = city.visible_items(SECTION)
        section = [
            (item["id"], plain(item["title"], False), seconds(item["published"]))
            for item in items
        ]
        digest = [
            (entry["id"], plain(entry["title"]["value"], entry["title"]["type"] != "text"),
             seconds(entry.get("published", entry["updated"])))
            for entry in city.digest()["entries"]
        ]
        titles = " ".join(title for _, title, _ in digest)
        tally.check("the titles have umlauts, an emoji and a <",
                    all(mark in titles for mark in ["ü", "ß", "🚲", "<", "&", "„"]))
        for name, expected in [(SECTION, section), ("digest", digest)]:
            for ending in ["atom", "rss"]:
                file = f"{name}.{ending}"
                newsboat(city, tally, file, expected)
                sfeed(city, tally, file, expected)
                rss2email(city, tally, file, expected, items)


def seconds(date):
    return int(moment(date).timestamp())


def run(command, folder, **more):
    """Runs a reader at home in a folder of its own."""
    home = {
        name: str(folder) for name in [
            "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"
        ]
    }
    result = subprocess.run(
        command, cwd=folder, env=os.environ | home | {"LC_ALL": "C.UTF-8"}, capture_output=True,
        text=True, timeout=60, **more)
    if result.returncode != 0:
        raise RuntimeError(
            f"{command[0]} ended with {result.returncode}: {result.stderr or result.stdout}")
    return result.stdout


def home(city, name):
    folder = city.folder / "readers" / name
    folder.mkdir(parents=True)
    return folder


def compare(tally, name, first, second, expected, dates=True):
    """`first` and `second` are what the reader has after its visits."""
    tally.equal(f"{name}: every entry once, in order",
                [entry[0] for entry in first], [entry[0] for entry in expected])
    tally.equal(f"{name}: titles",
                [entry[1] for entry in first], [entry[1] for entry in expected])
    if dates:
        tally.equal(f"{name}: dates",
                    [entry[2] for entry in first], [entry[2] for entry in expected])
    tally.equal(f"{name}: the second visit changes nothing", second, first)


# newsboat keeps its articles in SQLite and shows them newest first.


def newsboat(city, tally, file, expected):
    folder = home(city, "newsboat-" + file)
    (folder / "urls").write_text(city.url(file) + "\n")
    (folder / "config").write_text("")

    def visit():
        run(["newsboat", "-q", "-u", "urls", "-C", "config", "-c", "cache.db", "-x", "reload"],
            folder)
        with contextlib.closing(sqlite3.connect(folder / "cache.db")) as cache:
            return cache.execute(
                "SELECT guid, title, pubDate FROM rss_item WHERE deleted = 0 "
                "ORDER BY pubDate DESC, id").fetchall()

    first = visit()
    compare(tally, f"newsboat, {file}", first, visit(), expected)


# sfeed keeps the order of the feed.


def sfeed(city, tally, file, expected):
    folder = home(city, "sfeed-" + file)

    def entries(lines):
        for line in lines.splitlines():
            fields = line.split("\t")
            yield fields[5], fields[1], int(fields[0] or 0)

    feed = run(["curl", "--silent", "--fail", "--max-time", "20", city.url(file)], folder)
    piped = list(entries(run(["sfeed"], folder, input=feed)))
    again = run(["curl", "--silent", "--fail", "--max-time", "20", city.url(file)], folder)
    compare(tally, f"sfeed, {file}", piped, list(entries(run(["sfeed"], folder, input=again))),
            expected)

    (folder / "sfeedrc").write_text(
        f'sfeedpath="{folder}/feeds"\nfeeds() {{ feed "{file}" "{city.url(file)}"; }}\n')

    def visit():
        run(["sfeed_update", str(folder / "sfeedrc")], folder)
        return list(entries((folder / "feeds" / file).read_text()))

    first = visit()
    compare(tally, f"sfeed_update, {file}", first, visit(), expected)


# rss2email sends the oldest first.


class Mailbox:
    """Takes what is sent to it."""

    def __init__(self):
        self.mails = []

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(
            email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 taken"


def rss2email(city, tally, file, expected, items):
    folder = home(city, "rss2email-" + file)
    mailbox = Mailbox()
    controller = LoopbackController(mailbox, hostname="127.0.0.1", port=0)
    controller.start()
    try:
        (folder / "r2e.cfg").write_text(f"""[DEFAULT]
from = stadtfeed@leser.example
to = leser@leser.example
force-from = True
email-protocol = smtp
smtp-server = 127.0.0.1:{controller.port}
smtp-auth = False
smtp-ssl = False
date-header = True
date-header-order = issued, modified
html-mail = True
verbose = warning
""")
        command = ["r2e", "--config", "r2e.cfg", "--data", "r2e.json"]
        run(command + ["add", "feed", city.url(file)], folder)

        def visit():
            run(command + ["run"], folder)
            return [
                (mail["X-RSS-ID"], mail["Subject"], int(mail["Date"].datetime.timestamp()))
                for mail in reversed(mailbox.mails)
            ]

        first = visit()
        compare(tally, f"rss2email, {file}", first, visit(), expected)
        bodies = {mail["X-RSS-ID"]: Prose(mail.get_content()).blocks for mail in mailbox.mails}
        tally.none(f"rss2email, {file}: the mails have all paragraphs of the city's items", [
            item["id"] for item in items
            if not set(Prose(item["body"]).blocks) <= set(bodies.get(item["id"], []))
        ])
    finally:
        controller.stop()


class LoopbackController(Controller):
    """A controller on a port the system chooses."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


main(check)
