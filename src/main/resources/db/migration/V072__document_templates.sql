-- An office's own layouts of official documents.

CREATE TABLE document_template (
    id        bigint      PRIMARY KEY DEFAULT next_id(),
    kind      text        NOT NULL CHECK (kind <> ''),
    version   integer     NOT NULL CHECK (version > 0),
    file_name text        NOT NULL,
    content   bytea,
    made_by   bigint      NOT NULL,
    made_name text        NOT NULL,
    made_at   timestamptz NOT NULL,
    UNIQUE (kind, version)
);
REVOKE UPDATE, DELETE ON document_template FROM ${app};
COMMENT ON TABLE document_template IS 'The layouts that a kind of official document has had; that with the highest version is in use.';
COMMENT ON COLUMN document_template.kind IS 'Key of the kind of document.';
COMMENT ON COLUMN document_template.content IS 'A Word document with marks; null for going back to the layout that comes along.';
