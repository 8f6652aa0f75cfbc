-- What became of the backups that the program made by itself or for an administrator.

CREATE TABLE backup_run (
    id         bigint      PRIMARY KEY DEFAULT next_id(),
    started_at timestamptz NOT NULL,
    ended_at   timestamptz NOT NULL,
    by_name    text        NOT NULL,
    file       text        NOT NULL,
    size       bigint      CHECK (size > 0),
    seal       text        CHECK (seal ~ '^[0-9a-f]{64}$'),
    row_count  bigint      CHECK (row_count >= 0),
    file_count bigint      CHECK (file_count >= 0),
    problem    text,
    CHECK ((problem IS NULL) = (size IS NOT NULL)),
    CHECK ((size IS NULL) = (seal IS NULL) AND (size IS NULL) = (row_count IS NULL) AND (size IS NULL) = (file_count IS NULL))
);
REVOKE UPDATE, DELETE ON backup_run FROM ${app};
CREATE INDEX backup_run_by_time ON backup_run (started_at);
COMMENT ON TABLE backup_run IS 'A backup that was made, or failed. Only added to.';
COMMENT ON COLUMN backup_run.by_name IS 'Who asked for it; empty when it came by its schedule.';
COMMENT ON COLUMN backup_run.seal IS 'SHA-256 of the file, as it stands in its last 64 bytes.';
COMMENT ON COLUMN backup_run.file_count IS 'Contents of attachments in it.';
COMMENT ON COLUMN backup_run.problem IS 'Why it failed, for administrators; null when it did not.';
