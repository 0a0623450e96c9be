#!/usr/bin/env python3
"""peers.py: says which packages are there. peers.py NAME PATH: does the package's job on a feed or a catalog, for what it costs."""
import importlib.util
import pathlib
import sys


def feedparser(path):
    import feedparser

    assert feedparser.parse(path).entries


def fastfeedparser(path):
    import fastfeedparser

    assert fastfeedparser.parse(pathlib.Path(path).read_bytes()).entries


def podcastparser(path):
    import podcastparser

    with open(path, "rb") as feed:
        assert podcastparser.parse(path, feed)["episodes"]


def documents(folder):
    """Every YAML file below a folder, by PyYAML's parser in C where it has one."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in pathlib.Path(folder).rglob("*.yaml"):
        yield yaml.load(path.read_bytes(), loader)


def pyyaml(folder):
    assert sum(1 for _ in documents(folder))


def shows_and_episodes(folder):
    found = list(documents(folder))
    shows = [document for document in found if "url" in document]
    return shows[0], [document for document in found if "audio" in document]


def feedgen(folder):
    from feedgen.feed import FeedGenerator

    show, episodes = shows_and_episodes(folder)
    feed = FeedGenerator()
    feed.load_extension("podcast")
    feed.title(show["title"])
    feed.link(href=show["link"])
    feed.description(show["description"])
    for episode in episodes:
        entry = feed.add_entry(order="append")
        entry.title(episode["title"])
        entry.link(href=episode["link"])
        entry.guid(str(episode["guid"]))
        entry.pubDate(episode["date"])
        entry.summary(episode["description"])
        entry.content(episode["content"], type="CDATA")
        entry.enclosure(episode["audio"]["url"], str(episode["audio"]["length"]), episode["audio"]["type"])
        entry.podcast.itunes_duration(episode["duration"])
        entry.podcast.itunes_image(episode["image"])
    sys.stdout.buffer.write(feed.rss_str())


def podgen(folder):
    import datetime

    from podgen import Episode, Media, Person, Podcast

    show, episodes = shows_and_episodes(folder)
    feed = Podcast(name=show["title"], description=show["description"], website=show["link"], explicit=False)
    for episode in episodes:
        audio = episode["audio"]
        length = datetime.timedelta(seconds=episode["duration"])
        feed.add_episode(
            Episode(
                title=episode["title"],
                link=episode["link"],
                id=str(episode["guid"]),
                publication_date=episode["date"],
                summary=episode["content"],
                authors=[Person(show["author"])],
                media=Media(audio["url"], size=audio["length"], type=audio["type"], duration=length),
            )
        )
    sys.stdout.write(feed.rss_str())


# The name of the module, where it is not the name of the package.
modules = {"pyyaml": "yaml"}
needs = {"feedgen": "yaml", "podgen": "yaml"}
peers = {peer.__name__: peer for peer in (feedparser, fastfeedparser, podcastparser, pyyaml, feedgen, podgen)}


def has(name):
    wanted = [modules.get(name, name), needs.get(name, "sys")]
    return all(importlib.util.find_spec(module) for module in wanted)


if len(sys.argv) == 1:
    for name in peers:
        print("has" if has(name) else "lacks", name)
else:
    peers[sys.argv[1]](sys.argv[2])
