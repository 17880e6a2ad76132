"""The edition in fixtures/integrationszentrum: its message as Python's email
package reads it, its mail and its page in Chromium, narrow and wide, light and
dark, with and without pictures. The unit tests hold the files against what
the program makes."""

import email
import email.policy
import html.parser
import json
import pathlib
import struct
import urllib.parse
import zlib

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from city import ROOT, main, sideways

FOLDER = ROOT / "fixtures/integrationszentrum/ausgabe"
WIDTHS = [320, 800]
SCHEMES = {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 26)"}
HOST = "http://edition.test"


def check(arguments, tally):
    pieces = [
        piece["entry"] for section in json.loads(read("ausgabe.json"))["sections"]
        for piece in section["pieces"]
    ]
    message(tally, pieces)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            for name in ["mail.html", "index.html"]:
                for width in WIDTHS:
                    for scheme in SCHEMES:
                        for pictures in [True, False]:
                            appearance(browser, tally, pieces, name, width, scheme, pictures,
                                       arguments.screenshots)
        finally:
            browser.close()


def read(name):
    return (FOLDER / name).read_bytes().decode()


class Words(html.parser.HTMLParser):
    """The text and the links of HTML."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.text, self.links = "", []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.links.append(dict(attributes).get("href"))

    def handle_data(self, text):
        self.text += text


def message(tally, pieces):
    parsed = email.message_from_bytes(
        (FOLDER / "ausgabe.eml").read_bytes(), policy=email.policy.default)
    tally.none("message: no defect", [
        str(defect) for part in parsed.walk() for defect in part.defects
    ])
    tally.equal("message: its type", parsed.get_content_type(), "multipart/alternative")
    tally.equal("message: plain text first, then HTML",
                [part.get_content_type() for part in parsed.iter_parts()],
                ["text/plain", "text/html"])
    tally.equal("message: its subject", parsed["Subject"], "Rundbrief Winter 2024")
    tally.equal("message: its sender", parsed["From"].addresses[0].addr_spec,
                "rundbrief@integrationszentrum.example")
    tally.check("message: has a date and an id",
                parsed["Date"].datetime and parsed["Message-ID"].startswith("<ausgaben.1.1."))
    for part, name in zip(parsed.iter_parts(), ["ausgabe.txt", "mail.html"]):
        content = part.get_content().replace("\r\n", "\n")
        tally.equal(f"message: its {part.get_content_type()} is {name}",
                    content.rstrip("\n"), read(name).rstrip("\n"))
        words = Words(content) if part.get_content_subtype() == "html" else None
        text = words.text if words else content
        flat = " ".join(text.split())
        links = words.links if words else content.split()
        tally.none(f"message: {part.get_content_type()} has every title", [
            piece["title"]["value"] for piece in pieces
            if " ".join(piece["title"]["value"].split()) not in flat
        ])
        tally.none(f"message: {part.get_content_type()} has every link", [
            link["href"] for piece in pieces for link in piece["links"]
            if link["rel"] == "alternate" and link["href"] not in links
        ])


def picture(width, height):
    """A PNG of two colours, for the pictures that lie on no real host."""
    rows = b"".join(
        b"\0" + bytes([40 + 120 * y // height, 110, 150 - 60 * y // height]) * width
        for y in range(height))
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
              (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks)


def answer(route, pictures, foreign):
    place = urllib.parse.urlsplit(route.request.url)
    if route.request.resource_type == "image" and place.hostname.endswith(".example"):
        if pictures:
            return route.fulfill(body=picture(1200, 800), content_type="image/png")
    elif route.request.url.startswith(HOST):
        name = place.path.removeprefix("/ausgaben/1/")
        file = FOLDER / name if (FOLDER / name).is_file() else ROOT / "feeds" / name.lstrip("/")
        if file.is_file():
            return route.fulfill(path=file)
    else:
        foreign.append(route.request.url)
    return route.abort()


def appearance(browser, tally, pieces, name, width, scheme, pictures, screenshots):
    title = f"{name}, {width} px, {scheme}, {'with' if pictures else 'without'} pictures"
    foreign = []
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, locale="de-DE")
    try:
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.route("**/*", lambda route: answer(route, pictures, foreign))
        page.goto(f"{HOST}/ausgaben/1/{name}", wait_until="load")
        tally.none(f"{title}: asks no other host but for pictures", foreign)
        tally.none(f"{title}: no sideways scrolling", sideways(page))
        faults = Axe().run(page).response["violations"]
        # A mail is shown inside a page of the mail program's own.
        ignored = {"region", "landmark-one-main"} if name == "mail.html" else set()
        tally.none(f"{title}: axe-core finds no violation", [
            f"{fault['id']}: {fault['nodes'][0]['target']} {fault['nodes'][0]['failureSummary']}"
            for fault in faults if fault["id"] not in ignored
        ])
        tally.equal(f"{title}: the paper has its colour",
                    page.evaluate("getComputedStyle(document.body).backgroundColor"),
                    SCHEMES[scheme])
        text = " ".join(page.inner_text("body").split())
        tally.none(f"{title}: every title is to be read", [
            piece["title"]["value"] for piece in pieces
            if " ".join(piece["title"]["value"].split()) not in text
        ])
        if screenshots and pictures and (name, scheme) == ("mail.html", "light"):
            folder = pathlib.Path(screenshots)
            folder.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=folder / f"edition-{width}.png", full_page=True)
    finally:
        context.close()


main(check, screenshots="a folder for pictures of the mail")
