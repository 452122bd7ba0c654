call track_changes('note');
