"""Fills a folder with what a fuzz target starts from: the fixtures, or the
texts and dates that stand in them.

    seeds.py parse|sanitise|dates FOLDER
"""

import hashlib
import pathlib
import re
import sys

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "fixtures"
DATE = re.compile(
    rb"<(?:\w+:)?(?:pubDate|date|updated|published|issued|modified)>([^<]+)<"
    rb"|\"date_\w+\": *\"([^\"]+)\"")
TEXT = re.compile(
    rb"<(?:\w+:)?(?:description|encoded|content|summary)[^>]*>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</", re.S)


def documents():
    for path in sorted(FIXTURES.rglob("*")):
        if path.suffix in {".rss", ".atom", ".rdf", ".json", ".cdf", ".xml"}:
            yield path.read_bytes()


def seeds(target):
    for folder in sorted((FIXTURES / "hostile" / target).glob("*")):
        yield folder.read_bytes()
    for document in documents():
        if target == "parse":
            yield document
        elif target == "dates":
            for found in DATE.finditer(document):
                yield found[1] or found[2]
        else:
            for found in TEXT.finditer(document):
                text = found[1]
                yield text.replace(b"&lt;", b"<").replace(b"&gt;", b">").replace(b"&amp;", b"&")


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for seed in seeds(target):
        (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


if __name__ == "__main__":
    main()
