-- What the application may do: read and write rows. Tables made later inherit this; a migration that makes something
-- append-only takes UPDATE and DELETE away again. No right to make, change, drop or empty a table.
GRANT USAGE ON SCHEMA public TO ${app};
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app};

CREATE TABLE instance (
    number  integer     PRIMARY KEY CHECK (number > 0),
    made_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX instance_is_one_row ON instance ((true));
REVOKE INSERT, UPDATE, DELETE ON instance FROM ${app};

COMMENT ON TABLE instance IS 'Which of the databases that exchange data this one is. One row, never changed.';
COMMENT ON COLUMN instance.number IS 'The leading digits of every id that is made here.';

INSERT INTO instance (number) VALUES (${instance});

-- Ids are the instance number times 10^10 plus n, so that rows of many districts can lie in one table.
CREATE SEQUENCE id_sequence AS bigint MINVALUE ${instance}0000000001 MAXVALUE ${instance}9999999999;

CREATE FUNCTION next_id() RETURNS bigint
    LANGUAGE sql VOLATILE
    RETURN nextval('id_sequence');

COMMENT ON FUNCTION next_id() IS 'An id that no other row of any instance has. The default of every id column.';
