"""What the store says of entries, reduced to what readers show."""

import re
import urllib.parse

from city import PUBLISHER, SITE, Prose, moment, plain

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def of_item(item):
    image = item.get("image", {})
    body = Prose(item["body"])
    teaser = plain(item.get("teaser", ""), False)
    # A teaser that the text does not repeat comes before it.
    lead = [teaser] if teaser and teaser not in " ".join(body.blocks) else []
    return {
        "id": item["id"],
        "title": plain(item["title"], False),
        "teaser": teaser,
        "date": seconds(item["published"]),
        "updated": seconds(item.get("updated", item["published"])),
        "paragraphs": lead + body.blocks + [
            attachment.get("title", attachment["url"])
            for attachment in item.get("attachments", [])
        ],
        "mails": sorted(set(ADDRESS.findall(" ".join(body.blocks)))),
        "images": [image["url"]] if "url" in image else [],
        "caption": image.get("caption", ""),
        "credit": image.get("credit", ""),
        "author": item.get("desk", PUBLISHER),
        "contact": item.get("contact", ""),
        "link": f"{SITE}artikel/{item['slug']}.html",
        "source": "",
    }


def of_entry(entry):
    """An entry of `digest --json`."""
    content = next(iter(entry.get("content", [])), None)
    body = content_prose(content["value"], content["type"] != "text") if content else Prose("")
    media = entry.get("media", {})
    pictures = [*media.get("contents", []), *entry.get("enclosures", [])]
    pictures += [entry["image"]] if "image" in entry else []
    parts = [media, *media.get("contents", [])]
    credits = [credit["value"] for part in parts for credit in part.get("credits", [])]
    captions = [part["title"] for part in parts if "title" in part]
    return {
        "id": entry["id"],
        "title": model_text(entry.get("title")),
        "teaser": model_text(entry.get("summary")),
        "date": seconds(entry.get("published", entry["updated"])),
        "updated": seconds(entry["updated"]),
        "paragraphs": body.blocks,
        "mails": sorted(urllib.parse.unquote(link[7:]) for link in set(body.mails)),
        "images": body.images or [
            part["url"] for part in pictures
            if part.get("type", part.get("medium", "image")).startswith("image")
        ],
        "caption": plain(captions[0], False) if captions else "",
        "credit": credits[0] if credits else "",
        "author": entry["authors"][0]["name"],
        "contact": entry["authors"][0].get("email", ""),
        "link": next(link["href"] for link in entry["links"] if link["rel"] == "alternate"),
        "source": model_text(entry.get("source", {}).get("title")),
    }


def model_text(text):
    return plain(text["value"], text["type"] != "text") if text else ""


def content_prose(value, is_markup):
    if is_markup:
        return Prose(value)
    escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Prose("".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", escaped)))


def seconds(date):
    return int(moment(date).timestamp())
