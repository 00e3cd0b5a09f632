# Lời của bàn điểm danh và bàn Ban kiểm phiếu.

## Đầu màn hình
seat-rehearsal = DIỄN TẬP
seat-joining = Đang vào đại hội… chương trình tự nối khi máy của Đoàn chủ tịch sẵn sàng.
seat-link-lost = MẤT KẾT NỐI từ { $since } · chương trình tự nối lại · những gì đang gõ được giữ nguyên

## Bàn điểm danh
desk-seat = BÀN ĐIỂM DANH
desk-search = Tìm đại biểu
desk-field = Mã hoặc họ tên:
desk-list-all = Danh sách triệu tập: { $count }
desk-list-found = Tìm thấy: { $count }
desk-list-missing = CHƯA ĐẾN, chưa báo vắng: { $count }
desk-recent-title = Vừa ghi
desk-recent = { $name } ({ $code }), { $unit }: { $state }
desk-numbers = Số liệu
desk-units = Theo đơn vị: có mặt/triệu tập
desk-more-units = … và { $count } đơn vị nữa

desk-state-expected = chưa đến
desk-state-present = có mặt
desk-state-left = đã về
desk-state-excused = vắng có lý do
desk-state-unexcused = vắng không lý do
desk-vote = ✓ biểu quyết
desk-vote-short = BQ✓
desk-no-vote = ✗ biểu quyết
desk-no-vote-short = BQ✗
desk-kind-official = chính thức
desk-kind-ex-officio = đương nhiên
desk-kind-appointed = chỉ định
desk-kind-alternate = dự khuyết
desk-kind-probationary = đảng viên dự bị
desk-kind-guest = khách mời

desk-voters = Có biểu quyết
desk-others = Không
desk-guests = Khách
desk-number-summoned = Triệu tập
desk-number-present = Có mặt
desk-number-left = Đã về
desk-number-excused = Vắng có lý do
desk-number-unexcused = Vắng không lý do
desk-number-expected = Chưa đến
desk-summary = Có biểu quyết: triệu tập { $summoned } · có mặt { $present } · vắng có lý do { $excused } · không lý do { $unexcused } · chưa đến { $expected }. Người khác có mặt: { $others }

desk-nobody-found = Không tìm thấy ai. Xóa bớt chữ để tìm lại; gõ họ tên không cần dấu.
desk-nobody-missing = Không còn ai chưa đến: mọi người đều đã điểm danh hoặc báo vắng.
desk-no-roll = Chưa có danh sách. Danh sách hiện ra khi đại hội được mở.
desk-no-such-code = Không có mã “{ $code }” trong danh sách { $count } người. Không ai được điểm danh. Quét lại, hoặc tìm theo họ tên.
desk-no-such-name = Không có ai tên “{ $text }” trong danh sách. Kiểm tra lại giấy triệu tập, hoặc hỏi Đoàn chủ tịch.
desk-no-such-name-missing = Trong số người chưa đến không có ai tên “{ $text }”. Nhấn Tab để tìm trong cả danh sách.
desk-only-near = Không có ai tên đúng “{ $text }”; gần nhất là { $name }. Nếu đúng người, chọn bằng phím ↑ ↓ rồi nhấn Enter.
desk-same-name = Có { $count } người tên { $name }. Xem đơn vị, chọn đúng người bằng phím ↑ ↓ rồi nhấn Enter.
desk-not-recorded = CHƯA GHI cho { $name }: đang mất kết nối. Khi nối lại được, nhấn Enter một lần nữa.
desk-done-present = CÓ MẶT: { $name } ({ $code }), { $unit } · { $vote }
desk-done-left = ĐÃ VỀ: { $name } ({ $code }), { $unit } · { $vote }
desk-done-excused = VẮNG CÓ LÝ DO: { $name } ({ $code }), { $unit } · { $vote }
desk-done-unexcused = VẮNG KHÔNG LÝ DO: { $name } ({ $code }), { $unit } · { $vote }
desk-done-undo = Đã hoàn tác. Việc cũ và lý do hoàn tác đều còn trong biên bản điện tử.
desk-note-title = Vắng có lý do
desk-note-ask = { $name } ({ $code }) vắng vì lý do gì?
desk-note-kept = Lý do chỉ bàn điểm danh và Đoàn chủ tịch xem được. Enter để ghi, Esc để thôi.
desk-undo-title = Hoàn tác việc vừa ghi
desk-undo-what = Sẽ hoàn tác: { $what }

desk-keys = Bàn điểm danh
desk-key-check-in = điểm danh
desk-help-check-in = Ghi có mặt người đang chọn; mã quét vào phải đúng nguyên mã. Ô tìm tự trống cho người tiếp theo
desk-key-excused = vắng có lý do
desk-help-excused = Ghi vắng có lý do được chấp nhận; hỏi lý do
desk-key-unexcused = vắng không lý do
desk-help-unexcused = Ghi vắng không có lý do
desk-key-leave = ra về
desk-help-leave = Ghi người đang có mặt rời đại hội
desk-key-return = trở lại
desk-help-return = Ghi người đã về nay trở lại
desk-key-missing = ai chưa đến
desk-help-missing = Chỉ hiện những người chưa đến và chưa báo vắng; nhấn lần nữa để hiện cả danh sách
desk-key-undo = hoàn tác
desk-help-undo = Hoàn tác việc điểm danh mới nhất, có ghi lý do
desk-key-clear = xóa ô
desk-help-clear = Xóa ô tìm và bỏ chọn
desk-key-up = lên
desk-help-up = Chọn người ở dòng trên
desk-key-down = xuống
desk-help-down = Chọn người ở dòng dưới
desk-key-page-up = lên trang
desk-help-page-up = Lên mười dòng
desk-key-page-down = xuống trang
desk-help-page-down = Xuống mười dòng
