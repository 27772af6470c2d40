-- The numbers that people use for documents made on screen or over the API; a number is never given twice, gaps are
-- no fault.
create sequence settings.document_number start with 100001;
