"""The pages in Chromium: accessible, without sideways scrolling, without
requests to other hosts, usable by keyboard, with feeds that answer."""

import pathlib
import urllib.error
import urllib.parse
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from city import DIGESTS, SECTIONS, City, main, sideways

WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]


def check(arguments, tally):
    with City(arguments.bin) as city, sync_playwright() as playwright:
        city.serve()
        items = city.visible_items()
        full = next(item for item in items if "event" in item and "url" in item.get("image", {}))
        bare = next(item for item in items if "image" not in item and "event" not in item)
        pages = {
            "start page": "index.html",
            "item with picture and event": f"artikel/{full['slug']}.html",
            "item without": f"artikel/{bare['slug']}.html",
        }
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            for name, path in pages.items():
                for scheme in SCHEMES:
                    appearance(browser, city, tally, name, path, scheme, arguments.screenshots)
                keyboard(browser, city, tally, name, path)
                structure(browser, city, tally, name, path)
            links(browser, city, tally, pages)
            missing(browser, city, tally)
        finally:
            browser.close()


class Visit:
    """A page opened in a context of its own, with what it asked for."""

    def __init__(self, browser, url, width=1280, scheme="light"):
        self.foreign, self.pictures, self.failed, self.console = [], [], [], []
        self.host = urllib.parse.urlsplit(url).netloc
        self.context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, locale="de-DE")
        self.page = self.context.new_page()
        self.page.set_default_timeout(20_000)
        self.page.route("**/*", self.answer)
        self.page.on("response", self.note)
        self.page.on("console", lambda message: self.console.append(message.text)
                     if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.goto(url, wait_until="load")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def answer(self, route):
        """Lets through what goes to the server. The articles' pictures lie
        on a host that does not exist; they are noted apart."""
        request = route.request
        place = urllib.parse.urlsplit(request.url)
        if place.netloc == self.host:
            return route.continue_()
        if request.resource_type == "image" and (place.hostname or "").endswith(".example"):
            self.pictures.append(request.url)
        else:
            self.foreign.append(request.url)
        route.abort()

    def note(self, response):
        if response.status >= 400 and not response.url.endswith("/favicon.ico"):
            self.failed.append(f"{response.status} {response.url}")


def appearance(browser, city, tally, name, path, scheme, screenshots):
    background = set()
    for width in WIDTHS:
        title = f"{name}, {width} px, {scheme}"
        with Visit(browser, city.url(path), width, scheme) as visit:
            page = visit.page
            tally.none(f"{title}: nothing is asked of another host", visit.foreign)
            tally.none(f"{title}: all of its own parts are there", visit.failed)
            tally.none(f"{title}: no error in the console", [
                text for text in visit.console if not (visit.pictures and "ERR_FAILED" in text)
            ])
            tally.none(f"{title}: no sideways scrolling", sideways(page))
            results = Axe().run(page).response
            tally.none(f"{title}: axe-core finds no violation", [
                f"{fault['id']} ({fault['impact']}): {fault['nodes'][0]['target']} "
                f"{fault['nodes'][0]['failureSummary']}" for fault in results["violations"]
            ])
            tally.check(f"{title}: axe-core looked at contrast and landmarks", {
                "color-contrast", "region", "landmark-one-main"
            } <= {rule["id"] for rule in results["passes"]})
            background.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            if screenshots and path == "index.html" and (width, scheme) == (1280, "light"):
                folder = pathlib.Path(screenshots)
                folder.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=folder / "start-1280-light.png", full_page=True)
    tally.equal(f"{name}, {scheme}: the paper has its colour", background,
                {"rgb(255, 255, 255)"} if scheme == "light" else {"rgb(20, 23, 26)"})


def keyboard(browser, city, tally, name, path):
    with Visit(browser, city.url(path)) as visit:
        page = visit.page
        page.keyboard.press("Tab")
        first = page.evaluate("""() => {
            const part = document.activeElement, box = part.getBoundingClientRect();
            return {class: part.className, seen: box.width > 0 && box.height > 0 &&
              box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight};
        }""")
        tally.equal(f"{name}: the first stop is the skip link, in sight", first,
                    {"class": "skip", "seen": True})
        page.keyboard.press("Enter")
        page.wait_for_function("location.hash !== ''")
        tally.check(f"{name}: the skip link leads to the content",
                    page.evaluate("document.querySelector(':target') ==="
                                  " document.querySelector('main')"))
        page.keyboard.press("Tab")
        inside = page.evaluate("""() => {
            const main = document.querySelector('main');
            return document.activeElement === main.querySelector('a[href]');
        }""")
        tally.check(f"{name}: after the skip link comes the first link of the content", inside)

    with Visit(browser, city.url(path)) as visit:
        page = visit.page
        count = page.evaluate("document.querySelectorAll('a[href]').length")
        stops = []
        for _ in range(count):
            page.keyboard.press("Tab")
            stops.append(page.evaluate("""() => {
                const part = document.activeElement, style = getComputedStyle(part);
                return [[...document.querySelectorAll('a[href]')].indexOf(part),
                  style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2];
            }"""))
        tally.equal(f"{name}: Tab reaches every link in order", [stop[0] for stop in stops],
                    list(range(count)))
        tally.none(f"{name}: every link shows its focus",
                   [stop for stop in stops if not stop[1]])


def structure(browser, city, tally, name, path):
    with Visit(browser, city.url(path)) as visit:
        found = visit.page.evaluate("""() => ({
            language: document.documentElement.lang,
            title: document.title,
            h1: document.querySelectorAll('h1').length,
            main: document.querySelectorAll('main').length,
            scripts: document.scripts.length,
            canonical: document.querySelector('link[rel=canonical]')?.href,
        })""")
    canonical = "https://www.oberhausen.example/feeds/" + (
        "" if path == "index.html" else urllib.parse.quote(path))
    tally.check(f"{name}: has a title", found.pop("title"))
    tally.equal(f"{name}: language, one heading, one main part, no script, its own address",
                found, {"language": "de", "h1": 1, "main": 1, "scripts": 0,
                        "canonical": canonical})


def links(browser, city, tally, pages):
    for name, path in pages.items():
        with Visit(browser, city.url(path)) as visit:
            found = visit.page.evaluate("""() => ({
                alternate: [...document.querySelectorAll('link[rel=alternate]')]
                  .map(link => [link.href, link.type]),
                typed: [...document.querySelectorAll('a[type]')].map(link => [link.href, link.type]),
                all: [...document.querySelectorAll('a[href]')].map(link => link.href),
            })""")
        tally.check(f"{name}: offers five feeds to feed readers", len(found["alternate"]) == 5,
                    found["alternate"])
        if path == "index.html":
            offered = {url.removeprefix(city.url()) for url, _ in found["typed"]}
            tally.equal(f"{name}: links every feed in three formats and the partners", offered, {
                f"{feed}.{ending}" for feed in
                ["alle", "digest", *SECTIONS, *DIGESTS]
                for ending in ["atom", "rss", "json"]
            } | {"partners.opml"})
        for url, type in sorted(map(tuple, found["alternate"] + found["typed"])):
            status, content = fetch(url)
            tally.check(
                f"{name}: {url.removeprefix(city.url())} answers as {type}",
                status == 200 and content.split(";")[0] == type, f"{status} {content}")
        own = {urllib.parse.urldefrag(url).url for url in found["all"]
               if url.startswith(city.url())}
        tally.none(f"{name}: its links to {len(own)} own pages lead somewhere",
                   [url for url in sorted(own) if fetch(url)[0] != 200] if own else ["no link"])


def fetch(url):
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, answer.headers.get("Content-Type", "")
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Content-Type", "")


def missing(browser, city, tally):
    with Visit(browser, city.url("fehlt.html"), 320) as visit:
        faults = Axe().run(visit.page).response["violations"]
        tally.none("404 page: axe-core finds no violation",
                   [f"{fault['id']}: {fault['nodes'][0]['target']}" for fault in faults])
        visit.page.click("main a")
        visit.page.wait_for_load_state()
        tally.equal("404 page: its link leads to the start page", visit.page.url, city.url())


main(check, screenshots="a folder for pictures of the start page")
