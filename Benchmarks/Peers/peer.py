"""Parses feeds with a Python library when told to, and says what it took.

    peer.py fastfeedparser|feedparser

Commands come on standard input and are answered with one line each:

    load LIST   reads the files named in LIST, one path a line, into memory
                and parses each once; the answer is the number of entries in
                each, or -1 where the library refused it
    run COUNT   parses all of them COUNT times; the answer is the processor
                time that took, in seconds
"""

import io
import sys
import time

ORIGIN = "https://www.stadt.example/feeds/feed.xml"


def with_fastfeedparser():
    import fastfeedparser

    return lambda data: len(fastfeedparser.parse(data).entries)


def with_feedparser():
    import feedparser

    def parse(data):
        # As a stream, for bytes could also be the name of a file.
        result = feedparser.parse(
            io.BytesIO(data),
            response_headers={"content-location": ORIGIN},
            sanitize_html=True,
            resolve_relative_uris=True,
        )
        if not result.version:
            raise ValueError("not a feed")
        return len(result.entries)

    return parse


def entries(parse, data):
    try:
        return parse(data)
    except Exception:
        return -1


def main():
    parse = {"fastfeedparser": with_fastfeedparser, "feedparser": with_feedparser}[sys.argv[1]]()
    documents = []
    for line in sys.stdin:
        command, argument = line.rstrip("\n").split(" ", 1)
        if command == "load":
            documents = []
            with open(argument, encoding="utf-8") as names:
                for name in names.read().splitlines():
                    with open(name, "rb") as file:
                        documents.append(file.read())
            print(*(entries(parse, data) for data in documents), flush=True)
        else:
            start = time.process_time()
            for _ in range(int(argument)):
                for data in documents:
                    parse(data)
            print(time.process_time() - start, flush=True)


main()
