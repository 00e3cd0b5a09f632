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
desk-summary-left = Có biểu quyết: triệu tập { $summoned } · có mặt { $present } · vắng có lý do { $excused } · không lý do { $unexcused } · đã về { $left } · chưa đến { $expected }. Người khác có mặt: { $others }

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

## Bàn Ban kiểm phiếu
board-seat = BAN KIỂM PHIẾU
board-office = { $office } · bầu { $seats } trong { $names } người · mã danh sách { $code }
board-office-heading = Mã danh sách { $code } · bầu { $seats } trong { $names } · { $office }
board-progress = Đã nhập { $entered }/{ $collected } phiếu, còn { $rest }
board-list-title = Danh sách bầu cử
board-sheet-title = BẢNG KIỂM PHIẾU: số phiếu bầu
board-sheet-columns = đồng ý { $agree } · không { $disagree } · không tính { $neither }
board-more-names = … và { $count } tên nữa: phóng to cửa sổ
board-checks-title = Đối chiếu
board-check-missing = Đã nhập { $entered } / thu về { $collected }: còn { $rest } phiếu
board-check-entered = Đã nhập { $entered } / thu về { $collected }
board-check-valid = Hợp lệ { $valid } + không hợp lệ { $invalid } = { $sum } / đã nhập { $entered }
board-check-marks = Lượt bầu { $marks } + lượt bỏ trống { $unused } = { $left } / hợp lệ { $valid } × { $seats } người = { $right }
board-check-columns = Đồng ý + không đồng ý + không tính = { $left } / hợp lệ { $right }
board-last-title = Các phiếu vừa nhập
board-none-entered = Chưa nhập phiếu nào.

board-title-entry = PHIẾU SỐ { $number } / { $collected }
board-title-full = ĐÃ NHẬP ĐỦ { $collected } PHIẾU
board-title-number = SỬA PHIẾU NÀO?
board-prove-title = ĐỐI CHIẾU DANH SÁCH
board-title-marks = SỬA PHIẾU SỐ { $number }
board-label-struck = Các số bị gạch:
board-label-disagree = Các số không đồng ý:
board-label-number = Phiếu số:
board-hint-struck = Gõ số các tên bị gạch: 3 12 17 hoặc 15-17. Dấu chấm (.): không gạch ai. Dấu + ở đầu: gõ các số để lại. Dấu =: giống phiếu trước. X: phiếu không hợp lệ vì lý do khác.
board-hint-columns = Dấu chấm (.): đồng ý tất cả. Gõ số các tên không đồng ý; thêm ! nếu đánh cả hai ô, thêm ? nếu bỏ trống cả hai ô. Dấu =: giống phiếu trước. X: phiếu không hợp lệ vì lý do khác.
board-hint-full = Xem bảng kiểm phiếu và phần đối chiếu. Đúng với phiếu trên bàn thì nhấn F8 để niêm phong; sai thì nhấn F6 để sửa một phiếu.
board-hint-number = Gõ số của phiếu đã nhập (1 đến { $entered }) rồi nhấn Enter. Esc để thôi.
board-hint-marks = Đọc lại phiếu giấy, gõ lại từ đầu. Đang ghi là:
board-under-way = Đang ghi { $count } phiếu… cứ gõ phiếu tiếp theo.

board-reading-struck = GẠCH: { $names } · CÒN LẠI { $left }/{ $seats }
board-brief-struck = còn { $left }/{ $seats } · gạch { $names }
board-reading-none-struck = KHÔNG GẠCH AI · CÒN LẠI { $left }/{ $seats }
board-reading-columns = ĐỒNG Ý { $agree }/{ $names }{ $disagree }{ $both }{ $neither }
board-reading-disagree = { " " }· KHÔNG ĐỒNG Ý: { $names }
board-reading-both = { " " }· ĐÁNH CẢ HAI Ô: { $names }
board-reading-neither = { " " }· BỎ TRỐNG: { $names }
board-reading-nothing = { "" }
board-reading-spread = Chia { $votes }/{ $most } phiếu ({ $shares } cổ phần × { $seats }): { $names }
board-reading-unread = Không đọc tên trên phiếu
board-reading-fewer = bầu { $left } người, ít hơn quy định { $fewer } (vẫn hợp lệ)
board-valid = PHIẾU HỢP LỆ
board-invalid = PHIẾU KHÔNG HỢP LỆ: { $why }
board-invalid-too-many = còn { $left } tên, chỉ được bầu { $seats } (thừa { $over })
board-invalid-nobody = không bầu ai
board-invalid-both-or-neither = danh sách một người, đánh cả hai ô hoặc bỏ trống cả hai ô
board-invalid-reason = { $reason }
board-nothing-before = Dấu = lấy lại phiếu trước, nhưng ở đây chưa có phiếu nào trước. Gõ các số trên phiếu.
board-no-such-reason = Không có lý do số { $number }: chọn từ 1 đến { $count }.
board-choose-reason = Chọn lý do: gõ số từ 1 đến { $count } sau chữ x rồi nhấn Enter.
board-wait = Còn { $count } phiếu đang chờ ghi. Đợi một chút rồi nhấn Enter lại; phiếu đang gõ được giữ.
board-not-recorded = CHƯA GHI: đang mất kết nối. Phiếu đang gõ được giữ trong ô; khi nối lại được, nhấn Enter một lần nữa.
board-kept-back = Phiếu gõ sau phiếu bị từ chối đã trở lại trong ô. So với phiếu giấy rồi nhấn Enter.

board-correct-title = Sửa phiếu đã nhập
board-correct-why = Phiếu số { $number } được đọc lại khác lần trước.
board-withdraw-title = Rút phiếu nhập sau cùng
board-withdraw-why = Sẽ rút phiếu số { $number }, phiếu nhập sau cùng: nhập hai lần, hoặc không có phiếu giấy ấy.
board-done-correct = Đã sửa phiếu số { $number }. Lần đọc trước và lý do vẫn còn trong biên bản điện tử.
board-done-withdraw = Đã rút phiếu số { $number }.
board-seal-title = Niêm phong kết quả: { $office }
board-seal-numbers = Thu về { $collected } phiếu: hợp lệ { $valid }, không hợp lệ { $invalid }. Các đẳng thức đều khớp.
board-seal-final = Niêm phong rồi thì không sửa được phiếu nào nữa. Đoàn chủ tịch sẽ công bố kết quả.
board-seal-word = NIÊM PHONG

board-waiting-title = Chưa có phiếu để kiểm
board-waiting-for = Cuộc bầu tiếp theo: { $office }
board-waiting-opens = Khi Đoàn chủ tịch báo số phiếu thu về, màn hình này tự mở để nhập phiếu.
board-nothing-left = Mọi cuộc bầu đã công bố kết quả. Ban kiểm phiếu đã hoàn thành nhiệm vụ.
board-step-list = Danh sách bầu cử: chưa chốt
board-step-list-done = Danh sách { $names } người, bầu { $seats }, mã { $code }: so mã này với mã in trên phiếu
board-step-board = Ban kiểm phiếu: chưa giới thiệu
board-step-board-done = Trưởng ban { $head }; { $count } ủy viên: { $members }
board-step-papers = Phát phiếu: chưa báo số
board-step-papers-done = In { $printed } phiếu, phát ra { $issued }, giữ lại { $kept }
board-step-box = Mở hòm, đếm phiếu thu về, báo Đoàn chủ tịch
board-rules-struck = Cách nhập: mỗi phiếu gõ số các tên bị gạch rồi nhấn Enter, ví dụ 3 12 17. Dấu chấm: không gạch ai. Màn hình đọc lại tên và báo ngay nếu phiếu không hợp lệ, trước khi nhấn Enter.
board-rules-columns = Cách nhập: dấu chấm nếu đồng ý tất cả; nếu không, gõ số các tên không đồng ý rồi nhấn Enter. Màn hình đọc lại tên và báo ngay nếu phiếu không hợp lệ, trước khi nhấn Enter.
board-choose-title = Kiểm hòm phiếu nào?
board-choose-row = { $office }: đã nhập { $entered }/{ $collected }

board-sealed-title = Đã niêm phong
board-sealed-state = ĐÃ NIÊM PHONG lúc { $at } · chờ Đoàn chủ tịch công bố
board-sealed-papers = Phát ra { $issued } · thu về { $entered } · hợp lệ { $valid } · không hợp lệ { $invalid }
board-sealed-full = Phiếu hợp lệ bầu đủ số lượng: { $full } · bầu ít hơn: { $fewer }
board-sealed-digest = Mã niêm phong: { $digest }

board-keys = Bàn Ban kiểm phiếu
board-key-enter = ghi
board-help-enter = Ghi phiếu đang gõ; khi sửa hoặc chọn hòm thì sang bước tiếp theo
board-key-invalid = không hợp lệ
board-help-invalid = Ghi phiếu không hợp lệ vì một lý do trong quy chế; chọn lý do bằng số
board-key-correct = sửa phiếu
board-help-correct = Đọc lại một phiếu đã nhập, có ghi lý do
board-key-withdraw = rút phiếu cuối
board-help-withdraw = Rút phiếu nhập sau cùng, có ghi lý do
board-key-seal = niêm phong
board-help-seal = Niêm phong kết quả khi đã nhập đủ và các đẳng thức đều khớp; gõ NIEM PHONG
board-key-clear = xóa / thôi
board-help-clear = Xóa ô đang gõ, hoặc thôi sửa
board-key-up = lên
board-help-up = Chọn hòm phiếu ở dòng trên
board-key-down = xuống
board-help-down = Chọn hòm phiếu ở dòng dưới
board-label-spread = Cổ phần và số phiếu dồn:
board-hint-spread = Cổ phần / số phiếu cho từng người, ví dụ 1200/1=2400 3=1200
