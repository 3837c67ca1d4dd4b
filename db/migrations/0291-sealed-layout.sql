-- In whose layout the paper of a request is: ours, the office's own file, or ours because that could not be laid out or shows no place.
alter table seal_request add column layout text not null default 'ours'
  check (layout in ('ours', 'office', 'noOffice', 'noPlace'));
