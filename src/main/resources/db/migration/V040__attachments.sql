-- Files that belong to something. What they hold lies outside of the database, by its hash.

CREATE TABLE attachment (
    id                bigint      PRIMARY KEY DEFAULT next_id(),
    owner_type        text        NOT NULL CHECK (owner_type ~ '^[a-z][a-z0-9-]{0,39}$'),
    owner_id          bigint      NOT NULL,
    name              text        NOT NULL CHECK (name <> '' AND name !~ '[/\\[:cntrl:]]'),
    type              text        NOT NULL CHECK (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size              bigint      NOT NULL CHECK (size >= 0),
    sha256            text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    passing           boolean     NOT NULL,
    added_at          timestamptz NOT NULL,
    added_by          bigint,
    added_by_name     text        NOT NULL,
    withdrawn_at      timestamptz,
    withdrawn_by      bigint,
    withdrawn_by_name text,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL))
);
CREATE INDEX attachment_of_owner ON attachment (owner_type, owner_id);
CREATE INDEX attachment_by_content ON attachment (sha256);
-- Only added to and withdrawn.
REVOKE UPDATE, DELETE ON attachment FROM ${app};
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_by_name) ON attachment TO ${app};
COMMENT ON TABLE attachment IS 'A file of a thing. Never deleted: withdrawn.';
COMMENT ON COLUMN attachment.owner_type IS 'What kind of thing it belongs to; the module that has such things says who may see it.';
COMMENT ON COLUMN attachment.type IS 'Media type, recognised by content.';
COMMENT ON COLUMN attachment.passing IS 'It can be made again: once it is withdrawn, its content is given up.';
COMMENT ON COLUMN attachment.added_by IS 'The person; null when the program made it.';
COMMENT ON COLUMN attachment.added_by_name IS 'What the person was called then; empty when the program made it.';
