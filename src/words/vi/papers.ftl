### Giấy tờ in ra: thẻ đại biểu, báo cáo.

papers-no-face = Bộ chữ trong chương trình bị hỏng: tải lại chương trình.
papers-no-pdf = Không tạo được tệp PDF: { $cause }.
papers-no-docx = Không tạo được tệp DOCX: { $cause }.

papers-draft = DỰ THẢO
papers-rehearsal = DIỄN TẬP
papers-date = { $place }, ngày { $day } tháng { $month } năm { $year }
papers-date-open = { $place }, ngày ….. tháng ….. năm ………
papers-foot = Số liệu lấy từ sổ ghi của đại hội, mục { $entry }. Mã xác nhận: { $digest }
papers-sign-here = (ký, ghi rõ họ tên)
papers-column-what = Nội dung
papers-column-count = Số người
papers-column-count-of = Có mặt/Tổng
papers-column-percent = Tỷ lệ %

## Báo cáo thẩm tra tư cách đại biểu
credentials-sign-board = T/M BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU
credentials-sign-checkers = T/M BAN KIỂM TRA TƯ CÁCH
credentials-sign-presidium = T/M ĐOÀN CHỦ TỊCH
credentials-sign-head = TRƯỞNG BAN

## Thẻ
badge-delegate = ĐẠI BIỂU CHÍNH THỨC
badge-member = ĐẠI BIỂU
badge-participant = NGƯỜI DỰ HỌP
badge-alternate = ĐẠI BIỂU DỰ KHUYẾT
badge-probationary = DỰ BỊ · KHÔNG BIỂU QUYẾT
badge-guest = KHÁCH MỜI
badge-issue = { $quality } · LẦN { $issue }
badge-page = Tờ { $page }/{ $pages } · In đúng cỡ 100%, không co giãn, rồi cắt theo các vạch
badge-file-title = Thẻ đại biểu: { $title }
badge-no-code = Số thẻ dài quá, mã QR không chứa được.

## Phiếu bầu
ballot-stamp = (Đóng dấu của cơ quan triệu tập)
ballot-number = TT
ballot-name = Họ và tên
ballot-agree = Đồng ý
ballot-disagree = Không đồng ý
ballot-votes = Số phiếu bầu
ballot-code = Mã danh sách: { $code }
ballot-foot = Số lượng được bầu: { $seats } · Danh sách: { $count } người
ballot-page = Trang { $page }/{ $pages }
ballot-continued = { $title } (tiếp theo) · { $code }
ballot-names-count = Danh sách có { $count } người; một phiếu in được từ 1 đến { $most } người. Chia thành nhiều lần bầu, hoặc rút bớt danh sách.
ballot-invalid-too-many = phiếu bầu quá { $seats } người
ballot-invalid-nobody = phiếu không bầu ai
ballot-invalid-nobody-one = phiếu gạch tên người duy nhất
ballot-invalid-both = phiếu đánh dấu cả hai ô
ballot-invalid-neither = phiếu không đánh dấu ô nào
ballot-invalid-all-disagree = phiếu không đồng ý với tất cả mọi người
ballot-invalid-over-shares = phiếu ghi quá tổng số phiếu được bầu
ballot-specimen = PHIẾU MẪU
ballot-no-election = Kịch bản không có cuộc bầu cử bằng phiếu nào nên không có phiếu để in.
ballot-no-names = { $office }: chưa có ai trong danh sách nên chưa in được phiếu. Giới thiệu nhân sự, chốt danh sách ở bàn điều hành rồi in lại.
ballot-unknown-election = Không có cuộc bầu cử “{ $id }”. Các cuộc bầu cử của đại hội này: { $known }.
ballot-unknown-vote = Không có lần bầu số { $number }. Đang có lần bầu: { $known }.
print-ballots-made = Đã in { $count } phiếu bầu { $office }, mỗi phiếu { $pages } trang ({ $all } trang): { $file }. Mã danh sách { $code }: đọc cho Ban kiểm phiếu gõ lại từ tờ phiếu trước khi nhập.
print-ballots-specimen = Đã in PHIẾU MẪU bầu { $office }, { $pages } trang: { $file }. Danh sách chưa được Đại hội biểu quyết nên chưa in phiếu bầu; in lại sau khi biểu quyết danh sách.
ballot-no-code = Không tạo được mã QR của phiếu: mã của cuộc bầu cử dài quá. Rút ngắn id của cuộc bầu cử trong agenda.toml.

## daihoi print
print-badges-made = Đã in { $count } thẻ, { $pages } tờ A4: { $file }. Mã trên thẻ là vật vào cửa: giữ tệp này như giữ thẻ.
print-key-made = Đã tạo khóa của thẻ: { $file }. Giữ cùng kịch bản, chép theo khi chép kịch bản; không đưa cho ai, có khóa này là làm được thẻ giả.
print-key-failed = Không ghi được khóa của thẻ vào { $file }: { $cause } Chưa in gì. Kiểm tra quyền ghi vào thư mục kịch bản.
print-no-random = Hệ điều hành không cho số ngẫu nhiên nên không tạo được khóa của thẻ. Chưa in gì.
print-bundled = { $name } là kịch bản mẫu nằm trong chương trình, không có chỗ giữ khóa của thẻ. Chép ra một thư mục rồi in từ đó: daihoi new { $name } THƯ_MỤC, daihoi print badges THƯ_MỤC --out THE.pdf
print-already-open = Đại hội của kịch bản này đã mở ({ $dir }) với khóa khác của thẻ; thẻ in theo thư mục kịch bản sẽ không dùng được. In từ sổ ghi: daihoi print badges --data { $dir } --out THE.pdf
print-record-no-key = Sổ ghi { $dir } không có khóa của thẻ (mở bằng bản chương trình cũ). Nhập đại biểu bằng mã hoặc họ tên ở bàn điểm danh.
print-unknown-codes = Không có mã { $codes } trong danh sách. Chưa in gì. { $right }
print-unknown-codes-near = Có phải { $near }?
print-unknown-codes-list = Các mã đang có: { $first } … { $last }.
print-no-one = Không có ai để in thẻ.
print-letter = Lưu ý: bộ chữ không có “{ $letter }” trong họ tên, chức vụ hoặc đơn vị của { $code } { $name }: chữ ấy in thành ô trống.
print-rehearsal = Lưu ý: sổ ghi này là diễn tập.
print-no-roll = Sổ ghi { $dir } chưa có danh sách.
print-only-record = Giấy tờ này in từ sổ ghi: bỏ { $text }, chọn sổ ghi bằng --data.
print-not-a-pdf = { $file } đã có và không phải tệp PDF nên không ghi đè. Chọn tên khác sau --out.
print-out-folder = { $file } là một thư mục. Ghi tên tệp sau --out, ví dụ { $file }/THE.pdf.
print-unwritable = Không ghi được { $file }: { $cause } Kiểm tra thư mục và quyền ghi.
