-- Derived: the papers somebody at the desk has to do with, so that lists of letters need not read every case. `id` and the order of
-- arrival are those of the card. They are written when the cards are made anew, with the register that is opened next.
CREATE TABLE paper (
    id     INTEGER NOT NULL,
    place  INTEGER NOT NULL,
    stage  INTEGER NOT NULL,
    number TEXT    NOT NULL,
    dated  TEXT,
    issued TEXT,
    data   BLOB    NOT NULL,
    PRIMARY KEY (id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_stage ON paper (stage, id DESC, place);
CREATE INDEX paper_issued ON paper (issued, id) WHERE issued IS NOT NULL;
CREATE INDEX number_case ON number (case_no);
-- Bodies may be packed: 0 as they are, 1 packed with the first dictionary. What was written stays as it was written.
ALTER TABLE body ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
-- When what is kept of a case was received, done, and last recorded: an evaluation of a period reads no case that was done with long before.
ALTER TABLE figure ADD COLUMN received TEXT;
ALTER TABLE figure ADD COLUMN done TEXT;
ALTER TABLE figure ADD COLUMN newest TEXT;
CREATE INDEX figure_done ON figure (done, newest);
