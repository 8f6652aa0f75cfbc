-- Whom to call at a body.

CREATE TABLE organisation_contact (
    id              bigint PRIMARY KEY DEFAULT next_id(),
    organisation_id bigint NOT NULL REFERENCES organisation,
    name            text   NOT NULL CHECK (name <> ''),
    duty            text   NOT NULL,
    phone           text   NOT NULL CHECK (phone ~ '^[0-9+ -]{5,25}$'),
    valid_from      date   NOT NULL,
    valid_to        date,
    CHECK (valid_from <= valid_to)
);
REVOKE DELETE ON organisation_contact FROM ${app};
CREATE INDEX organisation_contact_of ON organisation_contact (organisation_id);
COMMENT ON TABLE organisation_contact IS 'A person to call at a body. Personal data: shown whole only to those who keep it.';
COMMENT ON COLUMN organisation_contact.organisation_id IS 'The body as a row of any time: what it is called today follows from succession.';
COMMENT ON COLUMN organisation_contact.valid_to IS 'Last day, included; null while it lasts.';
