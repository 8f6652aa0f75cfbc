-- What lands lands as a job: the import says which, the job says how far.

ALTER TABLE spreadsheet_import ADD COLUMN job_id bigint;
COMMENT ON COLUMN spreadsheet_import.job_id IS 'The last job that was to land it; null before. Jobs are forgotten some weeks after their end.';
