-- The register: divisions of the territory, bodies, and groups of bodies. Nothing is overwritten: what ends gets a last
-- day, what follows is a row of its own.

CREATE TABLE region (
    id         bigint  PRIMARY KEY DEFAULT next_id(),
    code       text    NOT NULL CHECK (code ~ '^([0-9]{9}|[0-9]{12})$'),
    full_code  text    NOT NULL CHECK (full_code ~ '^[0-9]{12}$'),
    number     bigint  NOT NULL,
    name       text    NOT NULL,
    kind       text    NOT NULL CHECK (kind IN ('DISTRICT', 'SUBDISTRICT', 'TOWN', 'TOWNSHIP')),
    parent_id  bigint  REFERENCES region,
    villages   integer NOT NULL CHECK (villages >= 0),
    sort_order integer NOT NULL,
    valid_from date,
    valid_to   date,
    CHECK (number = CAST(full_code AS bigint)),
    CHECK (full_code = rpad(code, 12, '0')),
    CHECK (valid_from <= valid_to)
);
CREATE UNIQUE INDEX region_by_number ON region (number) WHERE valid_to IS NULL;
CREATE INDEX region_by_parent ON region (parent_id);
CREATE INDEX region_by_name ON region (name);
COMMENT ON TABLE region IS 'A division of the territory during the time it had this name, code and place in the order.';
COMMENT ON COLUMN region.code IS 'Nine digits, twelve for a village.';
COMMENT ON COLUMN region.number IS 'The full code as a number: what lies within a region is a range of numbers.';
COMMENT ON COLUMN region.villages IS 'How many villages and communities it has.';
COMMENT ON COLUMN region.valid_from IS 'First day; null when it is older than what is known here.';
COMMENT ON COLUMN region.valid_to IS 'Last day, included; null while it lasts.';

CREATE TABLE organisation (
    id         bigint PRIMARY KEY DEFAULT next_id(),
    name       text   NOT NULL CHECK (name <> ''),
    full_name  text,
    kind       text   NOT NULL CHECK (kind IN ('DEPARTMENT', 'OFFICE', 'PARK_ADMINISTRATION', 'TOWNSHIP_GOVERNMENT',
                                               'PUBLIC_BODY', 'ENTERPRISE', 'OTHER')),
    region_id  bigint NOT NULL REFERENCES region,
    valid_from date,
    valid_to   date,
    CHECK (valid_from <= valid_to)
);
CREATE INDEX organisation_by_name ON organisation (name);
CREATE INDEX organisation_by_region ON organisation (region_id, kind);
COMMENT ON TABLE organisation IS 'A body, from a government department to a firm.';
COMMENT ON COLUMN organisation.name IS 'What it is called in daily work.';
COMMENT ON COLUMN organisation.full_name IS 'The official name, where it is known.';
COMMENT ON COLUMN organisation.region_id IS 'The district it serves or sits in; the township for a township government.';

CREATE TABLE organisation_group (
    id        bigint PRIMARY KEY DEFAULT next_id(),
    name      text   NOT NULL CHECK (name <> ''),
    rule      text   NOT NULL CHECK (rule IN ('ALL_TOWNSHIPS', 'ALL_SUBDISTRICTS', 'LISTED', 'OPEN')),
    region_id bigint NOT NULL REFERENCES region,
    UNIQUE (region_id, name)
);
COMMENT ON TABLE organisation_group IS 'A name that stands for several bodies.';
COMMENT ON COLUMN organisation_group.rule IS 'Who belongs to it: all governments of a kind below the region, those listed, or not known.';

CREATE TABLE group_member (
    group_id        bigint NOT NULL REFERENCES organisation_group,
    organisation_id bigint NOT NULL REFERENCES organisation,
    valid_from      date,
    valid_to        date,
    PRIMARY KEY (group_id, organisation_id),
    CHECK (valid_from <= valid_to)
);
CREATE INDEX group_member_by_organisation ON group_member (organisation_id);
COMMENT ON TABLE group_member IS 'Members of a group whose rule is LISTED.';

CREATE TABLE organisation_alias (
    id              bigint PRIMARY KEY DEFAULT next_id(),
    alias           text   NOT NULL CHECK (alias <> ''),
    organisation_id bigint REFERENCES organisation,
    group_id        bigint REFERENCES organisation_group,
    CHECK ((organisation_id IS NULL) <> (group_id IS NULL)),
    UNIQUE NULLS NOT DISTINCT (alias, organisation_id, group_id)
);
CREATE INDEX organisation_alias_of_organisation ON organisation_alias (organisation_id);
CREATE INDEX organisation_alias_of_group ON organisation_alias (group_id);
COMMENT ON TABLE organisation_alias IS 'Other names that documents use for a body or a group.';
