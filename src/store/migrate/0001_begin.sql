-- The first form of the register. Never edited once released; later forms are further rungs.
PRAGMA application_id = 1414876756; -- "TUNT"

-- The numbered list of acts. `digest` covers the body, `link` covers this row and the row before.
CREATE TABLE entry (
    seq     INTEGER PRIMARY KEY,
    case_no TEXT,
    at      TEXT    NOT NULL,
    by      TEXT    NOT NULL,
    version INTEGER NOT NULL,
    digest  BLOB    NOT NULL CHECK (length(digest) = 32),
    link    BLOB    NOT NULL CHECK (length(link) = 32)
) STRICT;
CREATE INDEX entry_case ON entry (case_no, seq);

CREATE TRIGGER entry_dense BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT RAISE(ABORT, 'acts are numbered without gaps'); END;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'acts are never deleted'); END;

-- What an act says. May be removed by law, never changed.
CREATE TABLE body (
    seq   INTEGER PRIMARY KEY REFERENCES entry (seq),
    salt  BLOB NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER body_no_update BEFORE UPDATE ON body
BEGIN SELECT RAISE(ABORT, 'bodies are never changed'); END;

-- Attachments and issued papers by the SHA-256 of their bytes.
CREATE TABLE blob (
    id     INTEGER PRIMARY KEY,
    digest BLOB    NOT NULL UNIQUE CHECK (length(digest) = 32),
    length INTEGER NOT NULL,
    bytes  BLOB    NOT NULL
) STRICT;
CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob
BEGIN SELECT RAISE(ABORT, 'attachments are never changed'); END;

-- Half-filled forms. Not part of the record.
CREATE TABLE draft (
    key   TEXT PRIMARY KEY,
    at    TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived: numbers already given out, so that none is given twice.
CREATE TABLE number (
    kind    TEXT NOT NULL,
    value   TEXT NOT NULL,
    case_no TEXT NOT NULL,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

-- Derived: one row per case for lists, counts and search. `id` is year and serial in one, so that
-- the order of the table is the order of arrival and the newest page needs no sorting.
CREATE TABLE card (
    id          INTEGER PRIMARY KEY,
    no          TEXT    NOT NULL UNIQUE,
    year        INTEGER NOT NULL,
    serial      INTEGER NOT NULL,
    tracking    TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    reporter    TEXT    NOT NULL,
    step        INTEGER NOT NULL,
    state       TEXT    NOT NULL,
    class       TEXT    NOT NULL,
    channel     TEXT    NOT NULL,
    received    TEXT,
    due         TEXT,
    due_basis   TEXT    NOT NULL,
    closed      TEXT,
    provisional INTEGER NOT NULL,
    words       TEXT    NOT NULL,
    data        BLOB    NOT NULL
) STRICT;
-- In order of arrival with every filtered column: a page anywhere in the list is found from here alone.
CREATE INDEX card_arrival ON card (year, serial, closed, step, state, class, channel, received, due);
CREATE INDEX card_filter ON card (closed, step, state, class, channel, received, due);
CREATE INDEX card_due ON card ((due IS NULL), due, id);
CREATE INDEX card_title ON card (title COLLATE NOCASE, id);

CREATE VIRTUAL TABLE card_text USING fts5 (
    no, tracking, title, reporter, words,
    content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
