# Bản sao sổ ghi ở nơi thứ hai (--mirror), và dựng lại sổ ghi từ bản sao (recover).

mirror-whole-short = bản sao đủ
mirror-whole = Bản sao ở { $place }: đủ mọi dòng.
mirror-files = Bản sao đủ mọi dòng, nhưng chưa chép được hết tệp kèm theo: { $why }
mirror-behind =
    { $missing ->
        [0] Bản sao: ghi chậm từ { $since }, đã đủ dòng. Đại hội không chờ thẻ ở { $place }; nên thay thẻ nhanh hơn.
       *[other] Bản sao: ghi chậm từ { $since }, còn thiếu { $missing } dòng. Đại hội không chờ; đang chép tiếp vào { $place }.
    }
mirror-lost =
    { $missing ->
        [0] Bản sao: mất lúc { $since }, đến lúc ấy đủ mọi dòng. { $why }
       *[other] Bản sao: mất lúc { $since }, còn thiếu { $missing } dòng. { $why }
    }
mirror-foreign = Bản sao: KHÔNG ghi được vào { $place }. { $why }

mirror-absent = Không thấy { $path }: cắm lại thẻ nhớ, bản sao tự chép bù.
mirror-full = Nơi lưu đã đầy: xóa bớt tệp khác ở đó, bản sao tự chép bù.
mirror-disk = Nơi lưu không cho ghi ({ $cause }): kiểm tra thẻ nhớ, hoặc thay thẻ khác vào đúng chỗ ấy.
mirror-longer = Ở đó có chính sổ ghi này và thêm { $lines } dòng đã ghi ở máy khác. Không ghi đè. Nếu máy kia mới đúng: đóng chương trình, gõ daihoi recover.
mirror-other = Ở đó là sổ ghi khác, khác từ dòng { $line }. Không ghi đè. Dùng thư mục khác cho --mirror.
mirror-source = Không đọc lại được journal.jsonl trên máy này: kiểm tra ổ đĩa của máy.
mirror-no-thread = Hệ điều hành không cho mở thêm việc để ghi bản sao: { $cause }. Đóng bớt chương trình khác rồi mở lại.
mirror-file-unread = Không đọc được { $file } trên máy này ({ $cause }); các tệp khác vẫn được chép.
mirror-file-large = { $file } lớn hơn { $limit } MB, không chép vào bản sao: tự chép tệp này nếu cần.
mirror-files-many = Thư mục sổ ghi có quá { $limit } tệp: { $left } tệp không được chép. Hãy dời bớt tệp không thuộc đại hội.
mirror-inside = Không dùng được { $place } làm nơi thứ hai: thư mục này và thư mục dữ liệu { $data } nằm trong nhau, hỏng một là mất cả hai. Hãy nêu thư mục khác cho --mirror, tốt nhất là thẻ nhớ.
mirror-same-disk = Bản sao ở { $place } nằm cùng ổ đĩa với sổ ghi: hỏng ổ là mất cả hai. Nên dùng thẻ nhớ hoặc ổ khác.
mirror-renewed = Bản sao trên thẻ nhớ bị hỏng: đã chép lại từ đầu, bản hỏng giữ ở đó với tên { $name }. Nên thay thẻ khác.

recover-none = Không có bản sao sổ ghi nào trong { $dir }. Hãy nêu thư mục đã dùng với --mirror.
recover-several = Trong { $dir } có { $count } đại hội; hãy nêu một:
    { $list }
recover-empty = Bản sao ở { $dir } không có việc nào trọn vẹn để dựng lại.
recover-refused = Chưa dựng lại gì. Cất giữ nguyên bản sao này và tìm bản khác.
recover-found = Bản sao ở { $dir }: { $title }. { $lines } dòng đúng chuỗi, mọi con số tính lại đều khớp.
recover-last = Việc cuối cùng, lúc { $time } ngày { $date }: { $what }
recover-unfinished = Bỏ { $lines } dòng cuối: việc ấy bị ngắt giữa chừng.
recover-figures = Từ dòng { $line } bản sao không khớp: { $why } Bỏ { $left } dòng từ đó đến cuối; chỉ dựng lại phần trước. Giữ nguyên bản sao này, đối chiếu với biên bản giấy và ghi lại các việc đó.
recover-file-unread = Không đọc được { $file } ({ $cause }); sổ ghi và các tệp khác đã có. Tìm tệp này ở nơi khác.
recover-files-refused = Máy này không cho ghi một tệp kèm theo ({ $cause }); sổ ghi đã có. Kiểm tra ổ đĩa rồi tự chép tệp ấy từ bản sao.
recover-missing = Bản sao đã từng có { $marked } dòng, nay chỉ đọc được { $lines } dòng: thiếu { $missing } dòng cuối. Hãy đối chiếu với biên bản giấy và ghi lại các việc đó.
recover-in-record = Thư mục { $dir } là sổ ghi của một đại hội khác. Hãy nêu thư mục chứa các sổ ghi bằng --data.
recover-other = Sổ ghi ở { $dir } là của chính đại hội này nhưng khác bản sao từ dòng { $line }: hai máy đã ghi tiếp riêng nhau. Chưa đổi gì. Hãy chọn một bản, cất bản kia ra ngoài thư mục dữ liệu rồi làm lại.
recover-changed = Bản sao đổi trong lúc đang đọc. Chưa xong; rút thẻ khỏi máy kia rồi làm lại.
recover-made = Đã dựng lại sổ ghi ở { $dir }: { $lines } dòng, { $files } tệp kèm theo.
recover-forward = Sổ ghi ở { $dir } là của chính đại hội này và dừng ở dòng { $had }: đã ghi tiếp { $added } dòng, nay đủ { $lines } dòng, { $files } tệp kèm theo.
recover-there =
    { $more ->
        [0] Sổ ghi ở { $dir } đã có đúng { $lines } dòng này. Không cần đổi gì.
       *[other] Sổ ghi ở { $dir } đã có đủ { $lines } dòng này và { $more } dòng nữa. Không cần đổi gì.
    }
recover-closed = Đại hội này đã bế mạc: chỉ còn in văn bản và lưu trữ.
recover-behind = Chú ý: "daihoi run" sẽ mở sổ ghi còn dở ở { $other } trước. Gõ "daihoi run" không kèm tên để chọn.
recover-next = Làm tiếp: daihoi run { $agenda } --mirror { $mirror }{ $data }
recover-next-rehearsal = Làm tiếp: daihoi run { $agenda } --rehearse --mirror { $mirror }{ $data }
