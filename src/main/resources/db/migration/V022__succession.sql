-- What becomes of regions and bodies: renamed, merged, split, of another kind, ended. Each such act ends rows and begins
-- rows in one transaction and links them; no row is written over, so a day in the past shows what was true on it.

CREATE TABLE register_act (
    id           bigint      PRIMARY KEY DEFAULT next_id(),
    subject      text        NOT NULL CHECK (subject IN ('REGION', 'ORGANISATION')),
    verb         text        NOT NULL CHECK (verb IN ('RENAME', 'CHANGE_KIND', 'MERGE', 'SPLIT', 'END')),
    effective_on date        NOT NULL,
    basis        text,
    ended        text[]      NOT NULL,
    begun        text[]      NOT NULL,
    made_at      timestamptz NOT NULL,
    made_by      bigint      NOT NULL,
    made_by_name text        NOT NULL,
    undone_at    timestamptz,
    undone_by_name text,
    CHECK ((undone_at IS NULL) = (undone_by_name IS NULL))
);
COMMENT ON TABLE register_act IS 'One change in who there is. An act that was undone stays on record.';
COMMENT ON COLUMN register_act.effective_on IS 'First day on which what it begins is valid; the day before is the last day of what it ends.';
COMMENT ON COLUMN register_act.basis IS 'The document that ordered it.';
COMMENT ON COLUMN register_act.ended IS 'Names of what it ended, as they were.';

ALTER TABLE region ADD COLUMN begun_by bigint REFERENCES register_act, ADD COLUMN ended_by bigint REFERENCES register_act;
ALTER TABLE organisation ADD COLUMN begun_by bigint REFERENCES register_act,
    ADD COLUMN ended_by bigint REFERENCES register_act,
    ADD COLUMN parent_id bigint REFERENCES organisation,
    ADD CHECK (parent_id <> id);
ALTER TABLE organisation_alias ADD COLUMN begun_by bigint REFERENCES register_act;
CREATE INDEX organisation_by_parent ON organisation (parent_id);
CREATE INDEX region_by_act ON region (begun_by);
CREATE INDEX organisation_by_act ON organisation (begun_by);
COMMENT ON COLUMN organisation.parent_id IS 'The body above it, as a row of any time: who that is on a day follows from succession.';

CREATE TABLE region_succession (
    from_id bigint  NOT NULL REFERENCES region,
    to_id   bigint  NOT NULL REFERENCES region,
    heir    boolean NOT NULL,
    act_id  bigint  NOT NULL REFERENCES register_act,
    PRIMARY KEY (from_id, to_id)
);
CREATE UNIQUE INDEX region_has_one_heir ON region_succession (from_id) WHERE heir;
CREATE INDEX region_succession_back ON region_succession (to_id);
COMMENT ON COLUMN region_succession.heir IS 'Carries on what lay in the region; of several successors exactly one.';

CREATE TABLE organisation_succession (
    from_id bigint  NOT NULL REFERENCES organisation,
    to_id   bigint  NOT NULL REFERENCES organisation,
    heir    boolean NOT NULL,
    act_id  bigint  NOT NULL REFERENCES register_act,
    PRIMARY KEY (from_id, to_id)
);
CREATE UNIQUE INDEX organisation_has_one_heir ON organisation_succession (from_id) WHERE heir;
CREATE INDEX organisation_succession_back ON organisation_succession (to_id);

-- A body may leave a group and come back.
ALTER TABLE group_member DROP CONSTRAINT group_member_pkey,
    ADD COLUMN id bigint NOT NULL DEFAULT next_id() PRIMARY KEY,
    ADD COLUMN begun_by bigint REFERENCES register_act,
    ADD COLUMN ended_by bigint REFERENCES register_act;
CREATE UNIQUE INDEX group_member_once ON group_member (group_id, organisation_id) WHERE valid_to IS NULL;

-- Who is meant on a day by a row of any time: back while there is one predecessor only, forward along the heirs. Where the
-- line ends before the day, its last row.
CREATE FUNCTION organisation_on(origin bigint, asked date) RETURNS bigint
    LANGUAGE sql STABLE
    RETURN (
        WITH RECURSIVE back AS (
            SELECT o.id, o.valid_from, 0 AS step FROM organisation o WHERE o.id = origin
            UNION ALL
            SELECT p.id, p.valid_from, b.step + 1
              FROM back b
              JOIN organisation_succession s ON s.to_id = b.id AND s.heir
              JOIN organisation p ON p.id = s.from_id
             WHERE b.valid_from > asked
               AND (SELECT count(*) FROM organisation_succession x WHERE x.to_id = b.id) = 1
        ), line AS (
            SELECT o.id, o.valid_to, 0 AS step
              FROM organisation o
             WHERE o.id = (SELECT b.id FROM back b ORDER BY b.step DESC FETCH FIRST ROW ONLY)
            UNION ALL
            SELECT n.id, n.valid_to, l.step + 1
              FROM line l
              JOIN organisation_succession s ON s.from_id = l.id AND s.heir
              JOIN organisation n ON n.id = s.to_id
             WHERE l.valid_to < asked
        )
        SELECT l.id FROM line l ORDER BY l.step DESC FETCH FIRST ROW ONLY);

CREATE FUNCTION region_on(origin bigint, asked date) RETURNS bigint
    LANGUAGE sql STABLE
    RETURN (
        WITH RECURSIVE back AS (
            SELECT o.id, o.valid_from, 0 AS step FROM region o WHERE o.id = origin
            UNION ALL
            SELECT p.id, p.valid_from, b.step + 1
              FROM back b
              JOIN region_succession s ON s.to_id = b.id AND s.heir
              JOIN region p ON p.id = s.from_id
             WHERE b.valid_from > asked
               AND (SELECT count(*) FROM region_succession x WHERE x.to_id = b.id) = 1
        ), line AS (
            SELECT o.id, o.valid_to, 0 AS step
              FROM region o
             WHERE o.id = (SELECT b.id FROM back b ORDER BY b.step DESC FETCH FIRST ROW ONLY)
            UNION ALL
            SELECT n.id, n.valid_to, l.step + 1
              FROM line l
              JOIN region_succession s ON s.from_id = l.id AND s.heir
              JOIN region n ON n.id = s.to_id
             WHERE l.valid_to < asked
        )
        SELECT l.id FROM line l ORDER BY l.step DESC FETCH FIRST ROW ONLY);
