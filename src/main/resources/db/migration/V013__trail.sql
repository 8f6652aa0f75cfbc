-- The audit trail. Only added to, by everybody; sealed in batches, each seal over the one before, so that nothing can be
-- changed or taken out unnoticed. Sealing is apart from writing: a chain that every writer had to extend would let them
-- through one by one.

CREATE TABLE trail_entry (
    id        bigint      PRIMARY KEY DEFAULT next_id(),
    at        timestamptz NOT NULL,
    person_id bigint      REFERENCES person,
    behalf_id bigint      REFERENCES person,
    address   text        NOT NULL,
    channel   text        NOT NULL CHECK (channel IN ('PAGE', 'API', 'SYSTEM')),
    what      text        NOT NULL,
    thing     text        NOT NULL,
    thing_id  text        NOT NULL,
    detail    text        NOT NULL,
    status    integer
);
REVOKE UPDATE, DELETE ON trail_entry FROM ${app};
CREATE INDEX trail_entry_by_time ON trail_entry (at, id);
CREATE INDEX trail_entry_of_person ON trail_entry (person_id, at);
COMMENT ON TABLE trail_entry IS 'One thing that somebody did. Kept for good; the law asks for six months (Cybersecurity Law, article on network logs).';
COMMENT ON COLUMN trail_entry.person_id IS 'Who; null for the system itself or somebody not signed in.';
COMMENT ON COLUMN trail_entry.behalf_id IS 'In whose place; null when for themselves.';
COMMENT ON COLUMN trail_entry.what IS 'Message key of what was done.';
COMMENT ON COLUMN trail_entry.thing IS 'What kind of thing it was done to; of a request its method and route.';
COMMENT ON COLUMN trail_entry.status IS 'HTTP status of the answer, of a request.';

CREATE TABLE trail_seal (
    number   bigint      PRIMARY KEY CHECK (number > 0),
    at       timestamptz NOT NULL,
    entries  integer     NOT NULL CHECK (entries > 0),
    previous bytea       NOT NULL CHECK (octet_length(previous) = 32),
    hash     bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32)
);
REVOKE UPDATE, DELETE ON trail_seal FROM ${app};
COMMENT ON TABLE trail_seal IS 'A batch of entries under one hash: SHA-256 over the previous hash and the entries in the order of their ids.';

CREATE TABLE trail_sealed (
    entry_id bigint PRIMARY KEY REFERENCES trail_entry,
    number   bigint NOT NULL REFERENCES trail_seal
);
REVOKE UPDATE, DELETE ON trail_sealed FROM ${app};
CREATE INDEX trail_sealed_by_number ON trail_sealed (number, entry_id);
COMMENT ON TABLE trail_sealed IS 'Which seal an entry lies under. An entry may come late, after ones with larger ids: its transaction took longer.';
