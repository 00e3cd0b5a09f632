# Lưu trữ đại hội vào một tệp có chữ ký, và kiểm tra tệp đó.

archive-written = Đã lưu trữ vào { $file } ({ $size } KB) và kiểm tra lại tệp vừa ghi.
archive-ok = Nguyên vẹn: { $title }. { $count } dòng sổ ghi, { $figures } con số tính lại đều khớp, chữ ký đúng.
archive-ok-head = Mã băm cuối của sổ ghi: { $hash }.
archive-wrong = KHÔNG nguyên vẹn: { $count } chỗ sai. Đừng dùng bản này; hãy xin lại bản khác và đối chiếu với biên bản đã ký.
archive-sealed = Đã bế mạc và niêm: dòng { $entry }, mã băm { $hash }.
archive-open = CHƯA bế mạc: bản này chỉ ghi đến dòng { $count }. Nếu đang kiểm phiếu thì trong đó có phiếu đã nhập, không chuyển cho ai trước khi công bố.
archive-rehearsal = DIỄN TẬP: không phải đại hội thật.
archive-left-out = Không kèm thông tin riêng: { $lines } dòng để ngoài, chỉ giữ mã băm. Bản kèm đủ để cấp ủy tự giữ: daihoi archive --personal.
archive-key-own = Mã nhận dạng khóa ký, đúng khóa ghi ở đầu sổ; biên bản đại hội do chương trình in có mã này ở cuối, người nhận so với biên bản đã ký:
    { $key }
archive-key-other = Đầu sổ không ghi khóa ký này (sổ cũ, hoặc khóa gốc đã mất): phải ghi mã nhận dạng của nó vào biên bản đại hội trước khi ký, nếu không thì không ai biết khóa này là của đại hội nào:
    { $key }

archive-file-there = Đã có { $file }, không ghi đè. Hãy chọn tên khác sau --out.
archive-unwritten = Không ghi được { $file }: { $cause } Chưa có tệp nào được ghi. Hãy kiểm tra đường dẫn và chỗ trống trên đĩa.
archive-paper-left = Chưa đưa được { $paper } vào bản lưu trữ: { $why }
archive-empty = Sổ ghi chưa có dòng nào, chưa có gì để lưu trữ.
archive-damaged = Sổ ghi trong { $dir } có chỗ hỏng nên chưa lưu trữ. Hãy sao cả thư mục sang nơi khác, rồi mở lại bằng daihoi run để phục hồi từ bản kia, sau đó lưu trữ lại.
archive-own-key = Không dùng được tệp khóa ký { $file }: { $cause }. Hãy kiểm tra quyền ghi và chỗ trống trên đĩa rồi làm lại.
archive-own-key-unread = Tệp khóa ký { $file } bị hỏng, không phải khóa. Nếu có bản sao thì chép lại vào đó; nếu không, đổi tên tệp này rồi chạy daihoi archive --new-key.
archive-no-random = Máy không cho số ngẫu nhiên nên chưa tạo được khóa ký. Hãy khởi động lại máy rồi làm lại.
archive-key-lost = Không thấy khóa ký { $file }; đầu sổ ghi khóa { $key }. Sổ ghi vẫn còn nguyên. Nếu có bản sao của tệp này thì chép lại vào đó. Nếu không, chạy lại với --new-key: bản lưu trữ sẽ ký bằng khóa mới và nói rõ điều đó; hãy ghi mã nhận dạng mới vào biên bản đã ký.
archive-key-changed = Khóa ký { $file } không phải khóa { $key } ghi ở đầu sổ. Nếu có bản sao của khóa gốc thì chép lại vào đó. Nếu không, chạy lại với --new-key để ký bằng khóa đang có; hãy ghi mã nhận dạng của nó vào biên bản đã ký.

archive-disk = Không đọc được { $file }: { $cause }. Hãy kiểm tra đường dẫn và quyền đọc.
archive-foreign = Đây không phải tệp lưu trữ của daihoi. Kiểm tra sổ ghi thì nêu thư mục của nó; kiểm tra tệp lưu trữ thì nêu tệp do daihoi archive ghi.
archive-cut = Tệp bị cắt ngang: chỉ còn { $at } byte, thiếu phần cuối. Hãy xin lại tệp.
archive-cut-in = Tệp bị cắt ngang: chỉ còn { $at } byte, hết giữa chừng { $name }. Hãy xin lại tệp.
archive-form = Byte { $at } của tệp không như daihoi ghi: tệp đã bị sửa, hoặc được đóng gói lại bằng chương trình khác. Hãy xin lại đúng tệp do daihoi archive ghi.
archive-form-of = Byte { $at } của tệp (phần đầu của { $name }) không như daihoi ghi: tệp đã bị sửa, hoặc được đóng gói lại bằng chương trình khác. Hãy xin lại đúng tệp do daihoi archive ghi.
archive-name = Trong tệp lưu trữ có tên không được phép: "{ $name }". Đừng giải nén tệp này.
archive-twice = { $name } có hai lần trong tệp lưu trữ. Đừng giải nén tệp này.
archive-many = Tệp lưu trữ có hơn { $most } tệp bên trong. Đây không phải bản do daihoi ghi.
archive-large = { $name } có { $size } byte, quá giới hạn { $most } byte. Đây không phải bản do daihoi ghi.
archive-missing = Thiếu { $name }.
archive-source-twice = manifest.json nêu { $source } hai lần: chỉ được có một tệp, hoặc được để ngoài.
archive-unknown-part = { $name } không phải phần nào của một bản lưu trữ: đã được thêm vào.
archive-unlisted = { $name } không có trong manifest.json: đã được thêm vào sau khi ký.
archive-order = Các tệp bên trong không theo thứ tự ghi trong manifest.json.
archive-manifest = Không đọc được manifest.json: { $cause }
archive-version = Tệp lưu trữ có dạng { $version }, do bản daihoi mới hơn ghi. Hãy kiểm tra bằng bản đó.
archive-key = Không đọc được khóa trong { $name }.
archive-signature = Chữ ký trong manifest.sig không phải của khóa trong public-key.pem trên manifest.json này: một trong ba tệp đó đã bị sửa.
archive-other-key = Ký bằng khóa { $key }, không phải khóa được yêu cầu { $wanted }. Chữ ký này không chứng minh gì.
archive-key-not-of-record = Ký bằng khóa { $key }, nhưng đầu sổ ghi khóa { $own }. Chỉ chấp nhận khi mã nhận dạng này có trong biên bản đã ký; khi đó chạy lại với --key và mã nhận dạng.
archive-key-typed = "{ $text }" không phải mã nhận dạng khóa: cần 64 chữ số 0–9, a–f, viết liền hoặc chia nhóm.
archive-key-for-archives = --key chỉ dùng khi kiểm tra một tệp lưu trữ.
archive-checksum = { $name }: tổng kiểm CRC-32 trong tệp ZIP không khớp với nội dung.
archive-differs = { $file }, { $what }: ghi { $said }, tìm thấy { $found }.
archive-in = { $file }: { $words }
archive-unfinished = { $lines } dòng cuối thuộc một việc chưa ghi xong; bản do daihoi ghi không bao giờ như vậy.
archive-no-such-box = { $name }: sổ ghi không có hòm phiếu nào như vậy.
archive-line-differs = { $file }, dòng { $line }: ghi { $said }; theo sổ ghi là { $found }.
archive-ending = Tên tệp lưu trữ phải có đuôi .zip: { $file }.zip
verify-nothing-there = Không có { $path }. Nêu tệp lưu trữ (.zip) hoặc thư mục sổ ghi của một đại hội.
