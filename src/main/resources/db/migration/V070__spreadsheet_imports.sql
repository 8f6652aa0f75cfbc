-- Tables that came in as spreadsheets: the file until it is cleared away, what was found in it, and what did not land.

CREATE TABLE spreadsheet_import (
    id         bigint      PRIMARY KEY DEFAULT next_id(),
    kind       text        NOT NULL,
    file_name  text        NOT NULL,
    content    bytea,
    state      text        NOT NULL CHECK (state IN ('CHECKED', 'LANDED')),
    report     text        NOT NULL,
    errors     bytea,
    made_by    bigint      NOT NULL,
    made_name  text        NOT NULL,
    made_at    timestamptz NOT NULL,
    landed_at  timestamptz,
    CHECK ((state = 'LANDED') = (landed_at IS NOT NULL))
);
CREATE INDEX spreadsheet_import_by_kind ON spreadsheet_import (kind, made_at DESC);
CREATE INDEX spreadsheet_import_with_content ON spreadsheet_import (made_at)
    WHERE content IS NOT NULL OR errors IS NOT NULL;
COMMENT ON TABLE spreadsheet_import IS 'A spreadsheet that somebody sent in to be landed in a table.';
COMMENT ON COLUMN spreadsheet_import.kind IS 'Key of the table definition.';
COMMENT ON COLUMN spreadsheet_import.content IS 'The file as it was sent; null once it was cleared away.';
COMMENT ON COLUMN spreadsheet_import.report IS 'What was found, and what became of it, as JSON.';
COMMENT ON COLUMN spreadsheet_import.errors IS 'Workbook of the rows that are wrong; null when there are none.';
COMMENT ON COLUMN spreadsheet_import.made_by IS 'The person who sent it.';
