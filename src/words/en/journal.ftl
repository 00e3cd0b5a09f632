# The journal: refusals, healing reports, verification's findings.

journal-copy-twin = the plain copy (journal.jsonl)
journal-copy-store = the database copy (store)

journal-folder = Cannot use the folder or file { $path }: { $cause }. Check that it may be written, or choose another folder with --data, then open again. What was recorded is untouched.
journal-absent = There is no record of a congress in the folder { $path }. Check the path after --data.
journal-locked = Another console has this congress open. Use that one, or close it and open again.
journal-locked-by = Another console has this congress open (process { $pid }). Use that one, or close it and open again.
journal-full = The disk is full and takes nothing more: what was being done is NOT recorded. Delete files until at least 10 MB are free, then do it again. What was recorded before is untouched.
journal-disk = The disk refused; what you just did was NOT recorded: { $cause }. Check the disk, then do it again. What was recorded before is untouched.
journal-store = The database cannot be used; what you just did was NOT recorded: { $cause }. Close the program and open it again; the record is still in journal.jsonl.
journal-disagree = The two copies of this congress differ from line { $line } on, each unbroken in itself, so neither can be chosen. Neither was changed. Keep the whole folder, run daihoi verify, then restore from a backup.
journal-both-hurt = Line { $line } is damaged in both copies and cannot be healed. Neither was changed. Keep the whole folder, run daihoi verify to see the damage, then restore from a backup.
journal-rewritten = Neither copy matches the stored head at line { $count }: the record was rewritten. Neither was changed. Keep the whole folder, run daihoi verify, then restore from a backup.
journal-order = Program error: entry { $expected } was expected, but this came: { $found }. Nothing was recorded. Close the program and open it again.
journal-read-only = The record is open for reading only; nothing can be added. Close it and open it with daihoi run.
journal-unsettled = The disk failed both to write and to take the write back, so it is unclear whether what you just did was recorded. Close the program, check the disk, open again and look in the record before doing it again.

journal-healed-restored = Restored { $copy } from the other: { $lines } damaged or missing lines, from line { $from } on. Nothing is lost; have the disk checked.
journal-healed-dropped = Dropped { $lines } lines at the end of { $copy }, from line { $from } on: that act was cut short and never acknowledged. Do it again if it is needed.
journal-healed-rebuilt = The database could no longer be used and was built anew with all { $lines } lines from journal.jsonl. Nothing is lost; have the disk checked.
journal-healed-set-aside = The damaged copy is kept as { $name } for examination; nothing needs to be done.
journal-healed-head = The file of the head was missing or damaged and was written anew: { $count } lines. Nothing is lost.
journal-healed-lost = WARNING: { $lines } acknowledged lines, from line { $from } on, are in neither copy: both were cut. Stop, keep the whole folder, and restore from a backup or record those acts again from the paper minutes.

journal-found-shape = Line { $line } is damaged: it is not a line of a record. The lines before it are right.
journal-found-cut = The file is cut off in the middle of line { $line }. The lines before it are right.
journal-found-changed = Line { $line } was changed: its text does not match its hash. The lines before it are right.
journal-found-inserted = Line { $line } (numbered { $seq }) was put in. The lines before it are right.
journal-found-swapped = Line { $line } is out of place: entry { $seq } stands here, and the one that belongs here stands at line { $with }. The lines before it are right.
journal-found-missing = { $lines } lines are missing just before line { $line }. The lines before it are right.
journal-found-number = Line { $line } carries the number { $seq }, which is out of order. The lines before it are right.
journal-found-countdown = Line { $line } says that { $more } more lines of the same act follow, but by the line before it { $due } do. The lines before it are right.
journal-found-entry = The entry in line { $line } cannot be read: { $cause }. The lines before it are right.
journal-found-tail-cut = The last { $lines } lines of the record are cut off, from line { $line } on: { $acknowledged } were acknowledged, { $have } are there.
journal-found-rewritten = The record was rewritten: up to line { $line } its chain is unbroken, but it is not the one that was acknowledged.

journal-verify-ok = The record is whole: { $count } lines, last hash { $hash }.
journal-verify-unfinished = { $lines } lines at the end belong to an act that was not finished and not acknowledged; they are dropped at the next opening.
journal-verify-head = The file of the head is missing or damaged, so a cut end could not be seen. It is written anew at the next opening.
journal-verify-store-differs = The database (store) differs from journal.jsonl or cannot be read. Copy the whole folder first; at the next opening the program heals the damaged copy from the sound one and keeps the damaged one to look at.
journal-verify-store-absent = There is no database (store) beside journal.jsonl; it is built at the next opening.
journal-verify-store-in-use = A console has this congress open, so the database was not compared. Verify again after closing it.
journal-other-version = This record was written by another daihoi (form { $written }; this one reads form { $known }). Nothing is damaged and nothing was changed: open it with the daihoi that wrote it.
journal-found-version = Line { $line } was written by another daihoi (form { $written }; this one reads form { $known }). Nothing is damaged: open this record with the daihoi that wrote it.
