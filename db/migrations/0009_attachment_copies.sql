-- The daily sweep asks of every stored file whether a report still names it, also as a copy (core/attachments).

create index report_attachments_by_safe_digest on report_attachments (safe_digest) where safe_digest is not null;
create index report_attachments_by_thumb_digest on report_attachments (thumb_digest) where thumb_digest is not null;
