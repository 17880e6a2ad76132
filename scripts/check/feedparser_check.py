"""feedparser reads every feed over HTTP without complaint and sees what the
store has, of the city and of partners read over HTTP; the JSON feeds say the
same as the Atom ones."""

import calendar
import json
import re
import urllib.parse

import feedparser

from city import MERGED_SECTION, PUBLISHER, SECTIONS, SITE, Prose, gathered, main, plain
from entries import content_prose, of_entry, of_item, seconds

MARKUP = {"text/html", "application/xhtml+xml"}


def check(arguments, tally):
    with gathered(arguments.bin) as city:
        partners = {partner["title"] for partner in city.json("sources")}
        feeds = {"alle": city.visible_items()}
        feeds |= {section: city.visible_items(section) for section in SECTIONS}
        for name, items in feeds.items():
            tally.check(f"{name}: the store has items to compare with", len(items) >= 3)
            expected = [of_item(item) for item in items]
            atom = read(city, tally, f"{name}.atom")
            compare(tally, f"{name}.atom", atom, expected)
            compare(tally, f"{name}.rss", read(city, tally, f"{name}.rss"), expected)
            json_feed(city, tally, name, atom)

        told(tally, [of_entry(entry) for entry in city.digest()["entries"]], partners)
        for name, section in {"digest": None, f"digest-{MERGED_SECTION}": MERGED_SECTION}.items():
            digest = [of_entry(entry) for entry in city.digest(section)["entries"]]
            atom = read(city, tally, f"{name}.atom")
            compare(tally, f"{name}.atom", atom, digest)
            compare(tally, f"{name}.rss", read(city, tally, f"{name}.rss"), digest)
            json_feed(city, tally, name, atom)


# What feedparser says.


def read(city, tally, name):
    feed = feedparser.parse(city.url(name))
    tally.check(
        f"{name}: feedparser finds it well formed", not feed.bozo, feed.get("bozo_exception"))
    tally.equal(f"{name}: status", feed.get("status"), 200)
    tally.check(f"{name}: has a title", feed.feed.get("title"))
    return feed


def seen(entry):
    contents = entry.get("content", [])
    content = next((part for part in contents if part.type in MARKUP), None)
    content = content or next(iter(contents), None)
    body = content_prose(content.value, content.type in MARKUP) if content else Prose("")
    summary = entry.get("summary", "")
    # Where an entry has no summary feedparser gives the content instead.
    if any(summary == part.value for part in contents):
        summary = ""
    date = entry.get("published_parsed") or entry.get("updated_parsed")
    updated = entry.get("updated_parsed")
    credits = entry.get("media_credit", [])
    pictures = entry.get("media_content", []) + entry.get("enclosures", [])
    return {
        "id": entry.get("id", ""),
        # The parts of feedparser's detail may be those of another element, so
        # the summary's own type is not to be had; our teasers escape no tag.
        "title": plain(entry.get("title", ""), entry.get("title_detail", {}).get("type") in MARKUP),
        "teaser": plain(summary, "<p>" in summary),
        "date": date and calendar.timegm(date),
        "updated": updated and calendar.timegm(updated),
        "paragraphs": body.blocks,
        "mails": sorted(urllib.parse.unquote(link[7:]) for link in set(body.mails)),
        "images": body.images or [
            part.get("url") or part.get("href") for part in pictures
            if part.get("type", part.get("medium", "")).startswith("image")
        ],
        "caption": body.captions[0] if body.captions else "",
        "author": entry.get("author_detail", {}).get("name", ""),
        "link": entry.get("link", ""),
        "credit": credits[0]["content"] if credits else "",
        "source": entry.get("source", {}).get("title", ""),
        "has published": "published_parsed" in entry,
    }


def compare(tally, name, feed, expected):
    entries = [seen(entry) for entry in feed.entries]
    tally.equal(f"{name}: the same entries in the same order",
                [entry["id"] for entry in entries], [entry["id"] for entry in expected])
    pairs = list(zip(entries, expected))
    for key in ["title", "teaser", "date", "updated", "paragraphs", "mails", "images", "credit",
                "author", "link"]:
        tally.none(
            f"{name}: {key} of each entry", [
                f"{wanted['id']}: {entry[key]!r} instead of {wanted[key]!r}"
                for entry, wanted in pairs if entry[key] != wanted[key]
            ])
    tally.none(
        f"{name}: caption and credit stand under the picture", [
            f"{wanted['id']}: {entry['caption']!r}" for entry, wanted in pairs
            if not (entry["caption"].startswith(wanted["caption"])
                    and wanted["credit"] in entry["caption"])
        ])
    # RSS has no other date that readers know; Atom always has `updated`.
    if name.endswith(".rss"):
        tally.none(
            f"{name}: every entry has a pubDate",
            [wanted["id"] for entry, wanted in pairs if not entry["has published"]])
    if any(wanted["source"] for wanted in expected):
        tally.none(
            f"{name}: source of each entry", [
                f"{wanted['id']}: {entry['source']!r} instead of {wanted['source']!r}"
                for entry, wanted in pairs if entry["source"] != wanted["source"]
            ])


def told(tally, digest, partners):
    """The digest has everybody, credited, in order, each story once."""
    tally.equal("digest: its sources are the city and its partners",
                sorted({entry["source"] for entry in digest}), sorted(partners | {PUBLISHER}))
    tally.none("digest: no id twice", {
        entry["id"] for entry in digest
        if sum(other["id"] == entry["id"] for other in digest) > 1
    })
    dates = [entry["date"] for entry in digest]
    tally.equal("digest: newest first", dates, sorted(dates, reverse=True))
    counts = {source: sum(entry["source"] == source for entry in digest) for source in partners}
    tally.none("digest: at most ten of one partner",
               [source for source, count in counts.items() if count > 10])
    tally.equal("digest: the story that two partners tell appears once",
                sum("Lange Nacht der Werkhallen" in entry["title"] for entry in digest), 1)


# JSON Feed 1.1.

FEED_TYPES = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str,
    "user_comment": str, "next_url": str, "icon": str, "favicon": str, "authors": list,
    "author": dict, "language": str, "expired": bool, "hubs": list, "items": list,
}
ITEM_TYPES = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str,
    "content_text": str, "summary": str, "image": str, "banner_image": str,
    "date_published": str, "date_modified": str, "authors": list, "author": dict, "tags": list,
    "language": str, "attachments": list,
}


def json_feed(city, tally, name, atom):
    name += ".json"
    feed = json.loads(city.get("/feeds/" + name).body)
    tally.equal(f"{name}: version", feed.get("version"), "https://jsonfeed.org/version/1.1")
    tally.equal(f"{name}: names itself", feed.get("feed_url"), SITE + name)
    tally.none(f"{name}: members as JSON Feed 1.1 has them", invalid(feed))
    items = feed.get("items", [])
    entries = [seen(entry) for entry in atom.entries]
    tally.equal(f"{name}: the ids of the Atom feed",
                [item.get("id") for item in items], [entry["id"] for entry in entries])
    for key, value in {
        "title": lambda item: plain(item.get("title", ""), False),
        "teaser": lambda item: plain(item.get("summary", ""), False),
        "date": lambda item: seconds(item.get("date_published", item["date_modified"])),
        "updated": lambda item: seconds(item["date_modified"]),
    }.items():
        tally.none(
            f"{name}: {key} as in the Atom feed", [
                f"{item['id']}: {value(item)!r} instead of {entry[key]!r}"
                for item, entry in zip(items, entries) if value(item) != entry[key]
            ])
    # JSON Feed wants content in every item: of an entry without, its teaser.
    tally.none(
        f"{name}: paragraphs as in the Atom feed", [
            f"{item['id']}: {json_paragraphs(item)!r} instead of "
            f"{entry['paragraphs'] or entry['teaser']!r}" for item, entry in zip(items, entries)
            if (json_paragraphs(item) != entry["paragraphs"] if entry["paragraphs"]
                else " ".join(json_paragraphs(item)) != entry["teaser"])
        ])
    tally.equal(
        f"{name}: attachments are the Atom feed's enclosures",
        [[part["url"] for part in item.get("attachments", [])] for item in items],
        [[part["href"] for part in entry.get("enclosures", [])] for entry in atom.entries])
    tally.equal(
        f"{name}: tags are the Atom feed's categories",
        [item.get("tags", []) for item in items],
        [[tag["term"] for tag in entry.get("tags", [])] for entry in atom.entries])


def json_paragraphs(item):
    if "content_html" in item:
        return Prose(item["content_html"]).blocks
    return content_prose(item.get("content_text", ""), False).blocks


def invalid(feed):
    """What JSON Feed 1.1 forbids, in words."""
    yield from wrong_types(feed, FEED_TYPES, "feed")
    for key in ["version", "title", "items"]:
        if key not in feed:
            yield f"feed: no {key}"
    yield from wrong_authors(feed, "feed")
    items = feed.get("items", [])
    if len({item.get("id") for item in items}) != len(items):
        yield "feed: an id stands twice"
    for item in items:
        name = item.get("id", "an item without id")
        yield from wrong_types(item, ITEM_TYPES, name)
        yield from wrong_authors(item, name)
        if not item.get("id"):
            yield f"{name}: no id"
        if "content_html" not in item and "content_text" not in item:
            yield f"{name}: neither content_html nor content_text"
        for key in ["date_published", "date_modified"]:
            pattern = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
            if key in item and not re.fullmatch(pattern, item[key]):
                yield f"{name}: {key} is {item[key]!r}"
        for part in item.get("attachments", []):
            if not part.get("url") or not part.get("mime_type"):
                yield f"{name}: an attachment without url or mime_type"
        if not all(isinstance(tag, str) for tag in item.get("tags", [])):
            yield f"{name}: a tag that is no text"


def wrong_types(members, types, name):
    for key, value in members.items():
        if key.startswith("_"):
            if not isinstance(value, dict):
                yield f"{name}: the extension {key} is no object"
        elif key not in types:
            yield f"{name}: unknown member {key}"
        elif not isinstance(value, types[key]):
            yield f"{name}: {key} is {value!r}"


def wrong_authors(members, name):
    for author in members.get("authors", []):
        if not {"name", "url", "avatar"} & set(author):
            yield f"{name}: an author without name, url and avatar"


main(check)
