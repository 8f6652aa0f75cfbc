-- What waits for somebody to do it.

CREATE TABLE todo (
    id        bigint      PRIMARY KEY DEFAULT next_id(),
    cause     text        NOT NULL UNIQUE CHECK (cause <> ''),
    kind      text        NOT NULL CHECK (kind <> ''),
    words     text        NOT NULL,
    link      text        NOT NULL CHECK (link LIKE '/%'),
    person_id bigint,
    needs     text,
    due_on    date,
    made_at   timestamptz NOT NULL,
    done_at   timestamptz,
    done_by   text,
    CHECK ((person_id IS NULL) <> (needs IS NULL)),
    CHECK (done_by IS NULL OR done_at IS NOT NULL)
);
CREATE INDEX todo_open ON todo (due_on) WHERE done_at IS NULL;
CREATE INDEX todo_by_end ON todo (done_at) WHERE done_at IS NOT NULL;
COMMENT ON TABLE todo IS 'One thing to do. It is done when its cause is gone, not when somebody says so.';
COMMENT ON COLUMN todo.cause IS 'What makes it necessary, as the module that asks calls it: plan-draft/10000000001. One item for each.';
COMMENT ON COLUMN todo.words IS 'Message key and arguments, as a JSON array of strings.';
COMMENT ON COLUMN todo.needs IS 'The right that whoever does it must have; null when it is for one person.';
COMMENT ON COLUMN todo.done_by IS 'Null while open, and when it passed without anybody doing it.';
