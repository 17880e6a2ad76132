CREATE TABLE items (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  sections TEXT NOT NULL CHECK (json_array_length(sections) > 0),
  title TEXT NOT NULL,
  teaser TEXT,
  body TEXT NOT NULL,
  body_digest TEXT NOT NULL CHECK (length(body_digest) = 64),
  language TEXT NOT NULL,
  status TEXT NOT NULL
    CHECK (status IN ('draft', 'scheduled', 'published', 'withdrawn')),
  published INTEGER,
  updated INTEGER,
  expires INTEGER,
  image TEXT CHECK (image IS NULL OR json_valid(image)),
  desk TEXT,
  contact TEXT,
  keywords TEXT NOT NULL CHECK (json_valid(keywords)),
  attachments TEXT NOT NULL CHECK (json_valid(attachments)),
  event TEXT CHECK (event IS NULL OR json_valid(event)),
  place TEXT CHECK (place IS NULL OR json_valid(place)),
  translations TEXT NOT NULL CHECK (json_valid(translations)),
  permalink TEXT,
  revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE item_revisions (
  item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision > 0),
  recorded INTEGER NOT NULL,
  item TEXT NOT NULL CHECK (json_valid(item)),
  PRIMARY KEY (item_id, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE item_sections (
  item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  section TEXT NOT NULL CHECK (section <> ''),
  published INTEGER,
  PRIMARY KEY (item_id, section)
) STRICT, WITHOUT ROWID;
INSERT INTO "items" VALUES('tag:stadt.example,2024:2024/voll','2024/voll','["rathaus","kultur"]','Alles & mehr','Kurz','<p>Text</p>','71988c4d8e0803ba4519f0b2864c1331c14a1890bf8694e251379177bfedb5c3','de','scheduled',1716465600,1716552000,1717243200,'{"alt":"Ein Haus","caption":"Das Haus","credit":"Amt","height":800,"length":99,"type":"image/jpeg","url":"https://stadt.example/a.jpg","width":1200}','Presseamt','presse@stadt.example','["eins","zwei"]','[{"length":7,"title":"Plan","type":"application/pdf","url":"https://stadt.example/a.pdf"}]','{"end":"2024-05-26T12:00:00Z","place":"Rathaus","price":"frei","start":"2024-05-25T12:00:00Z"}','{"latitude":51.47,"longitude":6.85,"name":"Markt"}','[{"language":"tr","url":"https://stadt.example/tr"}]','https://stadt.example/voll',1);
INSERT INTO "grdb_migrations" VALUES('items');
INSERT INTO "item_sections" VALUES('tag:stadt.example,2024:2024/voll','kultur',1716465600);
INSERT INTO "item_sections" VALUES('tag:stadt.example,2024:2024/voll','rathaus',1716465600);
CREATE INDEX items_by_published
  ON items (published DESC, id, status, expires, revision);
CREATE INDEX items_by_status ON items (status, published DESC, id);
CREATE INDEX items_by_title ON items (title);
CREATE INDEX items_by_body_digest ON items (body_digest);
CREATE INDEX item_sections_by_published
  ON item_sections (section, published DESC, item_id);
