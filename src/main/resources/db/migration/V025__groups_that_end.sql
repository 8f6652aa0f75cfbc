-- A group of bodies can come to an end, and another one can be called so later.

ALTER TABLE organisation_group DROP CONSTRAINT organisation_group_region_id_name_key,
    ADD COLUMN valid_to date;
CREATE UNIQUE INDEX organisation_group_by_name ON organisation_group (region_id, name) WHERE valid_to IS NULL;
COMMENT ON COLUMN organisation_group.valid_to IS 'Last day, included; null while it lasts.';
