-- Corrected data may take away what an alert rests on. It stays with people, and its clocks stand still while this is set.
alter table alert
    add column unsupported_since timestamptz;
