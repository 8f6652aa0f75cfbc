-- What people are told, and what of it has to be carried out of the house.

CREATE TABLE notice (
    id      bigint      PRIMARY KEY DEFAULT next_id(),
    kind    text        NOT NULL CHECK (kind <> ''),
    words   text        NOT NULL,
    link    text        NOT NULL CHECK (link LIKE '/%'),
    once    text        UNIQUE,
    made_at timestamptz NOT NULL
);
CREATE INDEX notice_by_age ON notice (made_at);
COMMENT ON TABLE notice IS 'Something that happened, written in the transaction in which it happened.';
COMMENT ON COLUMN notice.words IS 'Message key and arguments, as a JSON array of strings: put into words when it is known for whom.';
COMMENT ON COLUMN notice.once IS 'What must not be told twice has the same here.';

CREATE TABLE notice_receipt (
    notice_id bigint      NOT NULL REFERENCES notice ON DELETE CASCADE,
    person_id bigint      NOT NULL,
    read_at   timestamptz,
    PRIMARY KEY (person_id, notice_id)
);
CREATE INDEX notice_receipt_of_notice ON notice_receipt (notice_id);
CREATE INDEX notice_receipt_unread ON notice_receipt (person_id) WHERE read_at IS NULL;
COMMENT ON TABLE notice_receipt IS 'Who was told, on their own page.';

CREATE TABLE notice_delivery (
    id           bigint      PRIMARY KEY DEFAULT next_id(),
    notice_id    bigint      NOT NULL REFERENCES notice ON DELETE CASCADE,
    channel      text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS', 'WEBHOOK')),
    person_id    bigint,
    endpoint     text,
    digest       boolean     NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'DEAD', 'VOID')),
    due_at       timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    last_problem text,
    ended_at     timestamptz,
    CHECK ((person_id IS NULL) <> (endpoint IS NULL)),
    CHECK ((state = 'WAITING') = (ended_at IS NULL))
);
CREATE INDEX notice_delivery_of_notice ON notice_delivery (notice_id);
CREATE INDEX notice_delivery_due ON notice_delivery (channel, due_at) WHERE state = 'WAITING';
CREATE INDEX notice_delivery_dead ON notice_delivery (ended_at) WHERE state = 'DEAD';
COMMENT ON TABLE notice_delivery IS 'One notice on its way to one receiver by one channel.';
COMMENT ON COLUMN notice_delivery.endpoint IS 'Name of the program that hears it, as it is configured; null when it goes to a person.';
COMMENT ON COLUMN notice_delivery.digest IS 'Goes out together with what else the person is to hear at that hour.';
COMMENT ON COLUMN notice_delivery.state IS 'DEAD: given up, an administrator may send it again. VOID: nobody to reach any more.';
