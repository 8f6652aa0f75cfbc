-- The body above another, from a day to a day: whose it was last year stays told.

CREATE TABLE organisation_parent (
    id              bigint PRIMARY KEY DEFAULT next_id(),
    organisation_id bigint NOT NULL REFERENCES organisation,
    parent_id       bigint NOT NULL REFERENCES organisation,
    valid_from      date,
    valid_to        date,
    begun_by        bigint REFERENCES register_act,
    ended_by        bigint REFERENCES register_act,
    UNIQUE NULLS NOT DISTINCT (organisation_id, valid_from),
    CHECK (valid_from <= valid_to),
    CHECK (parent_id <> organisation_id)
);
CREATE INDEX organisation_parent_below ON organisation_parent (parent_id);
COMMENT ON TABLE organisation_parent IS 'Which body is above another. A body that succeeds another begins under the same.';
COMMENT ON COLUMN organisation_parent.organisation_id IS 'The very row of the body; its successor has entries of its own.';
COMMENT ON COLUMN organisation_parent.parent_id IS 'The body above, as a row of any time: who that is on a day follows from succession.';
COMMENT ON COLUMN organisation_parent.valid_from IS 'First day; null when it is as old as the body.';
COMMENT ON COLUMN organisation_parent.valid_to IS 'Last day, included; null while it lasts.';

INSERT INTO organisation_parent (organisation_id, parent_id, valid_from, valid_to, begun_by, ended_by)
SELECT id, parent_id, valid_from, valid_to, begun_by, ended_by FROM organisation WHERE parent_id IS NOT NULL;

ALTER TABLE organisation DROP COLUMN parent_id;
