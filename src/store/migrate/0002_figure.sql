-- Derived: what the evaluation needs of a case whose figures no day changes any more, in a table of its own that is
-- narrow enough to be read whole. A case without data is read from its acts.
CREATE TABLE figure (
    id   INTEGER PRIMARY KEY,
    no   TEXT NOT NULL,
    data BLOB
) STRICT;
INSERT INTO figure (id, no) SELECT id, no FROM card;
