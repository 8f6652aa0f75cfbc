-- What waste is brought to and carried by, who agreed on what, and what each holds on paper. All with days; a body or a
-- region is referred to by a row of any time and read as of a day.

CREATE TABLE park (
    id                bigint PRIMARY KEY DEFAULT next_id(),
    name              text   NOT NULL CHECK (name <> ''),
    region_id         bigint NOT NULL REFERENCES region,
    administration_id bigint REFERENCES organisation,
    note              text,
    valid_from        date,
    valid_to          date,
    CHECK (valid_from <= valid_to)
);
CREATE UNIQUE INDEX park_by_name ON park (name) WHERE valid_to IS NULL;
COMMENT ON TABLE park IS 'A set of bodies and facilities that is administered together, whatever townships they lie in.';

CREATE TABLE facility (
    id          bigint PRIMARY KEY DEFAULT next_id(),
    name        text   NOT NULL UNIQUE CHECK (name <> ''),
    kind        text   NOT NULL,
    operator_id bigint REFERENCES organisation,
    region_id   bigint NOT NULL REFERENCES region,
    address     text,
    opened_on   date,
    closed_on   date,
    note        text,
    place       text,
    CHECK (opened_on <= closed_on)
);
CREATE INDEX facility_by_operator ON facility (operator_id);
CREATE INDEX facility_by_region ON facility (region_id);
COMMENT ON TABLE facility IS 'Where waste is stored, treated, utilised or disposed of.';
COMMENT ON COLUMN facility.kind IS 'A code of registry/facility-kinds.csv.';
COMMENT ON COLUMN facility.closed_on IS 'Last day, included.';
COMMENT ON COLUMN facility.place IS 'Where in the plan''s document it was named.';

CREATE TABLE facility_capacity (
    id          bigint  PRIMARY KEY DEFAULT next_id(),
    facility_id bigint  NOT NULL REFERENCES facility,
    sort        text    NOT NULL CHECK (sort IN ('DESIGN', 'LICENSED')),
    amount      numeric NOT NULL CHECK (amount >= 0),
    unit        text    NOT NULL,
    valid_from  date,
    valid_to    date,
    CHECK (valid_from <= valid_to)
);
CREATE UNIQUE INDEX facility_capacity_now ON facility_capacity (facility_id, sort) WHERE valid_to IS NULL;
COMMENT ON TABLE facility_capacity IS 'What a facility is built for and what it is permitted to take, each with the days it was so.';

CREATE TABLE facility_reading (
    facility_id bigint  NOT NULL REFERENCES facility,
    read_on     date    NOT NULL,
    remaining   numeric NOT NULL CHECK (remaining >= 0),
    PRIMARY KEY (facility_id, read_on)
);
COMMENT ON COLUMN facility_reading.remaining IS 'Volume that is left, in cubic metres.';

CREATE TABLE park_member (
    id              bigint PRIMARY KEY DEFAULT next_id(),
    park_id         bigint NOT NULL REFERENCES park,
    organisation_id bigint REFERENCES organisation,
    facility_id     bigint REFERENCES facility,
    valid_from      date,
    valid_to        date,
    CHECK ((organisation_id IS NULL) <> (facility_id IS NULL)),
    CHECK (valid_from <= valid_to)
);
CREATE UNIQUE INDEX park_member_once ON park_member (park_id, organisation_id, facility_id) NULLS NOT DISTINCT
    WHERE valid_to IS NULL;
CREATE INDEX park_member_organisation ON park_member (organisation_id);
CREATE INDEX park_member_facility ON park_member (facility_id);

CREATE TABLE vehicle (
    id            bigint  PRIMARY KEY DEFAULT next_id(),
    plate         text    NOT NULL,
    kind          text    NOT NULL,
    carrier_id    bigint  REFERENCES organisation,
    load_limit_kg integer CHECK (load_limit_kg > 0),
    note          text,
    valid_from    date,
    valid_to      date,
    CHECK (valid_from <= valid_to)
);
CREATE UNIQUE INDEX vehicle_by_plate ON vehicle (plate) WHERE valid_to IS NULL;
CREATE INDEX vehicle_by_carrier ON vehicle (carrier_id);

CREATE TABLE contract (
    id         bigint PRIMARY KEY DEFAULT next_id(),
    number     text   NOT NULL UNIQUE,
    client_id  bigint NOT NULL REFERENCES organisation,
    contractor_id bigint NOT NULL REFERENCES organisation,
    subject    text   NOT NULL,
    wastes     text[] NOT NULL,
    note       text,
    valid_from date   NOT NULL,
    valid_to   date,
    CHECK (valid_from <= valid_to)
);
CREATE INDEX contract_by_client ON contract (client_id);
CREATE INDEX contract_by_contractor ON contract (contractor_id);
COMMENT ON COLUMN contract.wastes IS 'Names of the wastes it is about, as the contract has them.';

CREATE TABLE qualification (
    id              bigint PRIMARY KEY DEFAULT next_id(),
    kind            text   NOT NULL,
    organisation_id bigint REFERENCES organisation,
    facility_id     bigint REFERENCES facility,
    vehicle_id      bigint REFERENCES vehicle,
    region_id       bigint REFERENCES region,
    number          text   NOT NULL,
    issuer          text,
    amount          numeric CHECK (amount >= 0),
    unit            text,
    note            text,
    valid_from      date   NOT NULL,
    valid_to        date,
    CHECK (num_nonnulls(organisation_id, facility_id, vehicle_id, region_id) = 1),
    CHECK ((amount IS NULL) = (unit IS NULL)),
    CHECK (valid_from <= valid_to)
);
CREATE INDEX qualification_of_organisation ON qualification (organisation_id, kind);
CREATE INDEX qualification_of_facility ON qualification (facility_id, kind);
CREATE INDEX qualification_of_vehicle ON qualification (vehicle_id, kind);
CREATE INDEX qualification_of_region ON qualification (region_id, kind);
CREATE INDEX qualification_by_end ON qualification (valid_to);
COMMENT ON TABLE qualification IS 'What somebody or something is, may or has passed during some days: permits, audits, labels, certificates, insurance.';
COMMENT ON COLUMN qualification.kind IS 'A code of registry/qualification-kinds.csv.';
COMMENT ON COLUMN qualification.number IS 'Of the document; empty where it has none.';
