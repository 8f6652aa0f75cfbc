-- Acting in another's place for a time.

CREATE TABLE delegation (
    id       bigint      PRIMARY KEY DEFAULT next_id(),
    giver_id bigint      NOT NULL REFERENCES person,
    taker_id bigint      NOT NULL REFERENCES person,
    from_day date        NOT NULL,
    to_day   date        NOT NULL,
    reason   text        NOT NULL,
    made_at  timestamptz NOT NULL,
    ended_at timestamptz,
    CHECK (giver_id <> taker_id),
    CHECK (from_day <= to_day)
);
REVOKE DELETE ON delegation FROM ${app};
CREATE INDEX delegation_by_giver ON delegation (giver_id, to_day);
CREATE INDEX delegation_by_taker ON delegation (taker_id, to_day);
COMMENT ON TABLE delegation IS 'The taker may act in the place of the giver, from the first day to the last. Never deleted.';
