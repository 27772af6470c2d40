-- Rows that were exported are never deleted, and their keys never change.
create trigger keep before delete or truncate on customers.customer
    for each statement execute function guard.refuse_change();
create trigger fixed before update of customer_id on customers.customer
    for each statement execute function guard.refuse_change();
create trigger keep before delete or truncate on customers.customer_version
    for each statement execute function guard.refuse_change();
create trigger fixed before update of customer_key, customer_id on customers.customer_version
    for each statement execute function guard.refuse_change();
