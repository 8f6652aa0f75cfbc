-- Roles within a scope, from day to day, in place of one role per person.

CREATE TABLE role_grant (
    id           bigint      PRIMARY KEY DEFAULT next_id(),
    person_id    bigint      NOT NULL REFERENCES person,
    role         text        NOT NULL CHECK (role IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR',
                                                      'OFFICE', 'DEPARTMENT', 'TOWNSHIP', 'ENTERPRISE', 'KEEPER',
                                                      'INSPECTOR', 'AUDITOR', 'READER')),
    scope_kind   text        NOT NULL CHECK (scope_kind IN ('EVERYWHERE', 'REGION', 'PARK', 'ORGANISATION')),
    scope_region text        CHECK (scope_region ~ '^([0-9]{9}|[0-9]{12})$'),
    scope_id     bigint,
    from_day     date        NOT NULL,
    to_day       date,
    granted_by   bigint      REFERENCES person,
    granted_at   timestamptz NOT NULL,
    revoked_by   bigint      REFERENCES person,
    revoked_at   timestamptz,
    CHECK ((scope_kind = 'REGION') = (scope_region IS NOT NULL)),
    CHECK ((scope_kind IN ('PARK', 'ORGANISATION')) = (scope_id IS NOT NULL)),
    CHECK (from_day <= to_day)
);
REVOKE DELETE ON role_grant FROM ${app};
CREATE INDEX role_grant_of_person ON role_grant (person_id);
COMMENT ON TABLE role_grant IS 'A role that a person has within a scope. Never deleted: who might do what on a day can be told later.';
COMMENT ON COLUMN role_grant.scope_region IS 'The region; what lies under it is included.';
COMMENT ON COLUMN role_grant.scope_id IS 'The park or organisation of the register.';
COMMENT ON COLUMN role_grant.to_day IS 'Last day, included; null for good.';
COMMENT ON COLUMN role_grant.granted_by IS 'Null when the first start did it.';

INSERT INTO role_grant (person_id, role, scope_kind, from_day, granted_at)
SELECT p.id, r.role, 'EVERYWHERE', CAST(p.made_at AT TIME ZONE 'Asia/Shanghai' AS date), p.made_at
  FROM person p
  JOIN (VALUES ('ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'), ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'),
               ('ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'), ('ADMINISTRATOR', 'OFFICE'),
               ('OFFICE', 'OFFICE'), ('READER', 'READER')) AS r (was, role) ON r.was = p.role;

ALTER TABLE person DROP COLUMN role;

ALTER TABLE person_event DROP CONSTRAINT person_event_what_check;
ALTER TABLE person_event ADD CONSTRAINT person_event_what_check CHECK (what ~ '^[A-Z_]+$');
