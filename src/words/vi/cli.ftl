# Dòng lệnh, sổ ghi, kiểm tra, diễn tập.
cli-about = daihoi: điều hành đại hội từ máy tính của Đoàn chủ tịch.
cli-usage = Cách dùng
cli-commands = Các lệnh
cli-options = Tuỳ chọn
cli-first-steps = Bắt đầu: gõ "daihoi run" rồi Enter. Màn hình hội trường: mở cửa sổ thứ hai, gõ "daihoi display".
cli-run = Mở bàn điều hành của Đoàn chủ tịch; không nêu kịch bản thì được hỏi chọn
cli-display = Màn hình hội trường
cli-board = Bàn của ban kiểm phiếu
cli-desk = Bàn điểm danh đại biểu
cli-check = Kiểm tra kịch bản, danh sách đại biểu và quy chế; nêu mọi lỗi một lần
cli-new = Tạo thư mục kịch bản mới từ một mẫu có sẵn
cli-log = In sổ ghi của đại hội
cli-verify = Kiểm tra sổ ghi: chuỗi dòng và mọi con số được tính lại
cli-drill = Diễn tập cả đại hội không cần màn hình, rồi kiểm tra và đo tốc độ
cli-snapshot = In một khung màn hình của một bàn ra văn bản
cli-console = Bàn điều hành của một đại hội đang mở ở nơi khác (daihoi serve)
cli-serve = Mở đại hội không màn hình: giữ sổ ghi, cho các bàn nối vào
cli-ticket = Cấp vé cho một bàn ở máy khác; không nêu bàn thì liệt kê các vé
cli-arg-role = Bàn: console, desk, board, display
cli-arg-name = Tên gợi nhớ của vé, ví dụ "máy phòng kiểm phiếu"
cli-arg-hours = Vé dùng được bao nhiêu giờ (mặc định 24, nhiều nhất 240)
cli-arg-revoke = Thu hồi vé số này
cli-arg-lan = Mở cho máy khác trong mạng nội bộ (mặc định mọi địa chỉ, cổng 7421)
cli-arg-join = Vào đại hội ở máy khác bằng vé; không kèm vé thì được hỏi
cli-arg-at = Địa chỉ khác với địa chỉ trên vé
cli-name-role = BÀN
cli-name-command = LỆNH
cli-name-options = TUỲ_CHỌN
cli-name-agenda = KỊCH_BẢN
cli-name-number = SỐ
cli-name-template = MẪU
cli-name-dir = THƯ_MỤC
cli-keys = In bảng phím tắt để đặt trên bàn
keys-conflict = Phím { $key } bị đặt cho hai việc: "{ $one }" và "{ $other }". Đây là lỗi của chương trình, hãy báo cho người làm.
cli-arg-help = In hướng dẫn này
cli-arg-version = In phiên bản
cli-arg-lang = Ngôn ngữ: vi (mặc định) hoặc en
cli-arg-data = Thư mục dữ liệu; mặc định là biến DAIHOI_HOME, rồi thư mục dữ liệu của người dùng
cli-arg-agenda = Thư mục kịch bản, hoặc tên một kịch bản có sẵn (phuc-dong, chi-bo, cong-doan, doan-tncs, co-dong, society)
cli-arg-rehearse = Diễn tập: sổ ghi riêng, mọi màn hình ghi DIỄN TẬP
cli-arg-page = Mở trang chỉ xem cho điện thoại của đại biểu và cho màn hình hội trường; mặc định mọi địa chỉ, cổng 8080
cli-arg-number = Số thứ tự của đại hội, khi có nhiều đại hội đang mở
cli-arg-template = Tên mẫu: phuc-dong (đại hội đại biểu) hoặc chi-bo (đại hội chi bộ)
cli-arg-dir = Thư mục mới
cli-arg-record = Thư mục sổ ghi của một đại hội; không nêu thì tìm trong thư mục dữ liệu
cli-arg-json = In JSON cho máy đọc
cli-arg-seed = Số gieo: cùng số gieo cho cùng kết quả (mặc định 1)
cli-arg-resume = Làm tiếp buổi diễn tập còn dở trong thư mục dữ liệu
cli-arg-follow = In số dòng sổ ghi mới nhất sau mỗi câu trả lời
cli-arg-seat = Bàn: console, board, desk hoặc display
cli-arg-size = Số cột x số hàng (mặc định 160x45)
cli-unknown-argument = Không có tuỳ chọn "{ $text }".
cli-unknown-command = Không có lệnh "{ $text }".
cli-missing-argument = Thiếu { $text }.
cli-missing-value = Tuỳ chọn { $text } cần một giá trị đứng sau.
cli-wrong-value = "{ $text }" không dùng được cho { $argument }; dùng một trong: { $allowed }.
cli-wrong-number = "{ $text }" không dùng được cho { $argument }; hãy ghi một số.
cli-cannot-read = Không đọc được dòng lệnh: { $text }
cli-see-help = Gõ "daihoi --help" để xem các lệnh.
cli-new-made = Đã tạo { $dir }: { $files }. Sửa các tệp này, rồi gõ: daihoi check { $dir }

paths-no-home = Không tìm thấy thư mục dữ liệu của người dùng. Hãy nêu thư mục bằng --data THƯ_MỤC.
paths-no-record = Không có sổ ghi đại hội nào trong { $dir }. Hãy nêu thư mục bằng --data THƯ_MỤC, hoặc mở đại hội bằng "daihoi run".
paths-several-records = Có { $count } sổ ghi trong { $dir }: { $names }. Hãy nêu một thư mục, ví dụ --data { $first }
discover-none = Không có đại hội nào đang mở trên máy này. Hãy mở bàn điều hành trước: daihoi run
discover-several = Có { $count } đại hội đang mở; hãy gõ thêm số thứ tự sau lệnh:
    { $list }
host-empty-record = Sổ ghi trong thư mục này còn trống. Hãy mở bằng kịch bản: daihoi run KỊCH_BẢN
host-agenda-changed = Tệp kịch bản, danh sách hoặc quy chế đã đổi sau khi sổ ghi được mở. Đại hội vẫn chạy theo bản đã ghi trong sổ.
host-cannot-listen = Không mở được chỗ nối cho các bàn: { $cause }. Kiểm tra thư mục dữ liệu và thử lại.

hub-stopped = Bàn điều hành đã đóng chương trình. Màn hình này tự nối lại khi bàn điều hành mở lại.
hub-full = Đã đủ { $most } chỗ nối. Hãy đóng bớt một màn hình rồi thử lại.
hello-missing = Chỗ nối này không phải là một bàn của đại hội. Kiểm tra xem hai máy có cùng chương trình daihoi không.
hello-version = Bàn này dùng bản { $seat }, bàn điều hành dùng bản { $hub }. Hãy cài cùng một bản daihoi trên cả hai.
hello-secret = Không được vào bàn "{ $seat }": khóa của bàn không đúng. Hãy đóng và mở lại bàn này.
seat-message-broken = Tin gửi từ bàn này bị hỏng nên đã ngắt nối. Bàn tự nối lại.
seat-silent = Bàn này im lặng quá { $seconds } giây nên đã ngắt nối. Bàn tự nối lại.
seat-cut-off = Bàn này nhận tin quá chậm nên đã ngắt nối. Bàn tự nối lại với số liệu mới nhất.
welcome-too-long = Danh sách đại biểu quá lớn để gửi cho bàn này (trên 64 MB).
ask-without-link = Mất nối với bàn điều hành: việc này chưa được ghi. Chờ nối lại rồi làm lại.
answer-lost = Mất nối trong khi chờ trả lời. Hãy xem lại số liệu trên màn hình; nếu chưa có thì làm lại.
request-too-long = Nội dung gửi quá dài nên chưa được ghi. Hãy rút ngắn rồi làm lại.
entry-cannot-be-written = Không ghi được việc này thành một dòng sổ: { $cause }. Chưa có gì được ghi.
replay-entry = Dòng { $line } của sổ ghi còn nguyên dấu niêm nhưng bản chương trình này không đọc được: { $cause }. Hãy dùng bản daihoi đã ghi sổ này.
replay-number = Dòng { $line } của sổ ghi mang số { $found }; đáng lẽ là { $line }. Gõ "daihoi verify" để xem chỗ sai.

record-program = Chương trình
record-console = Điều hành
record-desk = Điểm danh { $seat }
record-board = Kiểm phiếu { $seat }
record-display = Màn hình { $seat }
record-with-reason = { $what }. Lý do: { $reason }
record-opened = Mở sổ ghi: { $title }; { $people } người trong danh sách
record-opened-rehearsal = Mở sổ ghi DIỄN TẬP: { $title }; { $people } người trong danh sách
record-people = Ghi thông tin riêng của { $count } người
record-absence-reason = { $name }: đã ghi lý do vắng (chỉ bàn điểm danh và Đoàn chủ tịch xem được)
record-rules-confirmed = Đoàn chủ tịch xác nhận quy chế: { $parameters }
record-step = Vào bước: { $title }
record-expected = { $name } ({ $code }): chưa đến
record-present = { $name } ({ $code }): có mặt
record-left = { $name } ({ $code }): ra về
record-excused = { $name } ({ $code }): vắng có lý do
record-unexcused = { $name } ({ $code }): vắng không lý do
record-quorum-met = Công bố đủ số lượng: { $present } có mặt trên { $summoned } triệu tập
record-quorum-missed = Công bố chưa đủ số lượng: { $present } có mặt trên { $summoned } triệu tập
record-vote-opened = Xin biểu quyết: { $question }
record-vote-carried = Biểu quyết được thông qua (đồng ý { $yes }, không đồng ý { $no }, ý kiến khác { $other }; cần { $needed }): { $question }
record-vote-lost = Biểu quyết không được thông qua (đồng ý { $yes }, không đồng ý { $no }, ý kiến khác { $other }; cần { $needed }): { $question }
record-stage = Đổi hình trên màn hình hội trường
record-stage-dressed = Đổi màu, cỡ chữ màn hội trường
record-corrected = Rút lại dòng { $entry }. Lý do: { $reason }
record-closed = Bế mạc
record-list = { $office }: lập danh sách bầu cử { $code }: { $names }
record-board-named = { $office }: giới thiệu ban kiểm phiếu: { $head } (trưởng ban), { $members }
record-papers = { $office }: phiếu in { $printed }, phát ra { $issued }, giữ lại { $kept }
record-box = { $office }: mở hòm phiếu; thu về { $collected }, không thu về { $missing }
record-sealed = { $office }: niêm phong kết quả kiểm phiếu; hợp lệ { $valid }, không hợp lệ { $invalid }
record-declared = { $office }: công bố { $count } người trúng cử: { $names }
record-count-begins = { $office }: bắt đầu nhập { $collected } phiếu
record-ballot = { $office }: nhập phiếu số { $number }
record-ballot-corrected = { $office }: sửa phiếu số { $number }. Lý do: { $reason }
record-ballot-withdrawn = { $office }: rút lại phiếu số { $number }. Lý do: { $reason }
record-box-sealed = { $office }: khóa hòm phiếu

verify-figures-ok = Tính lại { $count } con số: tất cả đều khớp.
verify-figures-part = Chỉ tính lại được phần bản này đọc được: { $count } con số, đều khớp. Phần sau CHƯA được kiểm tra: giữ nguyên thư mục và đối chiếu với biên bản giấy.
verify-figures-wrong = Tính lại: { $count } chỗ không khớp. Giữ nguyên thư mục này và đối chiếu với biên bản giấy:
verify-differs = Dòng { $line }: { $what } ghi { $recorded }, tính lại được { $computed }.
verify-equation = Dòng { $line }: đẳng thức { $equation } không đúng. { $words }
verify-refused = Dòng { $line }: nội dung này không thể được ghi tại đây. { $words }
verify-otherwise = Dòng { $line }: nội dung ghi không phải là kết quả suy ra từ các dòng trước. Hãy đối chiếu với giấy tờ.
verify-ballot-number = số thứ tự phiếu
verify-digest = dấu niêm của hòm phiếu
verify-person = dấu niêm thông tin riêng
verify-base = số làm căn cứ
verify-present = số có mặt
verify-summoned = số triệu tập
verify-quorum = đủ số lượng (1 là đủ)
verify-needed = số phiếu cần đạt
verify-carried = được thông qua (1 là có)
verify-list-code = mã danh sách bầu cử
verify-valid = số phiếu hợp lệ
verify-invalid = số phiếu không hợp lệ
verify-undervotes = số lựa chọn bỏ trống
verify-votes = số phiếu của một người
verify-disagree = số không đồng ý của một người
verify-elected = thứ tự những người trúng cử
verify-verdict = kết quả bầu cử (1 là khớp)

terminal-none = Lệnh này cần chạy trong một cửa sổ dòng lệnh (terminal), không chạy qua ống dẫn. Mở cửa sổ dòng lệnh rồi gõ lại.
terminal-refuses = Cửa sổ dòng lệnh báo lỗi: { $cause }. Mở cửa sổ khác rồi gõ lại; sổ ghi không mất gì.
snapshot-no-welcome = Đại hội đang mở nhưng không trả lời trong 3 giây. Thử lại.
snapshot-size = "{ $text }" không phải cỡ màn hình. Ghi số cột x số hàng, ví dụ 160x45, mỗi số từ 1 đến 1000.

drill-step = Bước { $number }/{ $of }: { $title } · { $entries } dòng sổ
drill-refused = Diễn tập dừng ở bước "{ $title }": { $why }
drill-result = { $office }: căn cứ { $base }, cần { $needed } phiếu, { $count } người trúng cử: { $names }
drill-entries = Sổ ghi: { $entries } dòng, ở { $dir }
drill-latency = { $what }: trung vị { $p50 } µs, 99% dưới { $p99 } µs
drill-durable = Từ lệnh đến khi đã ghi bền
drill-frame = Từ lệnh đến hình trên màn hình hội trường
drill-raw = Ghi thẳng một dòng ra đĩa (để so sánh)
offer-under-way = đang ở bước { $number }/{ $of }, mở sổ ngày { $begun }
offer-agenda = kịch bản mẫu: { $steps } bước, { $votes } người có quyền biểu quyết
record-seats = { $office }: đề nghị số lượng { $seats }
record-introduced = { $office }: giới thiệu { $count } người: { $names }
record-nominated = { $office }: { $by } đề cử { $name }
record-nominated-self = { $office }: { $name } ứng cử
record-withdrawal = { $office }: { $name } xin rút, Đoàn chủ tịch đề nghị cho rút
record-withdrawal-not = { $office }: { $name } xin rút, Đoàn chủ tịch đề nghị không cho rút
record-opinion = { $office }: kết thúc đề cử; lấy phiếu xin ý kiến { $count } người, lấy { $room }
record-kept = { $office }: công bố kết quả phiếu xin ý kiến; { $count } người vào danh sách bầu cử: { $names }
record-nominations = { $office }: kết thúc đề cử, ứng cử
record-revote = { $office }: bầu lại trong số người bằng phiếu, { $seats } ghế
record-round = { $office }: mở vòng { $round }, bầu { $seats } người
record-settled = { $office }: phân định người bằng phiếu: { $names } ({ $reason })

## Xét một cuộc kiểm phiếu từ tệp
cli-tally = Xét kết quả một cuộc kiểm phiếu từ một tệp số liệu, theo quy chế bất kỳ; không cần mở đại hội
cli-name-case = TỆP
cli-arg-case = Tệp số liệu (TOML): quy chế, số triệu tập, số phiếu, số phiếu từng người hoặc tệp phiếu CSV
tally-no-case = không có tệp này
tally-no-case-right = kiểm tra lại đường dẫn: { $path } phải là một tệp TOML
tally-word = "{ $key }" không nhận giá trị "{ $text }"
tally-number-right = thêm { $key } = một số nguyên
tally-excluded-idle = { $rules } không tính trên số triệu tập: { $out } người được trừ ở đây không làm thay đổi cơ số
tally-not-cumulative = { $rules } không có bầu dồn phiếu
tally-shares = "shares" là số cổ phần, chỉ có ở hình thức bầu dồn phiếu
tally-shares-right = bỏ dòng này, hoặc viết form = "cumulative"
tally-both = vừa có [[candidate]] vừa có tệp phiếu "ballots"
tally-both-right = chỉ giữ một: số phiếu từng người, hoặc tệp phiếu
tally-no-ballots = không có tệp phiếu { $path }
tally-no-ballots-right = sửa đường dẫn của "ballots": tính từ thư mục của tệp này
tally-no-names = không có ai trong danh sách bầu cử
tally-no-names-right = thêm mỗi người một [[candidate]] với name và votes, hoặc thêm ballots = "phieu.csv" vào [papers]
tally-too-many-names = danh sách { $names } tên, nhiều nhất { $most }
tally-too-many-names-right = kiểm tra lại tệp: nhiều nhất { $most } tên
tally-odd-name = tên có ký tự lạ hoặc quá dài: { $text }
tally-odd-name-right = ghi đủ họ và tên, nhiều nhất { $most } ký tự
tally-name-twice = tên "{ $text }" đã có ở dòng { $first }
tally-name-twice-right = mỗi người một tên: nếu trùng họ tên thì ghi thêm đơn vị để phân biệt
tally-column = "{ $key }" chỉ có ở phiếu đồng ý, không đồng ý: không dùng
ballots-empty = tệp phiếu không có tên nào
ballots-empty-right = dòng đầu là họ tên những người trong danh sách, mỗi dòng sau là một phiếu
ballots-too-many = tệp có hơn { $most } phiếu
ballots-too-many-right = kiểm tra lại tệp: nhiều nhất { $most } phiếu
ballots-no-name = cột { $column } không có tên
ballots-no-name-right = ghi họ tên vào dòng đầu của cột này, hoặc bỏ cột
ballots-no-shares = phiếu bầu dồn mà không có cột số cổ phần
ballots-no-shares-right = thêm cột "shares" với số cổ phần của từng phiếu
ballots-width = phiếu ở dòng này có { $cells } ô mà bảng có { $columns } cột
ballots-width-right = thêm hoặc bớt dấu phẩy cho đủ số cột
ballots-reason = quy chế không có lý do không hợp lệ "{ $text }"
ballots-cell = ô của { $name } ghi "{ $text }"
ballots-cell-crossed = ghi 1 (để nguyên) hoặc 0 (gạch)
ballots-cell-columns = ghi a (đồng ý), d (không đồng ý), b (cả hai ô) hoặc n (không ô nào)
ballots-cell-votes = ghi số phiếu là số nguyên từ 0 đến { $most }; số cổ phần từ 1
tally-no-shares = không nêu số cổ phần ("shares") của các phiếu hợp lệ nên chưa kiểm tra được E8; tổng số phiếu bầu { $votes }, nhiều nhất có thể { $present } × { $seats } = { $most }
tally-no-shares-over = không nêu số cổ phần ("shares") của các phiếu hợp lệ, và tổng số phiếu bầu { $votes } nhiều hơn mức có thể { $present } × { $seats } = { $most }, lệch { $difference }: kiểm tra lại số phiếu từng người và số cổ phần có mặt ("present") trước khi dùng kết quả này
tally-shares-over = các phiếu hợp lệ có { $shares } cổ phần, nhiều hơn { $present } cổ phần có mặt ("present"), lệch { $difference }: kiểm tra lại trước khi dùng kết quả này
tally-board = { $count } phiếu thuộc trường hợp { $rules } để Ban kiểm phiếu quyết định (phiếu đầu tiên: số { $first }); ở đây tính là hợp lệ. Nếu Ban kiểm phiếu xác định không hợp lệ, ghi lý do vào cột "invalid"
tally-invalid-differs = phiếu không hợp lệ vì "{ $reason }": tệp số liệu ghi { $told }, các phiếu cho { $counted }; lấy theo các phiếu

tally-e1 = có mặt { $present } + được trừ { $excluded } = { $left }; triệu tập { $right }
tally-e1-excluded = được trừ { $excluded }; triệu tập { $right }
tally-e2 = in { $left }; phát ra { $issued } + giữ lại { $kept } = { $right }
tally-e2-least = in { $left }; phát ra { $right }
tally-e3 = phát ra { $left }; có mặt { $right }
tally-e4 = phát ra { $left }; thu về { $collected } + không nộp { $missing } = { $right }
tally-e5 = thu về { $left }; phát ra { $right }
tally-e6 = thu về { $left }; hợp lệ { $valid } + không hợp lệ { $invalid } = { $right }
tally-e7 = số phiếu trong tệp { $left }; thu về { $right }
tally-e8 = tổng số phiếu bầu { $left }; hợp lệ { $voices } × { $seats } người = { $right }
tally-e8-exact = số phiếu bầu { $marks } + lượt không bầu { $undervotes } = { $left }; hợp lệ { $voices } × { $seats } người = { $right }
tally-e8-shares = tổng số phiếu bầu { $left }; { $voices } cổ phần × { $seats } người = { $right }
tally-e8-shares-exact = số phiếu bầu { $marks } + chưa dùng { $undervotes } = { $left }; { $voices } cổ phần × { $seats } người = { $right }
tally-e8-name = { $name }: { $left } phiếu; hợp lệ { $right }
tally-e9 = { $name }: đồng ý { $votes } + không đồng ý { $disagree } = { $left }; hợp lệ { $right }
tally-e9-exact = { $name }: đồng ý { $votes } + không đồng ý { $disagree } + cả hai hoặc không ô nào { $rest } = { $left }; hợp lệ { $right }
tally-holds = { $id }: { $what }
tally-broken = { $id }: { $what }; lệch { $difference }. { $remedy }
tally-fix-e1 = Số có mặt và số được trừ không thể nhiều hơn số triệu tập: xem lại điểm danh và danh sách được trừ.
tally-fix-e2 = Đếm lại phiếu in, phiếu hỏng và phiếu không dùng, hoặc ghi lý do vào biên bản.
tally-fix-e3 = Không được phát nhiều phiếu hơn số người có mặt: xem lại điểm danh và số phiếu phát ra.
tally-fix-e4 = Đếm lại hòm phiếu, hoặc ghi lý do vào biên bản.
tally-fix-e5 = Không thể thu về nhiều hơn phát ra: đếm lại hòm phiếu; chỉ Đoàn chủ tịch quyết định đi tiếp, có lý do ghi biên bản.
tally-fix-e6 = Đếm lại phiếu hợp lệ và phiếu không hợp lệ theo từng lý do.
tally-fix-e7 = Có phiếu chưa nhập hoặc nhập thừa: đối chiếu tệp phiếu với phiếu giấy.
tally-fix-e8 = Số phiếu bầu nhiều hơn các phiếu hợp lệ có thể có: cộng lại số phiếu từng người.
tally-fix-e9 = Cộng lại hai cột đồng ý, không đồng ý của người này.
tally-title = Bầu { $office }: { $seats } người, vòng { $round } ({ $kind })
tally-title-revote = Bầu lại { $office } trong số người bằng phiếu: { $seats } người, vòng { $round } ({ $kind })
tally-kind-members = đại hội toàn thể
tally-kind-delegates = đại hội đại biểu
tally-kind-meeting = hội nghị
tally-office-committee = ban chấp hành
tally-office-standing-committee = ban thường vụ
tally-office-secretary = bí thư
tally-office-deputy = phó bí thư
tally-office-inspection = ủy ban kiểm tra
tally-office-inspection-chair = chủ nhiệm ủy ban kiểm tra
tally-office-delegates = đại biểu dự đại hội cấp trên
tally-office-alternates = đại biểu dự khuyết
tally-office-board = hội đồng quản trị
tally-office-other = chức danh khác
tally-papers = Thu về { $collected } phiếu: hợp lệ { $valid }, không hợp lệ { $invalid }
tally-invalid-line = {"  "}Không hợp lệ { $count } phiếu: { $reason }
tally-column-number = Số
tally-column-name = Họ và tên
tally-column-votes = Số phiếu
tally-column-disagree = Không đồng ý
tally-column-percent = Tỷ lệ %
tally-column-verdict = Kết quả
tally-equations = Đẳng thức kiểm tra:
tally-sentence = Căn cứ: { $sentence }.
tally-elected = Trúng cử { $count }/{ $seats }: { $names }
tally-elected-none = Trúng cử 0/{ $seats }: không có ai
tally-name = { $name } ({ $votes } phiếu)
tally-tied = Bằng phiếu ở ghế cuối cùng: { $names }
tally-next = Việc tiếp theo: { $next }
tally-articles = Điều khoản: { $articles }
tally-stopped = Chưa xét kết quả: sửa các số nêu ở dòng có dấu ✗ rồi làm lại.
tally-notices = Lưu ý:

## Nhập phiếu từ tệp: daihoi board --import
cli-arg-import = Nhập các phiếu đã kiểm ở nơi khác từ tệp CSV: dòng đầu là tên theo thứ tự trên phiếu, mỗi dòng sau một phiếu
cli-arg-list-code = Mã danh sách in trên phiếu giấy; không ghi thì chương trình hỏi
import-file = Tệp { $file }:
import-names-same = - Danh sách: { $names } tên, đúng tên và đúng thứ tự như danh sách bầu cử.
import-papers = - { $papers } phiếu: hợp lệ { $valid }, không hợp lệ { $invalid }.
import-reason = -   không hợp lệ { $count }: { $why }
import-aside = - { $count } phiếu chờ Ban kiểm phiếu quyết định: quy chế không cho máy tự kết luận.
import-fewer = - Tệp có { $papers } phiếu, trong hòm có { $collected }: thiếu { $difference }. Các phiếu ấy nhập tiếp ở bàn Ban kiểm phiếu.
import-more = Tệp có { $papers } phiếu, trong hòm chỉ có { $collected }: thừa { $difference }. Chưa nhập phiếu nào. Đếm lại phiếu, hoặc kiểm tra có đúng tệp của hòm này không.
import-names-differ = Tên thứ { $number } khác nhau: tệp ghi “{ $file }”, danh sách bầu cử là “{ $list }”. Chưa nhập phiếu nào. Sửa dòng đầu của tệp cho đúng tên và đúng thứ tự trên phiếu; nếu phiếu in khác danh sách, báo Đoàn chủ tịch.
import-names-count = Tệp có { $file } tên, danh sách bầu cử có { $list } tên. Chưa nhập phiếu nào. Sửa dòng đầu của tệp cho đủ tên như trên phiếu.
import-box-begun = Phiếu thứ { $number } trong hòm không phải của tệp này (hòm đã nhập { $entered } phiếu). Không nhập thêm gì. Dùng đúng tệp đã nhập dở, hoặc nhập tiếp ở bàn Ban kiểm phiếu.
import-continues = - Lần trước đã ghi { $entered }/{ $papers } phiếu của tệp này: nhập tiếp phần còn lại, không ghi trùng.
import-ask-code = Cầm một tờ phiếu, gõ mã danh sách in trên phiếu rồi nhấn Enter:
import-code-missing = Chưa có mã danh sách nên chưa nhập phiếu nào. Cầm một tờ phiếu và chạy lại với --list-code.
import-done = Đã nhập { $entered } phiếu, { $bundles } bó. Vào bàn Ban kiểm phiếu xem bảng kiểm phiếu, phiếu chờ quyết định, rồi niêm phong.
import-broke = Dừng giữa chừng, trong hòm đã có { $entered } phiếu: { $why } Chạy lại đúng lệnh này để nhập tiếp; phiếu đã ghi không bị ghi trùng.
import-no-answer = Không có trả lời từ máy của Đoàn chủ tịch.
import-no-box = Chưa có hòm phiếu nào đang kiểm. Đợi Đoàn chủ tịch báo số phiếu thu về rồi chạy lại.
import-several-boxes = Có { $count } hòm phiếu đang kiểm. Ghi mã danh sách in trên phiếu: --list-code MÃ.
import-box-gone = Hòm phiếu này đã niêm phong hoặc không còn. Không nhập thêm được.
import-no-file = Không đọc được tệp { $file }. Kiểm tra đường dẫn.

record-present-badge = { $name } ({ $code }): có mặt, quét thẻ số { $badge }
record-excused-session = { $name } ({ $code }): vắng phiên này, có lý do
record-unexcused-session = { $name } ({ $code }): vắng phiên này, không lý do
record-roll-kept = Sang { $session }: giữ nguyên người đang có mặt
record-roll-called = Mở sổ điểm danh { $session }: điểm danh lại từ đầu
record-replaced = { $name } ({ $code }): dự khuyết thay { $delegate }
record-replacement-ended = { $name } ({ $code }): thôi thay đại biểu
record-badge-revoked = { $name } ({ $code }): thu hồi thẻ số { $badge }

## daihoi print
cli-print = In giấy tờ thành tệp PDF: thẻ (badges), báo cáo thẩm tra tư cách đại biểu (credentials)
cli-name-paper = GIẤY_TỜ
cli-arg-paper = badges: thẻ có mã QR, từ thư mục kịch bản hoặc từ sổ ghi; credentials: báo cáo thẩm tra tư cách đại biểu, từ sổ ghi
cli-arg-out-pdf = Tệp PDF để ghi
cli-arg-only = Chỉ in thẻ của các mã này, cách nhau bằng dấu phẩy

## Danh sách đại biểu: daihoi roster
cli-roster = Nhập danh sách đại biểu từ Excel, CSV; xuất ra Excel
cli-roster-import = Nhập danh sách đại biểu từ tệp Excel (.xlsx) hoặc CSV vào thư mục kịch bản; cho xem trước khi ghi
cli-roster-export = Xuất danh sách đại biểu của kịch bản ra tệp Excel (.xlsx) hoặc CSV
cli-name-file = TỆP
cli-arg-file = Tệp danh sách: .xlsx, .csv hoặc .txt, như thư ký đang giữ
cli-arg-into = Thư mục kịch bản nhận danh sách
cli-arg-yes = Ghi luôn, không hỏi lại
cli-arg-out = Tệp sẽ ghi, đuôi .xlsx hoặc .csv
cli-arg-public = Chỉ gồm mã, họ tên, giới tính, đơn vị, chức vụ, tư cách: để niêm yết hoặc phát cho mọi người
cli-arg-monitor = Màn riêng của chủ tọa: lời dẫn, đồng hồ, bước tiếp theo
cli-arg-hall = Cỡ màn hình hội trường, cột x dòng: xem mọi hình của chương trình có vừa không
