-- A thing to do can be for those whose right reaches a place.

ALTER TABLE todo ADD COLUMN place text CHECK (place LIKE '%;%;%'),
    ADD CHECK (place IS NULL OR needs IS NOT NULL);
COMMENT ON COLUMN todo.place IS 'Region; parks; organisations, ids separated by commas: whoever does it must have the right there. Null for anywhere.';
