"""newsboat, sfeed and rss2email read a section, the digest and the digest of a
section over HTTP, gathered from partners over HTTP: every entry once, in
order, with its title, date, source and link; nothing new at the second visit,
and what is new, and only that, at the third."""

import contextlib
import email
import email.policy
import os
import sqlite3
import subprocess

from aiosmtpd.controller import Controller

from city import MERGED_SECTION, Prose, gathered, main
from entries import of_entry, of_item

SECTION = "stadtgespraech"
# An entry of the museum that comes between two visits.
NEWS = b"""<item>
      <title>Weihnachtsmarkt im Museumshof</title>
      <link>https://www.huettenpark-museum.example/meldungen/weihnachtsmarkt</link>
      <guid isPermaLink="false">huettenpark-2024-032</guid>
      <pubDate>Sun, 01 Dec 2024 10:00:00 +0100</pubDate>
      <description>Am dritten Advent. Dies ist ein Beispieltext.</description>
    </item>
    """


def check(arguments, tally):
    with gathered(arguments.bin) as city, Mailbox() as mailbox:
        before = published(city)
        titles = " ".join(entry["title"] for entry in before["digest"])
        tally.check("the titles have umlauts, an emoji and a <",
                    all(mark in titles for mark in ["ü", "ß", "🚲", "<", "&", "„"]))
        visits = []
        for name, expected in before.items():
            for ending in ["atom", "rss"]:
                file = f"{name}.{ending}"
                for reader in [Newsboat(city, file), Sfeed(city, file), SfeedUpdate(city, file),
                               Rss2email(city, file, mailbox)]:
                    first = reader.visit()
                    compare(tally, reader.name, first, expected)
                    tally.equal(f"{reader.name}: the second visit changes nothing",
                                reader.visit(), first)
                    visits.append((name, reader, first))
                mails(tally, reader, expected)

        path = city.home / "partner" / "museum.rss"
        path.write_bytes(path.read_bytes().replace(b"<item>", NEWS + b"<item>", 1))
        city.run("fetch", "--all")
        city.run("publish")
        after = published(city)
        tally.equal("what is new stands in both digests and not in the city's section",
                    {name: len(after[name]) - len(before[name]) for name in after},
                    {SECTION: 0, "digest": 1, f"digest-{MERGED_SECTION}": 1})
        for name, reader, first in visits:
            third = reader.visit()
            tally.equal(f"{reader.name}: at the third visit every entry once, in order",
                        [entry["id"] for entry in third], [entry["id"] for entry in after[name]])
            tally.equal(f"{reader.name}: the third visit changes no entry that was there",
                        third[len(third) - len(first):], first)


def published(city):
    """What the feeds have, by their names."""
    return {
        SECTION: [of_item(item) for item in city.visible_items(SECTION)],
        "digest": [of_entry(entry) for entry in city.digest()["entries"]],
        f"digest-{MERGED_SECTION}": [
            of_entry(entry) for entry in city.digest(MERGED_SECTION)["entries"]
        ],
    }


def compare(tally, name, entries, expected):
    tally.equal(f"{name}: every entry once, in order",
                [entry["id"] for entry in entries], [entry["id"] for entry in expected])
    for key in ["title", "date", "link"]:
        tally.equal(f"{name}: {key} of each entry",
                    [entry[key] for entry in entries], [entry[key] for entry in expected])
    # These readers know of no source but the author. Some add the address.
    tally.none(f"{name}: each entry is its source's", [
        f"{entry['author']!r} instead of {wanted['author']!r}: {wanted['id']}"
        for entry, wanted in zip(entries, expected)
        if entry["author"] not in (wanted["author"], f"{wanted['contact']} ({wanted['author']})")
    ])


def mails(tally, reader, expected):
    """What the mails hold beside their headers."""
    bodies = {mail["X-RSS-ID"]: Prose(mail.get_content()) for mail in reader.mails}
    parts = {
        "title": lambda entry, body: entry["title"] in body.blocks,
        "teaser": lambda entry, body: entry["teaser"] in " ".join(body.blocks),
        # A picture beside the text is linked.
        "picture": lambda entry, body: set(entry["images"]) <= {*body.images, *body.links},
        "caption and credit": lambda entry, body: all(
            words in " ".join(body.captions) for words in [entry["caption"], entry["credit"]]),
        "text": lambda entry, body: " ".join(entry["paragraphs"]) in " ".join(body.blocks),
    }
    for part, holds in parts.items():
        tally.none(f"{reader.name}: the {part} of each entry is in its mail", [
            entry["id"] for entry in expected if not holds(entry, bodies[entry["id"]])
        ])


class Reader:
    """A reader at home in a folder of its own, subscribed to one feed."""

    def __init__(self, city, file):
        self.name = f"{self.program}, {file}"
        self.file = file
        self.url = city.url(file)
        self.folder = city.folder / "readers" / self.program / file
        self.folder.mkdir(parents=True)

    def run(self, *command, **more):
        home = {
            name: str(self.folder) for name in [
                "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"
            ]
        }
        result = subprocess.run(
            command, cwd=self.folder, env=os.environ | home | {"LC_ALL": "C.UTF-8"},
            capture_output=True, text=True, timeout=60, **more)
        if result.returncode != 0:
            raise RuntimeError(
                f"{command[0]} ended with {result.returncode}: {result.stderr or result.stdout}")
        return result.stdout


class Newsboat(Reader):
    """Keeps its articles in SQLite and shows them newest first."""

    program = "newsboat"

    def __init__(self, city, file):
        super().__init__(city, file)
        (self.folder / "urls").write_text(self.url + "\n")
        (self.folder / "config").write_text("")

    def visit(self):
        self.run("newsboat", "-q", "-u", "urls", "-C", "config", "-c", "cache.db", "-x", "reload")
        with contextlib.closing(sqlite3.connect(self.folder / "cache.db")) as cache:
            cache.row_factory = sqlite3.Row
            return [dict(row) for row in cache.execute(
                "SELECT guid AS id, title, pubDate AS date, author, url AS link FROM rss_item "
                "WHERE deleted = 0 ORDER BY pubDate DESC, id")]


class Sfeed(Reader):
    """Keeps the order of the feed."""

    program = "sfeed"

    def visit(self):
        feed = self.run("curl", "--silent", "--fail", "--max-time", "20", self.url)
        return self.entries(self.run("sfeed", input=feed))

    @staticmethod
    def entries(lines):
        rows = [line.split("\t") for line in lines.splitlines()]
        return [{
            "id": row[5], "title": row[1], "date": int(row[0] or 0), "author": row[6],
            "link": row[2]
        } for row in rows]


class SfeedUpdate(Sfeed):
    """Keeps what was there before."""

    program = "sfeed_update"

    def __init__(self, city, file):
        super().__init__(city, file)
        (self.folder / "sfeedrc").write_text(
            f'sfeedpath="{self.folder}/feeds"\nfeeds() {{ feed "{file}" "{self.url}"; }}\n')

    def visit(self):
        self.run("sfeed_update", str(self.folder / "sfeedrc"))
        return self.entries((self.folder / "feeds" / self.file).read_text())


class Rss2email(Reader):
    """Sends the oldest first."""

    program = "rss2email"
    command = ["r2e", "--config", "r2e.cfg", "--data", "r2e.json"]

    def __init__(self, city, file, mailbox):
        super().__init__(city, file)
        self.mailbox = mailbox
        (self.folder / "r2e.cfg").write_text(f"""[DEFAULT]
from = stadtfeed@leser.example
to = leser@leser.example
force-from = True
name-format = {{author}}
email-protocol = smtp
smtp-server = 127.0.0.1:{mailbox.port}
smtp-auth = False
smtp-ssl = False
date-header = True
date-header-order = issued, modified
html-mail = True
verbose = warning
""")
        self.run(*self.command, "add", "feed", self.url)

    @property
    def mails(self):
        return [mail for mail in self.mailbox.mails if mail["X-RSS-Feed"] == self.url]

    def visit(self):
        self.run(*self.command, "run")
        return [{
            "id": mail["X-RSS-ID"], "title": mail["Subject"],
            "date": int(mail["Date"].datetime.timestamp()),
            "author": mail["From"].addresses[0].display_name, "link": mail["X-RSS-URL"]
        } for mail in reversed(self.mails)]


class Mailbox(Controller):
    """Takes what is sent to it, on a port the system chooses, until the end of
    `with`."""

    def __init__(self):
        super().__init__(self, hostname="127.0.0.1", port=0)
        self.mails = []

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(
            email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 taken"


main(check)
