-- What a body is known by in all registers of the country, and where it is found.

ALTER TABLE organisation ADD COLUMN credit_code text CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
ALTER TABLE organisation ADD COLUMN address text;
CREATE UNIQUE INDEX organisation_by_credit_code ON organisation (credit_code) WHERE valid_to IS NULL;
COMMENT ON COLUMN organisation.credit_code IS 'Unified social credit code (GB 32100-2015), where it is known.';
COMMENT ON COLUMN organisation.address IS 'Where it is found, as one would write it on a letter.';
