-- A second factor beside the password: a code by time, and codes for the day on which the phone is lost.

CREATE TABLE second_factor (
    person_id    bigint      PRIMARY KEY REFERENCES person,
    secret       text        NOT NULL CHECK (length(secret) > 40),
    begun_at     timestamptz NOT NULL,
    confirmed_at timestamptz,
    last_step    bigint      NOT NULL DEFAULT 0
);
COMMENT ON TABLE second_factor IS 'What a person''s authenticator app knows.';
COMMENT ON COLUMN second_factor.secret IS 'AES-256-GCM in Base64: nonce, then ciphertext with tag; bound to the person. The key is not in the database.';
COMMENT ON COLUMN second_factor.confirmed_at IS 'Null until the first code was right: before that nothing is asked for.';
COMMENT ON COLUMN second_factor.last_step IS 'The half minute whose code was used last. None up to it is good again.';

CREATE TABLE recovery_code (
    id        bigint      PRIMARY KEY DEFAULT next_id(),
    person_id bigint      NOT NULL REFERENCES person,
    hash      bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    made_at   timestamptz NOT NULL,
    used_at   timestamptz
);
CREATE INDEX recovery_code_of_person ON recovery_code (person_id);
COMMENT ON TABLE recovery_code IS 'Each opens the door once instead of a code by time. 79 random bits need no slow hash.';

-- The lists of words grow with the application, whose enums are checked by the compiler.
ALTER TABLE person_event DROP CONSTRAINT IF EXISTS person_event_what_check;
ALTER TABLE person_event ADD CONSTRAINT person_event_what_check CHECK (what ~ '^[A-Z][A-Z_]+$');
ALTER TABLE sign_in DROP CONSTRAINT IF EXISTS sign_in_outcome_check;
ALTER TABLE sign_in ADD CONSTRAINT sign_in_outcome_check CHECK (outcome ~ '^[A-Z][A-Z_]+$');
ALTER TABLE sign_in DROP CONSTRAINT IF EXISTS sign_in_channel_check;
ALTER TABLE sign_in ADD CONSTRAINT sign_in_channel_check CHECK (channel ~ '^[A-Z][A-Z_]+$');
COMMENT ON TABLE sign_in IS 'Every password and every code that was looked at; not those refused for coming too fast. Only added to.';
