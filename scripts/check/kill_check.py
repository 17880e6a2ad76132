"""Fetching is killed (SIGKILL) at random moments, again and again: nothing that
the store held is lost, nothing is there twice, no feed is taken in by half or
passed for read before its entries are stored, and the next run goes on."""

import collections
import contextlib
import datetime
import email.utils
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

from city import City, PartnerServer, entity_tag, main

KILLS = 100
RUNS = 200
# Each host is asked for one feed after the other, all hosts at once.
HOSTS = 8
FEEDS = 40
# A feed has so many entries. Each version brings new ones on top, and as many
# of the oldest go: only the store still has them.
ENTRIES = 6
NEW = 2
# The longest that a server thinks, in seconds.
DELAY = 0.05


def check(arguments, tally):
    seed = arguments.seed or str(time.time_ns())
    print(f"to kill at the same parts of each run again: --seed {seed}", flush=True)
    chance = random.Random(seed)
    partners = Partners(chance)
    with contextlib.ExitStack() as stack:
        city = stack.enter_context(City(arguments.bin, publish=False))
        servers = [
            stack.enter_context(PartnerServer(partners.document, f"127.0.0.{1 + host}"))
            for host in range(HOSTS)
        ]
        city.ask(servers, r"^partners:\n(?:  .*\n)+", "partners:\n" + "".join(
            f"  - slug: {slug}\n    title: {slug}\n    feed: {servers[index % HOSTS].url}/{slug}\n"
            for index, slug in enumerate(partners.versions)))
        watch = Watch(city, partners)
        kills(city, partners, watch, chance, tally)
        for name, faults in watch.faults.items():
            tally.none(name, faults)
        listed = city.json("entries", "list", "--limit", "1000000")
        tally.equal("the program lists what the store holds, each entry once",
                    sorted(entry["key"] for entry in listed),
                    sorted(key for entries in watch.held.values() for key in entries))


def kills(city, partners, watch, chance, tally):
    """Fetches until enough runs were killed while they fetched; every tenth
    run is left alone."""
    kills, early, late, went_on, stuck = 0, 0, 0, 0, []
    for run in range(RUNS):
        partners.advance()
        if run % 10 == 0:
            start = time.monotonic()
            report = city.json("fetch", "--all")
            length = time.monotonic() - start
            watch.look(f"run {run}, not killed")
            went_on += 1
            if partners.unread(watch.tags) or not sum(line.get("new") or 0 for line in report):
                stuck.append(f"run {run}")
            if kills >= KILLS:
                break
            continue
        moment = chance.uniform(0, length)
        is_killed = kill(city, moment)
        watch.look(f"run {run}, killed after {moment:.3f} s and {partners.asked} requests")
        if not is_killed:
            late += 1
        elif partners.asked:
            kills += 1
        else:
            early += 1
    print(f"{early} more kills before the first request, {late} runs ended before; entries of "
          f"{watch.ahead} feeds were stored and their validators not yet", flush=True)
    tally.check(f"killed {kills} times while it fetched", kills >= KILLS, f"of {KILLS}")
    tally.none(f"{went_on} runs that were left alone went on: every feed read, new entries taken",
               stuck)


def kill(city, seconds):
    """Fetches for so long; whether it was still running then."""
    process = subprocess.Popen(
        [city.binary, "fetch", "--all"], cwd=city.home, env=city.environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    return process.wait() == -signal.SIGKILL


class Partners:
    """Feeds that change from run to run. All that a version of one says
    follows from its number."""

    def __init__(self, chance):
        self.chance = chance
        self.versions = {f"partner-{number:02}": 0 for number in range(FEEDS)}
        self.asked = 0

    def advance(self):
        """Most feeds change; nobody has asked for them yet."""
        for slug in self.versions:
            self.versions[slug] += self.chance.random() < 0.75
        self.asked = 0

    def entries(self, slug):
        """The titles of the feed's entries by their ids, newest first. Every
        other entry is edited in the version after its first."""
        first = self.versions[slug] * NEW
        return {
            f"tag:{slug}.example,2024:{number}":
            f"Beispielmeldung {number}" + (
                ", berichtigt" if number % 2 and number < first + ENTRIES - NEW else "")
            for number in reversed(range(first, first + ENTRIES))
        }

    def feed(self, slug):
        start = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
        items = ""
        for id, title in self.entries(slug).items():
            number = int(id.rpartition(":")[2])
            date = email.utils.format_datetime(start + datetime.timedelta(hours=number))
            items += (f"<item><title>{title}</title><guid isPermaLink='false'>{id}</guid>"
                      f"<link>https://{slug}.example/meldungen/{number}</link>"
                      f"<pubDate>{date}</pubDate>"
                      f"<description>Dies ist ein Beispieltext.</description></item>")
        return (f"<rss version='2.0'><channel><title>{slug}</title>"
                f"<link>https://{slug}.example/</link>{items}</channel></rss>").encode()

    def document(self, path):
        self.asked += 1
        time.sleep(random.uniform(0, DELAY))
        return self.feed(path.strip("/"))

    def unread(self, tags):
        """The feeds whose version now is not the one that was read."""
        return [slug for slug in self.versions if tags[slug] != entity_tag(self.feed(slug))]


class Watch:
    """Looks at the store after each run, and remembers what it held."""

    def __init__(self, city, partners):
        self.city = city
        self.partners = partners
        # By partner: the titles of the entries by id, and the validator.
        self.held = {slug: {} for slug in partners.versions}
        self.tags = dict.fromkeys(partners.versions)
        # How often a feed's entries were there and its validator not yet.
        self.ahead = 0
        self.faults = {name: [] for name in [
            "no entry that the store held is lost",
            "where a feed's validator is stored, so are its entries",
            "no feed is taken in by half",
            "no entry and no link is there twice",
            "integrity_check and foreign_key_check find nothing",
        ]}

    def look(self, run):
        lost, unread, half, twice, broken = self.faults.values()
        # A copy: what the kill has left is for the next run to put in order.
        with tempfile.TemporaryDirectory(dir=self.city.folder) as folder:
            for file in self.city.home.glob("stadtfeed.sqlite*"):
                if not file.name.endswith("-shm"):
                    shutil.copy(file, folder)
            with contextlib.closing(
                    sqlite3.connect(pathlib.Path(folder) / "stadtfeed.sqlite")) as store:
                broken += [
                    f"{run}: {row}" for pragma in ["integrity_check", "foreign_key_check"]
                    for row in store.execute(f"PRAGMA {pragma}") if row != ("ok",)
                ]
                tags = dict(store.execute("SELECT slug, etag FROM sources"))
                rows = store.execute(
                    "SELECT source, entry ->> '$.id', entry ->> '$.title.value', canonical_url "
                    "FROM entries WHERE deleted = 0").fetchall()
        for column in [1, 3]:
            counts = collections.Counter(row[column] for row in rows)
            twice += [f"{run}: {value}" for value, count in counts.items() if count > 1]
        stored = {slug: {} for slug in self.held}
        for source, id, title, _ in rows:
            stored[source][id] = title
        for slug, before in self.held.items():
            now, tag = stored[slug], tags.get(slug)
            whole = before | self.partners.entries(slug)
            is_read = tag == entity_tag(self.partners.feed(slug))
            lost += [f"{run}: {id}" for id in before.keys() - now.keys()]
            if tag != self.tags[slug] and not is_read or is_read and now != whole:
                unread.append(f"{run}: {slug}")
            if now not in (before, whole):
                half.append(f"{run}: {slug}")
            self.ahead += now == whole != before and not is_read
        self.held = stored
        self.tags = {slug: tags.get(slug) for slug in stored}


main(check, seed="what chooses the moments of the kills")
