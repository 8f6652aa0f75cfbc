-- Work that takes long or has to happen later.

-- The table of db-scheduler, as its version 16 wants it.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
COMMENT ON TABLE scheduled_tasks IS 'What has to be done and when, and who is at it: the working table of the library db-scheduler. What a task is about stands in our own tables.';

CREATE TABLE job (
    id              bigint      PRIMARY KEY DEFAULT next_id(),
    kind            text        NOT NULL CHECK (kind <> ''),
    subject         text        NOT NULL,
    parameters      text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    owner_id        bigint      NOT NULL,
    owner_name      text        NOT NULL,
    language        text        NOT NULL,
    made_at         timestamptz NOT NULL,
    started_at      timestamptz,
    ended_at        timestamptz,
    cancel_asked_at timestamptz,
    attempt         integer     NOT NULL DEFAULT 0,
    done            bigint      NOT NULL DEFAULT 0 CHECK (done >= 0),
    total           bigint      NOT NULL DEFAULT 0 CHECK (total >= 0),
    step            text,
    checkpoint      text,
    outcome         text,
    link            text,
    problem         text,
    CHECK ((state IN ('DONE', 'FAILED', 'CANCELLED')) = (ended_at IS NOT NULL))
);
CREATE INDEX job_of_owner ON job (owner_id, made_at);
CREATE INDEX job_by_end ON job (ended_at);
COMMENT ON TABLE job IS 'One piece of long work, as its owner follows it. Kept for some weeks after its end.';
COMMENT ON COLUMN job.kind IS 'Which code does it; its title is the message job.KIND.';
COMMENT ON COLUMN job.subject IS 'What it is about, for people; may be empty.';
COMMENT ON COLUMN job.parameters IS 'JSON object of strings.';
COMMENT ON COLUMN job.attempt IS 'Raised whenever somebody takes it up; what an earlier attempt still wants to write is refused.';
COMMENT ON COLUMN job.total IS 'Of how many; 0 when that is not known.';
COMMENT ON COLUMN job.step IS 'What goes on, as a message key and its arguments: JSON array of strings. So are outcome and problem.';
COMMENT ON COLUMN job.checkpoint IS 'Where to go on, in the words of its kind; written in the same transaction as the step that it stands behind.';
