-- Which writes of the API were done already, and what was answered.

CREATE TABLE idempotent_call (
    id           bigint      PRIMARY KEY DEFAULT next_id(),
    person_id    bigint      NOT NULL,
    key          text        NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    content_hash text        NOT NULL CHECK (length(content_hash) = 64),
    attempt      integer     NOT NULL DEFAULT 1,
    started_at   timestamptz NOT NULL,
    committed    boolean     NOT NULL DEFAULT false,
    status       integer,
    content_type text,
    location     text,
    body         bytea,
    UNIQUE (person_id, key),
    CHECK (status IS NULL OR body IS NOT NULL)
);
CREATE INDEX idempotent_call_by_age ON idempotent_call (started_at);
COMMENT ON TABLE idempotent_call IS 'One row per Idempotency-Key that a person used.';
COMMENT ON COLUMN idempotent_call.person_id IS 'Whose key it is; 0 for writes that need no sign-in.';
COMMENT ON COLUMN idempotent_call.content_hash IS 'SHA-256 in hex over method, path, query and body; of a multipart body over its parts.';
COMMENT ON COLUMN idempotent_call.attempt IS 'Raised when a retry takes over from a process that died; the old one can then no longer commit.';
COMMENT ON COLUMN idempotent_call.committed IS 'Set in the very transaction that does the write, so it is true exactly when the write was done.';
COMMENT ON COLUMN idempotent_call.status IS 'HTTP status of the answer; null while it is under way or when the answer was lost.';
