# Phím
key-space = Dấu cách

# Lệnh chung của các màn hình
cmd-title-shared = Dùng ở mọi màn hình
cmd-help = trợ giúp
help-help = Xem mọi phím và việc làm của màn hình này
cmd-palette = tìm lệnh
help-palette = Gõ vài chữ (không cần dấu) để tìm và chạy một lệnh
cmd-go-console = bàn điều hành
help-go-console = Về màn hình của Đoàn chủ tịch
cmd-go-desk = điểm danh
help-go-desk = Mở bàn điểm danh trên máy này
cmd-go-board = kiểm phiếu
help-go-board = Mở bàn của Ban kiểm phiếu trên máy này
cmd-simulate = đại biểu giả làm
help-simulate = Diễn tập: đại biểu giả lập làm việc tiếp theo (đến dự, giơ thẻ, bỏ phiếu)
cmd-quit = thoát
help-quit = Rời chương trình; biên bản điện tử được giữ nguyên

# Phím trong các cửa sổ
cmd-title-form = Trong các cửa sổ
cmd-accept = đồng ý
help-accept = Làm điều cửa sổ đang nói
cmd-cancel = đóng lại
help-cancel = Đóng cửa sổ, không ghi gì
cmd-next-field = ô sau
help-next-field = Sang ô nhập tiếp theo
cmd-previous-field = ô trước
help-previous-field = Về ô nhập trước
cmd-tick = chọn/bỏ
help-tick = Chọn hoặc bỏ người ở dòng này
cmd-up = lên
help-up = Lên một dòng
cmd-down = xuống
help-down = Xuống một dòng
cmd-page-up = lên trang
help-page-up = Lên một trang
cmd-page-down = xuống trang
help-page-down = Xuống một trang

help-title = Trợ giúp
palette-title = Tìm lệnh
palette-nothing = Không có lệnh nào như vậy. Xóa bớt chữ để tìm lại.
reason-title = Cần nêu lý do
reason-ask = Lý do:
reason-printed = Lý do được ghi vào biên bản. Enter để tiếp tục, Esc để quay lại.
reason-in-words = Đây là ô lý do, phải viết bằng lời. Muốn sửa số vừa nhập: nhấn Esc để quay lại.
typed-ask = Gõ { $word } rồi nhấn Enter:
quit-title = Thoát chương trình?
quit-body = Mọi điều đã ghi được giữ nguyên trên máy. Chạy lại daihoi run là tiếp tục đúng bước này, với đúng các con số này. Màn hình hội trường giữ hình cuối cùng cho đến khi chương trình chạy lại.
quit-ask = Enter: thoát. Esc: ở lại.
window-too-small = Cửa sổ đang là { $width }×{ $height } ô, quá nhỏ. Xin phóng to cửa sổ đến ít nhất { $least-width }×{ $least-height } ô, hoặc thu nhỏ cỡ chữ (Ctrl và dấu trừ).

# Lệnh của bàn điều hành
cmd-title-console = Bàn điều hành
cmd-advance = việc tiếp theo
help-advance = Làm việc tiếp theo của bước; hết việc thì sang bước sau
cmd-next-step = sang bước sau
help-next-step = Sang bước sau; nếu còn việc chưa xong thì hỏi lý do để ghi biên bản
cmd-agenda-up = xem bước trước
help-agenda-up = Xem lại các bước trước trong chương trình
cmd-agenda = xem chương trình
help-agenda-down = Xem các bước tới trong chương trình
cmd-speech-up = lời dẫn lên
help-speech-up = Cuộn lời dẫn lên một trang
cmd-speech = cuộn lời dẫn
help-speech-down = Cuộn lời dẫn xuống một trang
cmd-hall = hội trường
help-hall = Chọn hình trên màn hình hội trường: bước, danh sách, kết quả, giờ nghỉ, màn đen
cmd-black = tắt/bật màn hội trường
help-black = Để đen màn hình hội trường; nhấn lần nữa để hiện lại
cmd-miniature = xem màn hội trường
help-miniature = Xem hội trường đang thấy gì
cmd-undo = hoàn tác
help-undo = Rút lại việc vừa ghi, kèm lý do; việc cũ vẫn còn trong biên bản điện tử
cmd-hush = cất lời nhắn
help-hush = Cất lời nhắn ở cuối màn hình
cmd-title-browse = Khi xem chương trình
cmd-browse-go = chuyển đến bước này
help-browse-go = Chuyển đại hội đến bước đang xem (có hỏi lại)
cmd-browse-back = về bước hiện tại
help-browse-back = Thôi xem, về bước đang tiến hành
cmd-browse-first = bước đầu
help-browse-first = Đến bước đầu tiên
cmd-browse-last = bước cuối
help-browse-last = Đến bước cuối cùng
cmd-confirm = xác nhận
help-confirm = Xác nhận thay mặt Đoàn chủ tịch

cmd-title-vote = Khi ghi kết quả biểu quyết
cmd-unanimous = nhất trí 100%
help-unanimous = Mọi người có mặt đều đồng ý
cmd-read-back = đọc lại
help-read-back = Đọc lại các con số trước khi ghi
cmd-record-vote = ghi kết quả
help-record-vote = Ghi kết quả biểu quyết và đưa ra hội trường
cmd-back = sửa lại
help-back = Quay lại sửa các con số

cmd-title-vote-read = Khi đọc lại kết quả biểu quyết
cmd-title-pick = Khi chọn người
cmd-title-search = Khi đang tìm tên
cmd-pick-accept = chốt
help-pick-accept = Chốt những người đã chọn
cmd-pick-add = chọn người này
help-pick-add = Chọn hoặc bỏ người tìm được
cmd-pick-head = làm trưởng ban
help-pick-head = Đặt người ở dòng này làm trưởng ban
cmd-search-drop = thôi tìm
help-search-drop = Xóa chữ đang tìm

# Màn hình điều hành
rehearsal-mark = DIỄN TẬP
console-agenda = Chương trình
console-attendance = Điểm danh
console-log = Diễn biến
console-closed = Đại hội đã bế mạc
console-place = { $session } · bước { $number }/{ $of }
console-present = Có mặt { $present }/{ $summoned }
console-undeclared = { $count } kết quả chưa công bố
console-step-by = { $title } · { $by }
console-no-words = Bước này không có lời dẫn. Xem các việc ở dưới.
console-no-duties = Không có việc phải ghi ở bước này.
console-duties = { $all ->
    [0] Việc của bước
   *[other] Việc của bước: còn { $open }/{ $all }
  }
console-more-below = ▼ còn nữa: PgDn
console-more-above = ▲ PgUp
console-more-both = ▲ PgUp · ▼ PgDn
console-enter = Enter: { $what }
console-enter-next = Enter: sang bước “{ $title }”
console-enter-closed = Đại hội đã bế mạc. Biên bản điện tử đã khép; Ctrl+Q để thoát.
console-agenda-done = Đã hết chương trình. Còn bước nào bỏ dở, dùng phím mũi tên để chọn lại.
console-wait-board = Đang chờ Ban kiểm phiếu nhập và niêm phong phiếu bầu { $office }. Trong lúc chờ có thể xem bước khác bằng phím mũi tên.
console-wait-board-here = Đang chờ Ban kiểm phiếu nhập và niêm phong phiếu bầu { $office }. Nếu kiểm phiếu trên máy này, nhấn F4.
console-counting = { $progress }. Chờ Ban kiểm phiếu niêm phong.
console-counting-here = { $progress }. Kiểm phiếu trên máy này: F4.
console-counting-through = Đang kiểm phiếu: { $through }/{ $collected }
console-counting-now = Đang kiểm phiếu
console-vote-open = đang biểu quyết
console-nobody = ! Chưa ai được điểm danh. Điểm danh ở bàn điểm danh trước khi biểu quyết.
console-nobody-here = ! Chưa ai được điểm danh. Nhấn F3 để điểm danh trước khi biểu quyết.
console-failed-own-vote = ! Đại hội không thông qua nội dung này. Nhấn Enter để đề xuất lại và biểu quyết lần nữa; cả hai lần đều còn trong sổ.
console-failed-vote = ! Có câu biểu quyết không thông qua. Muốn biểu quyết lại: nhấn U để hoàn tác kết quả, rồi Enter.
console-carried = thông qua { $yes }/{ $present }
console-not-carried = không thông qua { $yes }/{ $present }
console-list-made = { $names } người, mã { $code }
console-board-made = { $count } người
console-papers-made = phát { $issued }, in { $printed }
console-box-made = thu về { $collected }
console-declared-made = trúng cử { $elected }/{ $seats }
console-done = Đã ghi: { $what }
console-done-undo = Đã hoàn tác. Việc cũ và lý do hoàn tác đều còn trong biên bản điện tử.
console-done-rules = Đã ghi: Đoàn chủ tịch xác nhận các quy định.
console-done-declare = Đã công bố kết quả bầu { $office }; hội trường đang xem kết quả. Đọc lời công bố ở giữa màn hình.
console-done-close = Đã bế mạc và khóa biên bản điện tử. Có thể thoát bằng Ctrl+Q.
drift-late = chậm { $minutes } phút
drift-early = sớm { $minutes } phút
drift-none = đúng giờ
link-joining = đang nối
console-link-lost = mất kết nối { $seconds } giây, đang nối lại
quorum-yes = đủ điều kiện
quorum-no = chưa đủ điều kiện

attendance-summoned = Triệu tập
attendance-present = Có mặt
attendance-excused = Vắng có lý do
attendance-unexcused = Vắng không lý do
attendance-left = Đã về giữa chừng
attendance-expected = Chưa điểm danh
attendance-others = Khách, không biểu quyết

console-log-opened = mở sổ đại hội
console-log-step = bước: { $title }
console-log-quorum = báo cáo: có mặt { $present }/{ $summoned }
console-log-carried = ✓ { $yes }/{ $present } { $question }
console-log-not-carried = ✗ { $yes }/{ $present } { $question }
console-log-issued = phát { $issued } phiếu bầu { $office }
console-log-collected = thu về { $collected } phiếu bầu { $office }
console-log-sealed = niêm phong kết quả bầu { $office }
console-log-declared = công bố kết quả bầu { $office }
console-log-closed = bế mạc

# Màn hình đầu tiên
first-title = Bắt đầu
first-hello = Đại hội của { $organisation } đã sẵn sàng.
first-press = ➤ Nhấn phím Enter để bắt đầu bước 1: { $title }
first-enter = làm việc tiếp theo; mỗi lần nhấn đi một bước nhỏ
first-arrows = (và ↑) xem trước chương trình, không thay đổi gì
first-esc = thôi, đóng cửa sổ đang mở
first-desk = điểm danh người đến dự
first-help = xem mọi phím
first-safe = Không thể làm hỏng gì: mọi việc quan trọng đều hỏi lại, việc ghi nhầm rút lại được, và điều đã ghi không bao giờ mất.

# Hội trường
hall-title = Màn hình hội trường
hall-step = Tự động: bước hiện tại
hall-welcome = Chào mừng, số người đã đến
hall-quorum = Số đại biểu đã báo cáo
hall-vote-question = Câu hỏi đang biểu quyết
hall-vote-result = Kết quả biểu quyết vừa rồi
hall-candidates = Danh sách bầu { $office }
hall-procedure = Thể thức bỏ phiếu bầu { $office }
hall-voting = Bỏ phiếu, kiểm phiếu bầu { $office }
hall-declared = Kết quả đã công bố: { $office }
hall-break = Giờ nghỉ, số phút:
hall-programme = Chương trình: đang ở bước nào
hall-page = Trang cho điện thoại (mã QR)
hall-black = Màn đen

# Xác nhận quy định
console-confirm-title = { $count } quy định chờ Đoàn chủ tịch xác nhận
console-confirm-why = { $rules } để ngỏ các điều dưới đây, hoặc chưa đối chiếu được với nguyên văn. Chương trình đang dùng cách hiểu thông thường; Đoàn chủ tịch xem và xác nhận trước khi dùng lần đầu.
console-confirm-line = • { $name } ({ $article })
console-confirm-value = • { $name }: { $value } ({ $article })
value-yes = có
value-no = không
value-base-all = toàn bộ số được triệu tập
value-base-less = số được triệu tập, trừ { $count } trường hợp quy chế cho trừ
value-more-than-half = quá một nửa
value-tie-revote = bầu lại trong số bằng phiếu, lấy người cao hơn, không cần quá một nửa
value-quorum = ít nhất { $part }/{ $whole } số được triệu tập
value-quorum-units = ít nhất { $part }/{ $whole } số được triệu tập; đại hội đại biểu thêm: đại biểu của quá { $unit-part }/{ $unit-whole } số đơn vị
value-surplus = ít nhất { $least }, nhiều nhất { $most }% số cần bầu; khi bầu { $from }–{ $to } người thì nhiều nhất { $small }
value-form-struck = gạch tên người không bầu
value-form-columns = đánh dấu X vào ô đồng ý hoặc không đồng ý
value-months = { $months } tháng
console-confirm-ask = Nhấn X để xác nhận tất cả. Esc để xem lại sau.
parameter-base-members = Căn cứ tính tỷ lệ trúng cử ở đại hội toàn thể
parameter-base-delegates = Căn cứ tính tỷ lệ trúng cử ở đại hội đại biểu
parameter-base-meeting = Căn cứ tính tỷ lệ trúng cử ở hội nghị, cuộc họp
parameter-majority = Tỷ lệ trúng cử
parameter-hand-vote = Tỷ lệ thông qua khi biểu quyết giơ thẻ
parameter-tie = Cách xử lý khi bằng phiếu ở vị trí cuối
parameter-quorum = Số đại biểu tối thiểu để tiến hành
parameter-surplus = Số dư của danh sách bầu cử
parameter-form-with-surplus = Mẫu phiếu khi danh sách có số dư
parameter-form-without-surplus = Mẫu phiếu khi danh sách không có số dư
parameter-board-off-list = Người trong danh sách bầu cử không kiểm phiếu
parameter-list-by-given-name = Xếp danh sách theo vần A, B, C của tên
parameter-keep-months = Số tháng lưu phiếu
parameter-invalid = Phiếu không hợp lệ: { $reason }
parameter-other = { $name }

# Báo cáo số đại biểu
console-quorum-title = Báo cáo số đại biểu, chốt điểm danh
console-quorum-absent = Vắng có lý do { $excused }, vắng không lý do { $unexcused }, đã về giữa chừng { $gone }; khách và người không biểu quyết { $others }.
console-quorum-expected = ! Còn { $count } người chưa điểm danh sẽ được ghi vắng không lý do. Người đến muộn vẫn điểm danh được sau.
console-quorum-ask = Enter: chốt và báo cáo. Esc: điểm danh tiếp.

# Chuyển bước
console-go-title = Chuyển bước?
console-go-to = Đến bước { $number }: { $title }
console-go-from = Rời bước “{ $title }”{ $open ->
    [0] , đã xong mọi việc.
   *[other] , còn { $open } việc chưa xong: sẽ hỏi lý do.
  }
console-go-ask = Enter: chuyển. Esc: thôi.

# Hoàn tác
undo-title = Hoàn tác
undo-what = Sẽ rút lại: { $what }. Việc đã ghi vẫn còn trong biên bản điện tử, kèm lý do rút.

# Biểu quyết
vote-title = Kết quả giơ thẻ
vote-present = Đang có mặt { $present } người có quyền biểu quyết. Chỉ gõ số ít; số đồng ý được tính ra.
vote-no = Không đồng ý
vote-other = Ý kiến khác
vote-yes = Đồng ý (để trống: tự tính)
vote-read-unanimous = NHẤT TRÍ { $yes }/{ $present } ({ $percent }%)
vote-read = Đồng ý { $yes } · không đồng ý { $no } · ý kiến khác { $other } · cộng { $present } ({ $percent }% đồng ý)
vote-would-carry = ✓ Thông qua: { $base }; cần { $needed }, được { $yes }.
vote-would-fail = ✗ Không thông qua: { $base }; cần { $needed }, được { $yes }.
vote-base-changed = ! Điểm danh đã thay đổi từ khi đưa câu hỏi ra: tính lúc này là { $now }; căn cứ của lần biểu quyết này vẫn là { $base } như lúc đó.
vote-ask-type = U: nhất trí 100%. Hoặc gõ số không đồng ý, số ý kiến khác, rồi Enter.
vote-ask-record = Đọc lại các số trên. Enter: ghi và đưa ra hội trường. Esc: sửa.

# Danh sách, Ban kiểm phiếu
picker-search = Tìm tên hoặc mã:
picker-nobody = Không tìm thấy ai. Gõ ít chữ hơn, không cần dấu.
picker-empty = Chưa có ai. Gõ tên hoặc mã để tìm.
list-title = Danh sách bầu cử
list-how = ↑ ↓ rồi Dấu cách: chọn hoặc bỏ một người. Thêm người khác: gõ tên (không cần dấu) rồi Enter. Đề cử, ứng cử tại Đại hội ở việc sau.
list-count = { $names } người để bầu { $seats }, số dư { $surplus }; tối đa { $most } ({ $article })
list-preview = Thứ tự trên phiếu
list-alike = tên giống nhau
board-title = Ban kiểm phiếu
board-count = { $count } người. Trưởng ban: { $head }
board-head = trưởng ban

# Phiếu, hòm phiếu
papers-title = Phát phiếu
papers-printed = Số phiếu in ra
papers-issued = Số phiếu phát ra
papers-kept = Hỏng, không dùng (để trống: tự tính)
papers-ask-printed = Gõ số phiếu in ra rồi nhấn Enter.
papers-no-quorum = ! Hiện có mặt { $present }/{ $summoned }: chưa đủ điều kiện tiến hành. Đoàn chủ tịch cân nhắc trước khi phát phiếu.
papers-read = In { $printed } = phát { $issued } + giữ lại { $kept }; đang có mặt { $present }. Enter để ghi.
box-title = Mở hòm phiếu
box-issued = Đã phát ra { $issued } phiếu.
box-collected = Số phiếu thu về
box-ask = Đếm phiếu trong hòm, chưa xem nội dung, gõ số phiếu rồi nhấn Enter.
box-read = ✓ Thu về đủ { $collected }/{ $issued } phiếu. Enter để ghi.
box-read-missing = ! Phát { $issued }, thu về { $collected }: { $missing } phiếu không nộp. Enter rồi ghi lý do.

# Công bố
declare-title = Công bố kết quả bầu cử
declare-base-changed = ! Điểm danh đã thay đổi từ khi phát phiếu: tính lúc này là { $now }; căn cứ của lần bầu này vẫn là { $base } như lúc đó.
declare-papers = Phát ra { $issued }, thu về { $collected }, hợp lệ { $valid }, không hợp lệ { $invalid }.
declare-elected = Trúng cử { $elected }/{ $seats } người ({ $article }).
declare-tied = = { $count } người bằng phiếu ở vị trí cuối, còn { $vacant } ghế.
standing-elected-word = trúng cử
standing-tied-word = bằng phiếu
standing-no-seat-word = quá nửa, hết chỗ
standing-not-elected-word = không trúng cử
typed-word-declare = CÔNG BỐ
typed-word-close = BẾ MẠC
console-close-title = Bế mạc đại hội
console-close-body = Sau khi bế mạc, sổ của “{ $title }” chỉ còn để xem, không ghi thêm được. Mọi kết quả, biên bản lấy từ sổ này.

# Chọn đại hội
cmd-title-welcome = Chọn đại hội
cmd-welcome-open = mở
help-welcome-open = Mở đại hội ở dòng này
cmd-welcome-rehearse = diễn tập
help-welcome-rehearse = Diễn tập chương trình này, trên sổ riêng có dấu DIỄN TẬP
help-welcome-quit = Rời chương trình
welcome-program = daihoi · điều hành đại hội
welcome-title = Chọn đại hội
welcome-press = ➤ Dùng phím ↑ ↓ để chọn, rồi nhấn Enter để mở. F9 để diễn tập thử.
welcome-unfinished = Đang tiến hành: mở lại là tiếp tục đúng chỗ đã dừng
welcome-agendas = Chương trình mẫu có sẵn
welcome-own = Muốn soạn chương trình riêng: gõ “daihoi new chi-bo dai-hoi-cua-toi”, sửa các tệp trong thư mục ấy rồi chạy “daihoi run dai-hoi-cua-toi”.
welcome-nothing = Chưa có đại hội nào ở đây.
value-tie-again = không ai trúng cử, bầu lại
value-tie-ask = Đại hội quyết định
value-tie-older = người cao tuổi hơn
value-tie-lot = rút thăm
value-at-least-percent = ít nhất { $percent }%
value-plurality = lấy từ người cao phiếu nhất
value-form-cumulative = bầu dồn phiếu
list-count-open = { $names } người cho { $seats } ghế, số dư { $surplus }; quy chế không giới hạn số dư

parameter-hand-vote-major = Biểu quyết việc hệ trọng
parameter-vacant-default = Bầu chưa đủ số lượng
parameter-vacant-delegates = Bầu chưa đủ đại biểu
parameter-vacant-secretary = Bầu bí thư chi bộ chưa được
parameter-new-names = Giới thiệu thêm người ở vòng sau
parameter-floor-gate = Đề cử, ứng cử tại đại hội vào danh sách khi
parameter-convening-bound = Cấp ủy viên triệu tập không đề cử, ứng cử ngoài danh sách
parameter-opinion-ballot = Lấy phiếu xin ý kiến khi vượt số dư
parameter-confirmation = Kết quả chờ cấp trên chuẩn y
parameter-marks-too-many = Phiếu bầu quá số lượng
parameter-marks-nobody = Phiếu không bầu ai trong nhiều người
parameter-marks-nobody-one = Phiếu một người, gạch tên
parameter-marks-both-one = Phiếu một người, đánh dấu cả hai ô
parameter-marks-neither-one = Phiếu một người, không đánh dấu
parameter-marks-all-disagree = Phiếu không đồng ý tất cả
parameter-marks-over-shares = Phiếu dồn quá số được quyền
value-over-percent = trên { $percent }%
value-next = vòng { $round }: { $next }
value-next-then = { $before }; { $then }
value-next-round = bầu tiếp
value-next-none = để khuyết
value-next-superior = cấp trên chỉ định
value-marks-valid = hợp lệ
value-marks-invalid = không hợp lệ
value-marks-board = Ban kiểm phiếu biểu quyết

# Đề cử, ứng cử, xin rút, danh sách
names-title = Đề cử, ứng cử, xin rút
names-opinion = { $names } người để bầu { $seats }, tối đa { $most }: khi kết thúc đề cử, Đại hội bỏ phiếu xin ý kiến về { $floor } người được giới thiệu thêm, lấy { $kept } người từ cao xuống ({ $article }).
names-withdrawn = Đã được rút: { $names }
names-kept-out = Không được đưa vào danh sách: { $names }
names-nominated-by = do { $name } đề cử
names-self-nominated = tự ứng cử
names-ask-close = D: thêm người. R: người ở dòng này xin rút. Enter: kết thúc đề cử.
names-ask-fix = Enter: chốt danh sách để biểu quyết. D: thêm người. R: xin rút.
names-ask-mend = Chưa chốt được. D: đề cử, ứng cử thêm. R: người ở dòng này xin rút. G: sửa danh sách dự kiến.
list-code = Mã danh sách sẽ in trên phiếu: { $code }
introduce-title = Danh sách dự kiến
cmd-title-names = Khi nhận đề cử, xin rút, chốt danh sách
cmd-names-accept = chốt
help-names-accept = Kết thúc đề cử; khi đã kết thúc thì chốt danh sách với những người đang nêu
cmd-nominate = đề cử thêm
help-nominate = Thêm một người được đề cử hoặc tự ứng cử tại Đại hội
cmd-withdraw = xin rút
help-withdraw = Ghi người ở dòng này xin rút; Đại hội biểu quyết
cmd-introduce-again = sửa dự kiến
help-introduce-again = Sửa danh sách dự kiến rồi giới thiệu lại
cmd-title-one = Khi tìm một người
cmd-take = chọn người này
help-take = Chọn người ở dòng này
cmd-alone = tự ứng cử
help-alone = Không có người đề cử: người này tự ứng cử
cmd-back-to-names = về danh sách
help-back-to-names = Về danh sách, không ghi gì
cmd-title-propose = Khi có người xin rút
cmd-grant = đề nghị cho rút
help-grant = Đoàn chủ tịch đề nghị Đại hội cho rút
cmd-refuse = đề nghị không cho
help-refuse = Đoàn chủ tịch đề nghị Đại hội không cho rút
nominee-title = Ai được đề cử?
nominee-ask = Gõ tên (không cần dấu) hoặc mã của người được đề cử, tự ứng cử, rồi nhấn Enter.
nominee-ask-gate = Gõ tên (không cần dấu) hoặc mã, rồi nhấn Enter. Sau đó Đại hội biểu quyết: trên { $percent }% số người dự đồng ý thì vào danh sách ({ $article }).
nominator-title = Ai đề cử?
nominator-for = Người được đề cử: { $name } ({ $about })
nominator-ask = Gõ tên người đề cử rồi nhấn Enter. Tự ứng cử: nhấn Tab.
withdraw-title = Xin rút
withdraw-who = { $name } ({ $about }) xin rút khỏi danh sách.
withdraw-decides = Đoàn chủ tịch đề nghị; Đại hội biểu quyết.
withdraw-ask = C: đề nghị cho rút. K: đề nghị không cho rút. Esc: quay lại.
list-later = { $names } người để bầu { $seats } ghế còn lại
list-later-few = Có { $names } người cho { $seats } ghế còn lại: ít hơn số cần bầu. Vẫn chốt được, ghế thừa sẽ để khuyết.
list-how-stay = Chỉ những người ở lại từ vòng trước. ↑ ↓ rồi Dấu cách: chọn hoặc bỏ một người.
list-how-new = Được giới thiệu thêm: gõ tên (không cần dấu) rồi Enter. ↑ ↓ rồi Dấu cách: chọn hoặc bỏ một người.
console-introduced-made = { $names } người
console-names-made = { $names } người

# Số lượng
cmd-seats = đổi số lượng
help-seats = Đề nghị số lượng cần bầu khác với chương trình, trước khi Đại hội biểu quyết
seats-title = Đề nghị số lượng khác
seats-planned = Chương trình: { $planned } người. Đang đề nghị: { $now } người.
seats-number = Số lượng cần bầu
seats-ask = Gõ số mới rồi nhấn Enter; sau đó Đại hội biểu quyết số này.
console-failed-seats = ! Đại hội không thông qua số lượng này. S: đề nghị số khác. Enter: đưa lại số này ra biểu quyết.

# Các vòng bầu
round-turn = Vòng { $turn }
round-revote = Bầu lại, vòng { $turn }
round-opinion = Phiếu xin ý kiến
round-elected = { $round }: trúng cử { $elected }/{ $seats }
round-tied = { $round }: trúng cử { $elected }/{ $seats }, { $tied } người bằng phiếu
round-kept = { $round }: { $elected } người vào danh sách, tối đa { $seats }
console-duties-round = { $duties } · { $round }
console-ended = ■ { $how }
console-log-round = { $round }: { $what }
next-title = Mở lần bỏ phiếu tiếp theo: { $round }
next-office = { $office }
next-among-tied = Bầu lại { $seats } ghế trong số { $count } người bằng phiếu: { $names } ({ $article }).
next-higher = Lấy người cao phiếu hơn, không cần quá một nửa ({ $article }). Danh sách, Ban kiểm phiếu không phải biểu quyết lại.
next-stay = Bầu tiếp { $seats } ghế ({ $article }). Ở lại danh sách { $count } người: { $names }.
next-new-ask = Giới thiệu thêm người: Đại hội biểu quyết trước ({ $article }).
next-new-nobody = Không giới thiệu thêm người ({ $article }).
next-new-anyone = Được giới thiệu thêm người ({ $article }).
next-ask = Enter: mở. Esc: để sau.
settle-title = Phân định người bằng phiếu
settle-older = Còn { $vacant } ghế: chọn người cao tuổi hơn ({ $article }), rồi Enter và ghi lý do.
settle-lot = Còn { $vacant } ghế: chọn người bốc thăm được ({ $article }), rồi Enter và ghi lý do.
console-done-settled = Đã ghi kết quả phân định người bằng phiếu.
board-standing = ! Không kiểm phiếu vì có tên trong danh sách: { $names } ({ $article }). Chọn người khác thay.

# Phiếu phát lại, cổ phần, công bố theo loại phiếu
cmd-papers = sửa số phiếu phát
help-papers = Nhập lại số phiếu in, phát khi hòm chưa mở; căn cứ tính được lấy lại
papers-anew = Đã ghi phát { $issued } phiếu, in { $printed }; số nhập ở đây thay số đã ghi.
papers-anew-base = ! { $papers } Căn cứ tính cũng được lấy lại: đang là { $was }, sẽ là { $now }.
papers-anew-same = { $papers } Căn cứ tính vẫn là { $base }.
vote-present-shares = Có mặt { $shares } cổ phần có quyền biểu quyết của { $present } người. Chỉ gõ số ít; số đồng ý được tính ra.
declare-title-revote = Công bố kết quả bầu lại
declare-title-opinion = Công bố kết quả phiếu xin ý kiến
declare-kept = Vào danh sách { $elected } người, tối đa { $seats } ({ $article }).
declare-follows = → { $what }
declare-follows-list = Chốt danh sách bầu cử, thêm { $kept } người được giữ lại.
standing-listed-word = vào danh sách
standing-not-listed-word = không vào
standing-tied-out-word = bằng, không vào
value-gate = trên { $percent }% số người dự đồng ý
value-quorum-more = trên { $part }/{ $whole } số được triệu tập
value-base-present = số có mặt
value-base-whole-body = tổng số thành viên
value-base-issued = số phiếu phát ra
value-base-collected = số phiếu thu về, kể cả phiếu không hợp lệ
value-base-valid = số phiếu hợp lệ
value-base-cast = số phiếu đã bỏ, không kể phiếu trắng
parameter-hand-vote-base-members = Căn cứ tính biểu quyết ở đại hội toàn thể
parameter-hand-vote-base-delegates = Căn cứ tính biểu quyết ở đại hội đại biểu
parameter-hand-vote-base-meeting = Căn cứ tính biểu quyết ở hội nghị, cuộc họp
simulate-nothing = Đại biểu giả không làm được việc này: hòm phiếu này nhập hai lượt hoặc theo biểu. Ban kiểm phiếu nhập tiếp ở bàn kiểm phiếu.
console-papers-code = mã danh sách { $code }
cmd-report-next = trang báo cáo sau
help-report-next = Đưa trang sau của báo cáo thẩm tra lên màn hình hội trường
cmd-report-back = trang báo cáo trước
help-report-back = Đưa trang trước của báo cáo thẩm tra lên màn hình hội trường
hall-credentials = Báo cáo thẩm tra, từng trang (← →)
console-attendance-session = Điểm danh: { $session }
reason-empty = Chưa ghi lý do. Gõ lý do rồi nhấn Enter; Esc để thôi.
console-roll-to-come = { $session } có sổ điểm danh riêng: muốn điểm danh lại thì bàn điểm danh nhấn Ctrl+N lúc này; không thì người đang có mặt được giữ nguyên.

# Màn hội trường: xem trước, khoá, màu, cỡ chữ, các màn hình.
cmd-larger = chữ to hơn
help-larger = Chữ trên màn hội trường to hơn một cỡ; không đủ chỗ thì sang nhiều trang
cmd-smaller = chữ nhỏ hơn
help-smaller = Chữ trên màn hội trường nhỏ hơn một cỡ
cmd-colours = đổi màu
help-colours = Đổi màu màn hội trường: nền đỏ, nền sáng, tương phản cao
cmd-hall-show = chiếu
help-hall-show = Chiếu hình đang chọn lên màn hội trường
cmd-hall-whole = xem to
help-hall-whole = Xem hình đang chọn trên cả màn hình này, đúng như hội trường sẽ thấy
hall-look = Màn hội trường: { $colours ->
    [light] nền sáng
    [contrast] tương phản cao
   *[other] nền đỏ
}, cỡ chữ { $size ->
    [0] vừa màn hình
   *[other] { $size }
} (từ -3 đến 3).
hall-coming = Sắp tới: hình sau việc tiếp theo (tự hiện)
hall-coming-unknown = Chưa biết được: hình tiếp theo tuỳ số liệu sẽ nhập.
hall-locked = ▣ Khoá: đang biểu quyết, bầu
hall-no-screen = ○ Hội trường chưa có màn hình
hall-screen-hall = Hội trường { $number }
hall-screen-lobby = Ngoài sảnh
hall-screen-chair = Chủ tọa
hall-screen-right = ● { $screen } { $size }: đúng hình #{ $seq }
hall-screen-slow = ! { $screen } { $size }: chậm, còn hình #{ $seq }
hall-screen-coming = ○ { $screen }: đã nối, chưa có hình
hall-screen-gone = ✗ { $screen } { $size }: mất nối { $seconds } giây
hall-measured = Hội trường thấy đúng như trên, ở { $columns }×{ $rows }: { $pages } trang.
hall-measured-words = Hội trường thấy nội dung này, ở { $columns }×{ $rows }: { $pages } trang.
hall-unmeasured = Hội trường chưa có màn hình; xem thử ở { $columns }×{ $rows }: { $pages } trang.
hall-fit-cut = ! Bị cắt mất { $count } chỗ: “{ $text }”
hall-fit-broken = ! Có { $count } chữ dài quá một dòng, bị ngắt: “{ $text }”
hall-fit-small = ! Có { $count } dòng chữ nhỏ, cuối hội trường khó đọc: “{ $text }”
hall-fit-pages = ! Tới { $pages } trang, nhiều hơn { $most }: hội trường phải đợi lâu
