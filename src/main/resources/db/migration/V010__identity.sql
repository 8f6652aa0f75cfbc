-- Who may sign in, with what, and who tried.

CREATE TABLE person (
    id                   bigint      PRIMARY KEY DEFAULT next_id(),
    username             text        NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,31}$'),
    display_name         text        NOT NULL CHECK (display_name <> ''),
    role                 text        NOT NULL CHECK (role IN ('ADMINISTRATOR', 'OFFICE', 'READER')),
    password_hash        text        NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    password_set_at      timestamptz NOT NULL,
    must_change_password boolean     NOT NULL,
    epoch                integer     NOT NULL DEFAULT 0,
    disabled_at          timestamptz,
    made_at              timestamptz NOT NULL,
    last_sign_in_at      timestamptz
);
REVOKE DELETE ON person FROM ${app};
COMMENT ON TABLE person IS 'Somebody who may sign in. Never deleted: what a person did keeps its name.';
COMMENT ON COLUMN person.username IS 'Lower case; compared without regard to case.';
COMMENT ON COLUMN person.must_change_password IS 'The password was made by an administrator and is good for choosing one''s own.';
COMMENT ON COLUMN person.epoch IS 'Raised when the password changes or the person is disabled: sessions and remembered sign-ins of an older epoch have ended.';

CREATE TABLE api_token (
    id           bigint      PRIMARY KEY DEFAULT next_id(),
    person_id    bigint      NOT NULL REFERENCES person,
    name         text        NOT NULL CHECK (name <> ''),
    hash         bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    prefix       text        NOT NULL,
    scope        text        NOT NULL CHECK (scope IN ('PERSON', 'READ')),
    made_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
REVOKE DELETE ON api_token FROM ${app};
CREATE INDEX api_token_of_person ON api_token (person_id, made_at);
COMMENT ON TABLE api_token IS 'A key for programs. 32 random bytes need no slow hash: the SHA-256 is enough to look it up and useless to guess from.';
COMMENT ON COLUMN api_token.prefix IS 'Its first characters, to tell tokens apart on the page.';
COMMENT ON COLUMN api_token.scope IS 'PERSON: may do what its person may; READ: may only read.';
COMMENT ON COLUMN api_token.last_used_at IS 'To the minute.';

CREATE TABLE sign_in (
    id        bigint      PRIMARY KEY DEFAULT next_id(),
    at        timestamptz NOT NULL,
    person_id bigint      REFERENCES person,
    address   text        NOT NULL,
    channel   text        NOT NULL CHECK (channel IN ('PAGE', 'API')),
    outcome   text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'DISABLED'))
);
REVOKE UPDATE, DELETE ON sign_in FROM ${app};
CREATE INDEX sign_in_of_person ON sign_in (person_id, address, at);
COMMENT ON TABLE sign_in IS 'Every password that was looked at; not those refused for coming too fast. Only added to.';
COMMENT ON COLUMN sign_in.person_id IS 'Null for an unknown username. What was typed is not kept: it may be a password in the wrong field.';

CREATE TABLE sign_in_throttle (
    subject       text        PRIMARY KEY,
    attempts      integer     NOT NULL CHECK (attempts >= 0),
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz
);
CREATE INDEX sign_in_throttle_by_age ON sign_in_throttle (last_at);
COMMENT ON TABLE sign_in_throttle IS 'How often it was tried since the last success, by address, by username, and by both. In the database, so that all instances count together.';

CREATE TABLE person_event (
    id        bigint      PRIMARY KEY DEFAULT next_id(),
    at        timestamptz NOT NULL,
    person_id bigint      NOT NULL REFERENCES person,
    by_id     bigint      REFERENCES person,
    what      text        NOT NULL CHECK (what IN ('ADDED', 'ROLE_CHANGED', 'DISABLED', 'ENABLED', 'PASSWORD_CHANGED',
                                                   'PASSWORD_RESET', 'TOKEN_ISSUED', 'TOKEN_REVOKED')),
    detail    text        NOT NULL
);
REVOKE UPDATE, DELETE ON person_event FROM ${app};
CREATE INDEX person_event_of_person ON person_event (person_id, at);
COMMENT ON TABLE person_event IS 'What was done to people''s access, and by whom. Only added to.';
COMMENT ON COLUMN person_event.by_id IS 'Null when the first start did it.';
