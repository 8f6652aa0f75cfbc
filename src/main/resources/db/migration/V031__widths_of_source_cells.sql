alter table plan_source_line add column widths int[];
comment on column plan_source_line.widths is 'How many columns each cell covers; null where the format does not tell (plain text) and for paragraphs.';
