-- Where people can be reached, and how they want to hear.

ALTER TABLE person
    ADD COLUMN email       text CHECK (email <> ''),
    ADD COLUMN phone       text CHECK (phone ~ '^\+?[0-9]{5,20}$'),
    ADD COLUMN language    text NOT NULL DEFAULT 'zh-CN' CHECK (language IN ('zh-CN', 'en')),
    ADD COLUMN channels    text NOT NULL DEFAULT '',
    ADD COLUMN digest_hour integer CHECK (digest_hour BETWEEN 0 AND 23);
COMMENT ON COLUMN person.language IS 'Of what is sent to them.';
COMMENT ON COLUMN person.channels IS 'By which they want to hear, separated by commas; what stands on their page they see in any case.';
COMMENT ON COLUMN person.digest_hour IS 'Null: each thing at once.';
