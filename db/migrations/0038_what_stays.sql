-- Rows of the record stay: the application masks and empties texts, and never takes a row away. Nothing of it ever did.
revoke delete on reports, report_messages, report_attachments, report_assignments, report_clocks, identity_reveals from lapor_app;

-- Which store of secrets the database was sealed with is only ever added to.
revoke update, delete on vault.secret_stores from lapor_app;

-- The public's views are there to be read. A simple one can be written to, and that is then done with its owner's rights.
revoke insert, update, delete on public_reports, public_messages, public_events, public_clocks, public_attachments from lapor_app;
