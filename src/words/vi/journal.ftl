# Lưu biên bản: từ chối ghi, báo cáo phục hồi, kết quả kiểm tra.

journal-copy-twin = bản thường (journal.jsonl)
journal-copy-store = bản cơ sở dữ liệu (store)

journal-folder = Không dùng được thư mục hay tệp { $path }: { $cause }. Hãy kiểm tra quyền ghi, hoặc chọn thư mục khác bằng --data, rồi mở lại. Những gì đã ghi vẫn còn nguyên.
journal-absent = Trong thư mục { $path } không có biên bản đại hội nào. Hãy kiểm tra lại đường dẫn sau --data.
journal-locked = Một bàn điều hành khác đang mở đại hội này. Hãy dùng bàn đó, hoặc đóng nó rồi mở lại.
journal-locked-by = Một bàn điều hành khác đang mở đại hội này (tiến trình { $pid }). Hãy dùng bàn đó, hoặc đóng nó rồi mở lại.
journal-full = Đĩa đã đầy, không ghi thêm được: việc đang làm CHƯA được ghi. Hãy xóa bớt tệp để có ít nhất 10 MB trống rồi làm lại. Những gì đã ghi trước đó vẫn còn nguyên.
journal-disk = Đĩa không cho ghi, việc vừa làm CHƯA được ghi: { $cause }. Hãy kiểm tra đĩa rồi làm lại. Những gì đã ghi trước đó vẫn còn nguyên.
journal-store = Không dùng được cơ sở dữ liệu, việc vừa làm CHƯA được ghi: { $cause }. Hãy đóng chương trình rồi mở lại; biên bản vẫn còn trong journal.jsonl.
journal-disagree = Hai bản ghi của đại hội khác nhau từ dòng { $line }, mỗi bản tự nó đều liền mạch, nên không thể tự chọn. Chưa bản nào bị sửa. Hãy cất giữ cả thư mục, chạy daihoi verify, rồi khôi phục từ bản sao lưu.
journal-both-hurt = Dòng { $line } bị hỏng ở cả hai bản ghi nên không thể tự phục hồi. Chưa bản nào bị sửa. Hãy cất giữ cả thư mục, chạy daihoi verify để xem chỗ hỏng, rồi khôi phục từ bản sao lưu.
journal-rewritten = Cả hai bản ghi không khớp với mốc đã lưu ở dòng { $count }: biên bản đã bị viết lại. Chưa bản nào bị sửa. Hãy cất giữ cả thư mục, chạy daihoi verify, rồi khôi phục từ bản sao lưu.
journal-order = Lỗi chương trình: đang chờ mục số { $expected } nhưng nhận được: { $found }. Chưa ghi gì. Hãy đóng chương trình rồi mở lại.
journal-read-only = Biên bản đang mở chỉ để đọc, không ghi thêm được. Hãy đóng rồi mở lại bằng daihoi run.
journal-unsettled = Đĩa báo lỗi cả khi ghi lẫn khi gỡ lại, nên không rõ việc vừa làm đã được ghi hay chưa. Hãy đóng chương trình, kiểm tra đĩa, mở lại và xem việc đó có trong biên bản không rồi mới làm lại.

journal-healed-restored = Đã phục hồi { $copy } từ bản kia: { $lines } dòng bị hỏng hoặc thiếu, kể từ dòng { $from }. Không mất gì; nên kiểm tra đĩa.
journal-healed-dropped = Đã bỏ { $lines } dòng ở cuối { $copy }, từ dòng { $from }: việc đó bị ngắt giữa chừng, chưa từng được xác nhận. Nếu cần, hãy làm lại việc đó.
journal-healed-rebuilt = Cơ sở dữ liệu không dùng được nữa và đã được dựng lại đủ { $lines } dòng từ journal.jsonl. Không mất gì; nên kiểm tra đĩa.
journal-healed-set-aside = Bản bị hỏng được giữ lại với tên { $name } để xem xét; không cần làm gì thêm.
journal-healed-head = Tệp mốc (head) bị thiếu hoặc hỏng và đã được viết lại: { $count } dòng. Không mất gì.
journal-healed-lost = CẢNH BÁO: { $lines } dòng đã xác nhận, kể từ dòng { $from }, không còn ở bản nào: cả hai bản đều bị cắt. Hãy dừng lại, cất giữ cả thư mục, và khôi phục từ bản sao lưu hoặc ghi lại các việc đó theo biên bản giấy.

journal-found-shape = Dòng { $line } bị hỏng: không phải một dòng của biên bản. Các dòng trước đó đúng.
journal-found-cut = Tệp bị cắt ngang giữa dòng { $line }. Các dòng trước đó đúng.
journal-found-changed = Dòng { $line } đã bị sửa: nội dung không khớp mã băm. Các dòng trước đó đúng.
journal-found-inserted = Dòng { $line } (mang số { $seq }) bị chèn thêm vào. Các dòng trước đó đúng.
journal-found-swapped = Dòng { $line } bị đổi chỗ: ở đây là mục số { $seq }, còn mục đúng nằm ở dòng { $with }. Các dòng trước đó đúng.
journal-found-missing = Thiếu { $lines } dòng ngay trước dòng { $line }. Các dòng trước đó đúng.
journal-found-number = Dòng { $line } mang số { $seq }, không đúng thứ tự. Các dòng trước đó đúng.
journal-found-countdown = Dòng { $line } ghi còn { $more } dòng nữa của cùng một việc, nhưng theo dòng trước thì còn { $due }. Các dòng trước đó đúng.
journal-found-entry = Không đọc được nội dung dòng { $line }: { $cause }. Các dòng trước đó đúng.
journal-found-tail-cut = Biên bản bị cắt mất { $lines } dòng cuối, kể từ dòng { $line }: đã xác nhận { $acknowledged } dòng, tệp chỉ còn { $have }.
journal-found-rewritten = Biên bản đã bị viết lại: đến dòng { $line } chuỗi mã băm tự nó liền mạch nhưng không phải chuỗi đã xác nhận.

journal-verify-ok = Biên bản nguyên vẹn: { $count } dòng, mã băm cuối { $hash }.
journal-verify-unfinished = { $lines } dòng ở cuối thuộc một việc chưa xong và chưa được xác nhận; lần mở tới sẽ bỏ.
journal-verify-head = Tệp mốc (head) bị thiếu hoặc hỏng, nên không thể biết phần cuối có bị cắt hay không. Lần mở tới sẽ viết lại.
journal-verify-store-differs = Cơ sở dữ liệu (store) khác với journal.jsonl hoặc không đọc được. Hãy sao lưu cả thư mục trước; lần mở tới chương trình chữa bản hỏng từ bản còn đúng và giữ lại bản hỏng để xem xét.
journal-verify-store-absent = Không có cơ sở dữ liệu (store) bên cạnh journal.jsonl; lần mở tới sẽ dựng lại.
journal-verify-store-in-use = Một bàn điều hành đang mở đại hội này, nên chưa so với cơ sở dữ liệu. Hãy kiểm tra lại sau khi đóng.
journal-other-version = Sổ ghi này do một bản daihoi khác ghi (dạng { $written }; bản này đọc dạng { $known }). Không có gì hỏng và không có gì bị sửa: mở sổ này bằng đúng bản daihoi đã ghi nó.
journal-found-version = Dòng { $line } do một bản daihoi khác ghi (dạng { $written }; bản này đọc dạng { $known }). Không có gì hỏng: mở sổ này bằng đúng bản daihoi đã ghi nó.
