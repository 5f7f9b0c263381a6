-- The latest of one status stand in front of the index, in exactly the order of the list.

drop index reports_published_by_status;
create index reports_published_by_status on reports (status, published_at desc, id desc) where published_at is not null and not is_confidential;
