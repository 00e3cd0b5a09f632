# The record's second place (--mirror), and a record made again from it (recover).

mirror-whole-short = mirror whole
mirror-whole = Mirror at { $place }: every line is there.
mirror-files = The mirror has every line, but not yet every file that goes with the record: { $why }
mirror-behind =
    { $missing ->
        [0] Mirror: slow since { $since }, no line missing. The congress does not wait for { $place }; better use a faster stick.
       *[other] Mirror: slow since { $since }, { $missing } lines missing. The congress does not wait; still copying to { $place }.
    }
mirror-lost =
    { $missing ->
        [0] Mirror: lost at { $since }, whole until then. { $why }
       *[other] Mirror: lost at { $since }, { $missing } lines missing. { $why }
    }
mirror-foreign = Mirror: NOT written to { $place }. { $why }

mirror-absent = { $path } is not there: put the stick back, the mirror catches up by itself.
mirror-full = There is no room left: delete other files there, the mirror catches up by itself.
mirror-disk = It cannot be written ({ $cause }): check the stick, or put another in its place.
mirror-longer = This very record is there with { $lines } more lines, written at another machine. Not written over. If that machine is right: leave the program and type daihoi recover.
mirror-other = Another record is there, different from line { $line } on. Not written over. Use another folder for --mirror.
mirror-source = journal.jsonl of this machine cannot be read again: check this machine's disk.
mirror-no-thread = The system gives no thread to write the mirror: { $cause }. Close other programs and open again.
mirror-file-unread = { $file } on this machine cannot be read ({ $cause }); the other files are copied.
mirror-file-large = { $file } is larger than { $limit } MB and is not copied: copy it yourself if it is needed.
mirror-files-many = The record's folder holds more than { $limit } files: { $left } are not copied. Move away what is not of this congress.
mirror-inside = { $place } cannot be the second place: it and the data folder { $data } lie within each other, one disaster would take both. Name another folder for --mirror, best a stick.
mirror-same-disk = The mirror at { $place } is on the record's own disk: if it breaks, both are gone. Better a stick or another disk.
mirror-renewed = The mirror on the stick was damaged: it was copied anew, the damaged one is kept there as { $name }. Better use another stick.

recover-none = There is no mirror of a record in { $dir }. Name the folder that was used with --mirror.
recover-several = There are { $count } congresses in { $dir }; name one:
    { $list }
recover-empty = The mirror in { $dir } holds no whole act to begin from.
recover-refused = Nothing was made. Keep this mirror as it is and look for another copy.
recover-found = Mirror at { $dir }: { $title }. { $lines } lines in an unbroken chain, every figure recomputed and right.
recover-last = The last act, at { $time } on { $date }: { $what }
recover-unfinished = The last { $lines } lines are left out: that act was cut short.
recover-figures = From line { $line } on the mirror does not follow: { $why } { $left } lines from there to the end are left out; only what is before them is made again. Keep this mirror as it is, compare with the minutes on paper and record those acts again.
recover-file-unread = { $file } cannot be read ({ $cause }); the record and the other files are there. Look for this file elsewhere.
recover-files-refused = This machine refuses to write a file beside the record ({ $cause }); the record is there. Check the disk and copy that file from the mirror yourself.
recover-missing = The mirror once had { $marked } lines and { $lines } can be read: the last { $missing } are missing. Compare with the minutes on paper and record those acts again.
recover-in-record = { $dir } is the record of another congress. Name the folder that holds the records with --data.
recover-other = The record in { $dir } is of this very congress but differs from the mirror from line { $line } on: two machines went on apart. Nothing was changed. Choose one, put the other outside the data folder, and do this again.
recover-changed = The mirror changed while it was read. Not finished; take the stick out of the other machine and do this again.
recover-made = The record was made again in { $dir }: { $lines } lines, { $files } files beside it.
recover-forward = The record in { $dir } is of this very congress and ended at line { $had }: { $added } lines were added, it now has all { $lines }, { $files } files beside it.
recover-there =
    { $more ->
        [0] The record in { $dir } has exactly these { $lines } lines. Nothing to change.
       *[other] The record in { $dir } has all { $lines } of these lines and { $more } more. Nothing to change.
    }
recover-closed = This congress has closed: what is left is printing and archiving.
recover-behind = Mind: "daihoi run" opens the unfinished record in { $other } first. Type "daihoi run" without a name to choose.
recover-next = Go on: daihoi run { $agenda } --mirror { $mirror }{ $data }
recover-next-rehearsal = Go on: daihoi run { $agenda } --rehearse --mirror { $mirror }{ $data }
