# A congress put into one signed file, and such a file verified.

archive-written = Archived as { $file } ({ $size } KB), and what was written was verified.
archive-ok = Sound: { $title }. { $count } lines of the record, { $figures } figures recomputed and right, the signature holds.
archive-ok-head = Last hash of the record: { $hash }.
archive-wrong = NOT sound: { $count } faults. Do not use this copy; ask for another one and compare with the signed minutes.
archive-sealed = Closed and sealed: line { $entry }, hash { $hash }.
archive-open = NOT closed yet: this goes as far as line { $count }. During a count it holds ballots already entered; hand it to nobody before they are declared.
archive-rehearsal = REHEARSAL: not a real congress.
archive-left-out = Without personal data: { $lines } lines are left out, their hashes stay. A full one for the body's own keeping: daihoi archive --personal.
archive-key-own = Fingerprint of the signing key, the one that the record names; the minutes that daihoi prints end with it, compare it with the signed ones:
    { $key }
archive-key-other = The record does not name this signing key (an old record, or the first key was lost): write its fingerprint into the minutes before they are signed, or nobody will know whose key this is:
    { $key }

archive-file-there = { $file } is there already and is not written over. Choose another name after --out.
archive-unwritten = { $file } cannot be written: { $cause } No file was written. Check the path and the room on the disk.
archive-paper-left = { $paper } could not be put into the archive: { $why }
archive-empty = The record has no line yet; there is nothing to archive.
archive-damaged = The record in { $dir } is damaged and was not archived. Copy the whole folder elsewhere, open it with daihoi run, which heals it from the other copy, and archive again.
archive-own-key = The signing key { $file } cannot be used: { $cause }. Check the rights and the room on the disk and try again.
archive-own-key-unread = The signing key { $file } is damaged. If there is a copy of it, put it back; if not, rename this file and run daihoi archive --new-key.
archive-no-random = This computer gives no random numbers, so no signing key could be made. Restart it and try again.
archive-key-lost = The signing key { $file } is not there; the record names the key { $key }. The record itself is whole. If there is a copy of that file, put it back. If not, run again with --new-key: the archive will be signed with a new key and say so; write the new fingerprint into the signed minutes.
archive-key-changed = The signing key { $file } is not the key { $key } that the record names. If there is a copy of that one, put it back. If not, run again with --new-key to sign with the key that is there; write its fingerprint into the signed minutes.

archive-disk = { $file } cannot be read: { $cause }. Check the path and the rights.
archive-foreign = This is not an archive of daihoi. To verify a record name its folder; to verify an archive name the file that daihoi archive wrote.
archive-cut = The file is cut: only { $at } bytes are left, its end is missing. Ask for it again.
archive-cut-in = The file is cut: only { $at } bytes are left, it ends within { $name }. Ask for it again.
archive-form = Byte { $at } of the file is not as daihoi writes it: it was changed, or packed again by another program. Ask for the very file that daihoi archive wrote.
archive-form-of = Byte { $at } of the file (the header of { $name }) is not as daihoi writes it: it was changed, or packed again by another program. Ask for the very file that daihoi archive wrote.
archive-name = The archive holds a name that may not be: "{ $name }". Do not unpack this file.
archive-twice = { $name } stands twice in the archive. Do not unpack this file.
archive-many = The archive holds more than { $most } files. daihoi did not write it.
archive-large = { $name } has { $size } bytes, more than the { $most } there may be. daihoi did not write it.
archive-missing = { $name } is missing.
archive-source-twice = manifest.json names { $source } twice: it is there once, or left out.
archive-unknown-part = { $name } is no part of an archive: it was added.
archive-unlisted = { $name } is not in manifest.json: it was added after the signing.
archive-order = The files are not in the order of manifest.json.
archive-manifest = manifest.json cannot be read: { $cause }
archive-version = The archive has form { $version }, written by a newer daihoi. Verify it with that one.
archive-key = The key in { $name } cannot be read.
archive-signature = The signature in manifest.sig is not that of the key in public-key.pem over this manifest.json: one of these three files was changed.
archive-other-key = Signed with the key { $key }, not with the one asked for, { $wanted }. This signature proves nothing.
archive-key-not-of-record = Signed with the key { $key }, but the record names { $own }. Accept it only when this fingerprint stands in the signed minutes; then run again with --key and the fingerprint.
archive-key-typed = "{ $text }" is no fingerprint of a key: 64 digits 0–9, a–f are wanted, in groups or without.
archive-key-for-archives = --key is for verifying an archive.
archive-checksum = { $name }: the CRC-32 in the ZIP file is not that of the content.
archive-differs = { $file }, { $what }: says { $said }, found { $found }.
archive-in = { $file }: { $words }
archive-unfinished = { $lines } lines at the end belong to an act that is not finished; daihoi never writes it so.
archive-no-such-box = { $name }: the record has no such ballot box.
archive-line-differs = { $file }, line { $line }: says { $said }; by the record it is { $found }.
archive-ending = An archive’s name ends in .zip: { $file }.zip
verify-nothing-there = There is no { $path }. Name an archive (.zip) or the record folder of a congress.
