-- What partners keep copies of.
call track_changes('account');
call track_changes('contact');
call track_changes('lead');
