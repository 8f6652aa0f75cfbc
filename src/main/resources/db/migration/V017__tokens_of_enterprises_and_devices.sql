-- Tokens that speak for an enterprise or a device, with nothing but the rights they were given.

ALTER TABLE person ADD COLUMN kind text NOT NULL DEFAULT 'PERSON' CHECK (kind IN ('PERSON', 'ENTERPRISE', 'DEVICE'));
COMMENT ON COLUMN person.kind IS 'An enterprise or a device that calls by token has a row, too: so all that is done has one kind of who. It signs in nowhere.';
CREATE UNIQUE INDEX person_by_holder ON person (kind, display_name) WHERE kind <> 'PERSON';

ALTER TABLE api_token DROP CONSTRAINT api_token_scope_check;
ALTER TABLE api_token ADD CONSTRAINT api_token_scope_check CHECK (scope IN ('PERSON', 'READ', 'GIVEN'));
ALTER TABLE api_token
    ADD COLUMN actions      text CHECK (actions ~ '^[A-Z_]+(,[A-Z_]+)*$'),
    ADD COLUMN scope_kind   text CHECK (scope_kind IN ('EVERYWHERE', 'REGION', 'PARK', 'ORGANISATION')),
    ADD COLUMN scope_region text CHECK (scope_region ~ '^([0-9]{9}|[0-9]{12})$'),
    ADD COLUMN scope_id     bigint,
    ADD COLUMN made_by      bigint REFERENCES person,
    ADD CHECK ((scope = 'GIVEN') = (actions IS NOT NULL)),
    ADD CHECK ((actions IS NULL) = (scope_kind IS NULL)),
    ADD CHECK (COALESCE(scope_kind = 'REGION', false) = (scope_region IS NOT NULL)),
    ADD CHECK (COALESCE(scope_kind IN ('PARK', 'ORGANISATION'), false) = (scope_id IS NOT NULL));
COMMENT ON COLUMN api_token.scope IS 'PERSON: may do what its person may; READ: may only read; GIVEN: what stands in actions, within the scope that follows.';
COMMENT ON COLUMN api_token.made_by IS 'Who gave it; null for a token that a person made for themselves.';
