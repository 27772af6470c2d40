-- Rows that were exported are never deleted, and their keys never change.
create trigger keep before delete or truncate on settings.channel
    for each statement execute function guard.refuse_change();
create trigger fixed before update of channel_id on settings.channel
    for each statement execute function guard.refuse_change();
