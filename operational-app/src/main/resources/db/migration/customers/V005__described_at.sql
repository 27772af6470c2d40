-- The time of the latest sale that said something about the customer: what an earlier file says
-- fills what is empty and changes nothing else. Several attributes share it.
alter table customers.customer add column described_at timestamptz;
