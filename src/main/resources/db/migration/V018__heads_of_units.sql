-- One more role: whoever answers for a unit confirms what its people filled in.

ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_check;
ALTER TABLE role_grant ADD CONSTRAINT role_grant_role_check CHECK (role ~ '^[A-Z_]+$');
