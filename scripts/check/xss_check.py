"""Vectors of cross-site scripting, read as feeds and put into pages: nothing
runs in Chromium, and an HTML5 parser finds only what is allowed."""

import html
import json
import pathlib
import re
import subprocess
import tempfile
import time
import urllib.parse
import xml.etree.ElementTree as ElementTree

import html5lib
from playwright.sync_api import sync_playwright

from city import ROOT, main

VECTORS = ROOT / "fixtures/hostile/xss-vectors.jsonl"
HOST = "vectors.example"
BATCH = 96
# Pictures and sounds of a publisher are shown; nothing else is fetched.
SHOWN = {"image", "media"}
# Of the vectors as they are, at least so many do something.
CONTROL = 150

SCHEMES = {"", "http", "https", "mailto", "ftp", "tel", "feed"}
URL_ATTRIBUTES = {"cite", "href", "longdesc", "poster", "src", "xlink:href"}
HTML = set("""
    a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code
    col colgroup data dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4
    h5 h6 header hgroup hr i img ins kbd li main mark menu nav ol p picture pre q rp rt ruby s samp
    search section small source span strike strong sub summary sup table tbody td tfoot th thead
    time tr track tt u ul var video wbr""".split())
# What may stand in SVG's desc.
WORDS = set("""
    abbr b bdi bdo br cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var
    wbr""".split())
SVG = set("a circle desc ellipse g line path polygon polyline rect svg switch text title tspan".split())
MATHML = set("""
    annotation math menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded
    mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr
    munder munderover none semantics""".split())
LANGUAGES = {
    "http://www.w3.org/1999/xhtml": HTML,
    "http://www.w3.org/2000/svg": SVG,
    "http://www.w3.org/1998/Math/MathML": MATHML,
}
FOREIGN = tuple(f"{{{language}}}" for language in LANGUAGES if not language.endswith("xhtml"))
DESCRIPTION = "{http://www.w3.org/2000/svg}desc"
ATTRIBUTES = {
    "http://www.w3.org/1999/xhtml": set("""
        abbr align alt axis bgcolor border cellpadding cellspacing cite color colspan compact controls
        datetime decoding default dir face frame headers height href hreflang hspace kind label lang
        loading longdesc loop media muted nowrap open playsinline poster preload rel rev reversed
        rowspan rules scope size sizes span src srcset srclang start style summary title type valign
        value vspace width xml:lang""".split()),
    "http://www.w3.org/2000/svg": set("""
        baseProfile color cx cy d dir dominant-baseline dx dy fill fill-opacity fill-rule font-family
        font-size font-style font-weight height href lang opacity pathLength points
        preserveAspectRatio r rotate rx ry stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style text-anchor textLength
        transform version viewBox width x x1 x2 xlink:href xlink:show xlink:type xml:lang xml:space
        xmlns xmlns:xlink y y1 y2""".split()),
    "http://www.w3.org/1998/Math/MathML": set("""
        accent accentunder align close columnalign columnlines columnspacing columnspan depth dir
        display displaystyle encoding fence frame height href lang largeop linethickness lspace
        mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation open
        rowalign rowlines rowspacing rowspan rspace scriptlevel separator separators stretchy style
        symmetric voffset width xlink:href xlink:show xlink:type xml:lang xmlns xmlns:xlink
        """.split()),
}
PREFIXES = {
    "http://www.w3.org/1999/xlink": "xlink:", "http://www.w3.org/XML/1998/namespace": "xml:",
    "http://www.w3.org/2000/xmlns/": ""}

# Runs in each frame before anything else. `reportVector` is the check's.
HOOKS = """
for (const name of ['alert', 'confirm', 'prompt', 'print', '__xss'])
  window[name] = (...values) => { window.reportVector(name + '(' + values + ')'); return ''; };
addEventListener('load', () => setTimeout(() => {
  for (const part of document.querySelectorAll('body, body *')) {
    for (const type of ['mouseover', 'mouseenter', 'mousemove', 'mouseout', 'mousedown', 'mouseup',
        'pointerover', 'pointerenter', 'pointerdown', 'focus', 'blur', 'toggle', 'auxclick', 'submit',
        'animationstart', 'begin', 'show', 'scroll', 'start', 'close', 'beforetoggle'])
      try { part.dispatchEvent(new Event(type)); } catch {}
    try { part.focus(); } catch {}
    try { part.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); } catch {}
  }
  window.reportVector('');
}, 150));
"""
# Seconds. A page is looked at until each of its frames was tried. A vector may
# keep a frame loading for ever, so it also ends when all is quiet, and at some
# time. What was set off then still has a moment to happen.
QUIET, AT_MOST, AFTER = 3, 60, 1


def check(arguments, tally):
    vectors = [json.loads(line) for line in VECTORS.read_text().splitlines()]
    sources = [vector["html"] for vector in vectors]
    tally.check("at least 300 vectors", len(set(sources)) >= 300, len(set(sources)))
    cleaned = {kind: parse(arguments.bin, sources, kind) for kind in ["rss", "atom"]}
    tally.none("RSS and Atom give the same HTML", [
        f"{source!r}: {one!r}, {other!r}"
        for source, one, other in zip(sources, cleaned["rss"], cleaned["atom"]) if one != other])
    results = cleaned["atom"]
    tally.none("every result is well formed", (
        f"{source!r}: {result!r}, {fault}" for source, result in zip(sources, results)
        if (fault := ill_formed(result))))
    tally.none("an HTML5 parser finds only what is allowed", (
        f"{source!r}: {result!r}, {fault}" for source, result in zip(sources, results)
        for fault in not_allowed(result)))
    tally.none("sanitising again changes nothing", [
        f"{source!r}: {once!r}, {twice!r}" for source, once, twice
        in zip(sources, results, parse(arguments.bin, results, "atom"))
        # A reader trims the text of an element.
        if once.strip() != twice])
    tally.check("the HTML5 parser's rules can fail",
                sum(any(not_allowed(source)) for source in sources) >= CONTROL)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            for way in ["document", "innerHTML"]:
                fired = run(browser, results, way)
                tally.none(f"nothing runs, by {way}", [
                    f"{sources[index] if index is not None else 'somewhere'!r}: {what}"
                    for index, what in fired])
            fired = {index for index, _ in run(browser, sources, "document")}
            tally.check(f"as they were, at least {CONTROL} vectors do something: {len(fired)}",
                        len(fired) >= CONTROL)
        finally:
            browser.close()


def parse(binary, sources, kind):
    """What the parser makes of each source as the content of an entry."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, source in enumerate(sources):
            path = pathlib.Path(folder) / f"{index}.xml"
            path.write_text(feed(source, kind), encoding="utf-8")
            paths.append(str(path))
        output = subprocess.run(
            [binary, "parse", "--ndjson", "--base", "https://feed.example/", *paths],
            check=True, capture_output=True, timeout=60).stdout
    results = []
    for line in output.splitlines():
        entry = json.loads(line)["document"]["feed"]["entries"][0]
        content = entry["content"][0] if "content" in entry else {"value": "", "type": "html"}
        assert content["type"] == "html", content
        results.append(content.get("value", ""))
    assert len(results) == len(sources)
    return results


def feed(source, kind):
    text = html.escape(source, quote=False)
    if kind == "rss":
        return ('<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
                "<channel><title>Vectors</title><item><title>Vector</title><content:encoded>"
                f"{text}</content:encoded></item></channel></rss>")
    return ('<feed xmlns="http://www.w3.org/2005/Atom"><title>Vectors</title><entry>'
            f'<title>Vector</title><content type="html">{text}</content></entry></feed>')


def ill_formed(result):
    try:
        ElementTree.fromstring(f"<div>{result}</div>")
    except ElementTree.ParseError as error:
        return error
    return None


def is_foreign(part):
    return isinstance(part.tag, str) and part.tag.startswith(FOREIGN)


def not_allowed(result):
    """Elements, attributes and addresses that have no place in clean HTML."""
    tree = html5lib.parseFragment(result, container="div")
    foreign = {part for root in tree.iter() if is_foreign(root) for part in root.iter()}
    described = {part for root in tree.iter(DESCRIPTION) for part in root.iter() if part is not root}
    for part in tree.iter():
        if not isinstance(part.tag, str):
            yield "a comment"
            continue
        if part.tag == "DOCUMENT_FRAGMENT":
            continue
        language, _, name = part.tag.removeprefix("{").partition("}")
        if name not in LANGUAGES.get(language, ()):
            yield f"element {part.tag}"
        if part in described and (is_foreign(part) or name not in WORDS):
            yield f"{part.tag} in a description"
        elif part in foreign and part not in described and not is_foreign(part):
            yield f"{part.tag} in a drawing or formula"
        for attribute, value in part.attrib.items():
            namespace, _, attribute = attribute.removeprefix("{").rpartition("}")
            attribute = PREFIXES.get(namespace, namespace) + attribute
            if attribute == "xlink" and namespace:
                attribute = "xmlns:xlink"
            if attribute not in ATTRIBUTES.get(language, ()):
                yield f"attribute {attribute} of {name}"
            addresses = [value] if attribute in URL_ATTRIBUTES else []
            if attribute == "srcset":
                addresses = [word for word in re.split(r"[\s,]+", value) if ":" in word]
            for address in addresses:
                bare = re.sub(r"[\x00-\x20\x7f-\uffff]", "", address)
                scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", bare)
                if scheme and scheme[1].lower() not in SCHEMES:
                    yield f"address {address}"
            if attribute == "style" and re.search(
                    r"[\\@{}]|/\*|\b(?!rgba?\(|hsla?\()[\w-]+\s*\(|position\s*:", value):
                yield f"style {value}"


class Batch:
    """Some documents in frames of one page, and what they did."""

    def __init__(self, browser, documents):
        self.documents = documents
        self.fired = []
        self.shown = set()
        self.tried = set()
        self.moved = time.monotonic()
        self.context = browser.new_context()
        self.context.add_init_script(HOOKS)
        self.context.expose_binding("reportVector", self.report)
        self.page = self.context.new_page()
        self.page.route("**/*", self.answer)
        self.page.on("popup", lambda popup: self.fired.append((None, f"a window {popup.url}")))
        self.page.goto(f"http://{HOST}/", wait_until="commit")
        ends = self.moved + AT_MOST
        while documents.keys() - self.tried and time.monotonic() < min(self.moved + QUIET, ends):
            self.page.wait_for_timeout(100)
        self.page.wait_for_timeout(AFTER * 1000)

    def answer(self, route):
        self.moved = time.monotonic()
        place = urllib.parse.urlsplit(route.request.url)
        if place.netloc == HOST and place.path == "/":
            frames = "".join(f'<iframe src="/{index}"></iframe>' for index in self.documents)
            return route.fulfill(content_type="text/html; charset=utf-8", body=frames)
        number = place.path[1:]
        if place.netloc == HOST and number.isdigit():
            # A link without an address leads to the page it stands on; it
            # would be followed again for ever.
            if number in self.shown:
                return route.fulfill(status=204, body="")
            self.shown.add(number)
            return route.fulfill(
                content_type="text/html; charset=utf-8", body=self.documents[int(number)])
        own = place.netloc == HOST
        links = route.request.resource_type == "document"
        if not own and not links and route.request.resource_type not in SHOWN:
            self.fired.append((self.number(route.request.frame), f"asks for {route.request.url}"))
        route.abort() if not own else route.fulfill(status=404, body="")

    def report(self, source, what):
        self.moved = time.monotonic()
        number = self.number(source["frame"])
        if what:
            self.fired.append((number, what))
        else:
            self.tried.add(number)

    def number(self, frame):
        while frame and frame.parent_frame and frame.parent_frame.parent_frame:
            frame = frame.parent_frame
        try:
            return next(iter([
                number for number, each in zip(self.documents, self.page.main_frame.child_frames)
                if each == frame]), None)
        except Exception:
            return None


def run(browser, sources, way):
    """What the sources do as documents, or put into one by a script, and once
    more as the browser writes them: the number of each that did something,
    and what."""
    fired = []
    for start in range(0, len(sources), BATCH):
        documents = {}
        for index, source in list(enumerate(sources))[start:start + BATCH]:
            body = source
            if way == "innerHTML":
                text = json.dumps(source).replace("<", "\\u003c")
                # What a browser writes of what it read may be read as something else.
                body = ("<div></div><div></div><script>"
                        "const [one, other] = document.querySelectorAll('div');"
                        f"one.innerHTML = {text}; other.innerHTML = one.innerHTML</script>")
            documents[index] = f"<!DOCTYPE html><meta charset=utf-8><body>{body}"
        batch = Batch(browser, documents)
        fired += batch.fired
        batch.context.close()
    return fired


main(check)
