-- What partners keep copies of.
call track_changes('deal');
call track_changes('product');
