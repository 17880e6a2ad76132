"""xmllint reads every XML file; all files are UTF-8; publishing again changes
neither bytes nor dates, and the same city gives the same files anywhere, the
same store also the same editions and digests."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import xml.etree.ElementTree as ElementTree

from city import DIGESTS, MERGED_SECTION, SECTIONS, City, main

ATOM = "{http://www.w3.org/2005/Atom}"
# Another computer: the hours of the day, the day, the case of letters and the
# words of messages differ there.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8",
             "LANGUAGE": "tr", "HOME": "/nonexistent"}
EDITION_FORMATS = ["page", "text", "rss", "atom", "json-feed", "json", "mail", "eml"]
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def check(arguments, tally):
    with City(arguments.bin) as city:
        names = files(city.feeds)
        feeds = ["alle", "digest", *SECTIONS, *DIGESTS]
        expected = {f"{feed}.{ending}" for feed in feeds for ending in ["atom", "rss", "json"]}
        expected |= {"index.html", "partners.opml", "stadtfeed.css", "feed.css"}
        expected |= {f"artikel/{item['slug']}.html" for item in city.visible_items()}
        tally.none("everything is published: feeds, pages, styles", sorted(expected - set(names)))
        tally.none("nothing half written or hidden is left", [
            name for name in names if "tmp" in name or "/." in "/" + name
        ])

        for name in sorted(name for name in names if name.endswith((".atom", ".rss", ".opml"))):
            well_formed(city.feeds / name, name, tally)
        for name in sorted(name for name in names if name.endswith(".atom")):
            atom(city.feeds / name, name, tally)
        outline(city, tally)
        tally.none("every file is UTF-8, without a byte order mark or control characters",
                   (f"{name}: {fault}" for name, data in names.items()
                    if (fault := no_text(data))))
        again(city, tally)
        elsewhere(arguments.bin, names, tally)
        same_store(city, tally)


def files(folder):
    """The bytes of all files below a folder, by their names in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in pathlib.Path(folder).rglob("*") if path.is_file()
    }


def well_formed(path, name, tally):
    result = subprocess.run(
        ["xmllint", "--noout", "--nonet", str(path)], capture_output=True, text=True, timeout=60)
    tally.check(f"{name}: xmllint finds it well formed",
                result.returncode == 0 and not result.stderr, result.stderr)


def no_text(data):
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error
    if text.startswith("\ufeff"):
        return "a byte order mark"
    found = re.search("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f\ufffe\uffff]", text)
    return f"character {found.group()!r}" if found else None


def atom(path, name, tally):
    """What RFC 4287 demands and no reader complains about."""
    feed = ElementTree.parse(path).getroot()
    parts = [feed, *feed.iter(f"{ATOM}entry"), *feed.iter(f"{ATOM}source")]
    ids = [part.findtext(f"{ATOM}id") or "" for part in parts]
    tally.none(f"{name}: every id is an absolute URI (RFC 4287 §4.2.6)",
               [text for text in ids if not ABSOLUTE.fullmatch(text)])
    entries = feed.findall(f"{ATOM}entry")
    for element in ["title", "updated"]:
        tally.none(f"{name}: each entry has one {element} (RFC 4287 §4.1.2)", [
            entry.findtext(f"{ATOM}id") for entry in entries
            if len(entry.findall(f"{ATOM}{element}")) != 1
        ])
    tally.equal(f"{name}: it is as new as its newest entry", feed.findtext(f"{ATOM}updated"),
                max(entry.findtext(f"{ATOM}updated") for entry in entries))


def outline(city, tally):
    document = ElementTree.parse(city.feeds / "partners.opml").getroot()
    tally.equal("partners.opml: OPML 2.0", (document.tag, document.get("version")), ("opml", "2.0"))
    tally.check("partners.opml: has a title", document.findtext("head/title"))
    outlines = [outline for outline in document.iter("outline") if outline.get("xmlUrl")]
    pages = {outline.get("text"): outline.get("htmlUrl") for outline in outlines}
    tally.equal("partners.opml: all partners once, with their pages",
                (len(outlines), pages),
                (len(pages), {partner["title"]: partner.get("website")
                              for partner in city.json("sources")}))
    tally.equal("partners.opml: folders are sections",
                {folder.get("text"): [outline.get("text") for outline in folder]
                 for folder in document.findall("body/outline") if len(folder)},
                {"Kunst & Kultur": ["Museum am Hüttenpark", "Theater am Schachtring"]})
    tally.none("partners.opml: each is a feed to subscribe to", [
        f"{outline.get('text')}: {outline.get('type')}, {outline.get('xmlUrl')}"
        for outline in outlines
        if outline.get("type") != "rss"
        or not re.match(r"https?://", outline.get("xmlUrl") or "")
        or outline.get("xmlUrl") == outline.get("htmlUrl")
    ])


def again(city, tally):
    """A second run with nothing new leaves the folder alone."""

    def state():
        return {
            path.relative_to(city.feeds).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
            for path in sorted(city.feeds.rglob("*")) if path.is_file()
        }

    before = state()
    report = city.json("publish")
    tally.equal("publishing again reports nothing written, removed or kept",
                report, {"written": [], "removed": [], "kept": []})
    after = state()
    tally.none("publishing again touches no file",
               [name for name in before | after if before.get(name) != after.get(name)])
    city.run("import", "artikel")
    city.run("fetch")
    city.run("publish")
    last = state()
    tally.none("importing, fetching and publishing again touches no file",
               [name for name in before | last if before.get(name) != last.get(name)])


def elsewhere(binary, names, tally):
    with City(binary, publish=False, variables=ELSEWHERE) as other:
        for path in other.home.rglob("*"):
            os.utime(path, (0, 0))
        other.publish()
        found = files(other.feeds)
    tally.none("the same city in another folder, time zone and language, its files of another "
               "date, gives the same bytes",
               [name for name in names | found if names.get(name) != found.get(name)])


def same_store(city, tally):
    """An edition bears the time of its issue, so it is one edition that is
    exported twice. It gathers what arrived in a window that is over."""
    with contextlib.closing(sqlite3.connect(city.home / "stadtfeed.sqlite")) as store:
        store.execute("UPDATE entries SET arrived = unixepoch('2024-12-15')")
        store.commit()
    city.run("digest", "issue", "--window", "quarter", "--date", "2024-12-15")
    edition = city.json("digest", "show", "1")
    tally.check("the edition has entries of partners", len({
        piece["entry"]["source"]["title"]["value"]
        for section in edition["sections"] for piece in section["pieces"]
    }) > 1)
    city.run("publish")
    names = files(city.feeds)
    tally.none("the edition is published in every format", [
        name for name in ["index.html", "ausgabe.txt", "mail.html", "ausgabe.eml", "feed.rss",
                          "feed.atom", "feed.json", "ausgabe.json"]
        if f"ausgaben/1/{name}" not in names
    ])
    with City(city.binary, publish=False, variables=ELSEWHERE) as other:
        for file in city.home.glob("stadtfeed.sqlite*"):
            shutil.copy(file, other.home)
        other.run("publish")
        found = files(other.feeds)
        tally.none("the same store in another folder, time zone and language gives the same "
                   "bytes, editions and their messages among them",
                   [name for name in names | found if names.get(name) != found.get(name)])
        for format in EDITION_FORMATS:
            export = ["digest", "show", "1", "--format", format]
            first = city.run(*export)
            tally.equal(f"the edition exported again, here and there, as {format}",
                        [city.run(*export), other.run(*export)], [first, first])
        for scope in [[], ["--section", MERGED_SECTION], ["--topic", "kultur"]]:
            digest = ["digest", "--json", *scope]
            first = city.run(*digest)
            tally.equal(f"the digest merged again, here and there {' '.join(scope)}".strip(),
                        [city.run(*digest), other.run(*digest)], [first, first])
        tally.equal("an edition issued here and there is the same but for the time of its issue",
                    issued(other), issued(city))


def issued(city):
    """Another edition, as JSON without the time of its issue."""
    text = city.run("digest", "issue", "--window", "month", "--date", "2024-12-31", "--json")
    return text.replace(json.loads(text)["issued"], "")


main(check)
