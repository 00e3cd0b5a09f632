# Agenda, roster and rule files: what is wrong, what would be right, what to know.
script-at-line = { $file }:{ $line }: { $what }
script-at-file = { $file }: { $what }
script-remedy = {"    "}→ { $right }
script-report-faults = { $faults } lỗi. Chưa mở được đại hội: sửa các dòng nêu trên rồi kiểm tra lại.
script-report-clean = { $title }: hợp lệ. { $steps } bước, { $elections } cuộc bầu cử, { $people } người trong danh sách ({ $votes } người có quyền biểu quyết), { $rules }, { $notices } điểm cần lưu ý.
script-more-faults = còn { $faults } lỗi nữa
script-more-faults-right = sửa các lỗi trên rồi kiểm tra lại

script-right-one-of = dùng một trong: { $list }
script-right-nearest = có phải là "{ $near }"? Các từ dùng được: { $list }
script-right-key = bỏ dòng này; các khóa dùng được ở đây: { $list }
script-right-key-none = bỏ dòng này: bảng này ở đây không có khóa nào
script-right-key-nearest = có phải là "{ $near }"? Các khóa dùng được ở đây: { $list }
script-right-text = viết trong ngoặc kép: { $key } = "…"
script-right-texts = viết danh sách trong ngoặc vuông, mỗi mục trong ngoặc kép: { $key } = ["…", "…"]
script-right-table = viết thành bảng dưới tiêu đề [… { $key }]
script-right-tables = viết mỗi mục thành một bảng dưới tiêu đề [[… { $key }]]
script-right-truth = viết { $key } = true hoặc { $key } = false
script-right-number = viết một số nguyên từ { $from } đến { $to }: { $key } = { $from }

script-no-folder = không có thư mục chương trình đại hội ở đường dẫn này
script-no-folder-right = kiểm tra lại đường dẫn, hoặc dùng chương trình có sẵn: { $list }
script-no-file = thiếu tệp { $path }
script-no-file-right = đặt tệp { $file } vào thư mục chương trình đại hội
script-unreadable = không đọc được tệp: { $error }
script-unreadable-right = kiểm tra quyền đọc của { $path }
script-too-large = tệp lớn hơn { $most } MB
script-too-large-right = kiểm tra lại: đây có đúng là tệp của chương trình đại hội không
script-not-utf8 = tệp không ở bảng mã UTF-8, dòng này là dòng đầu tiên không đọc được
script-not-utf8-right = lưu lại tệp với bảng mã UTF-8 (trong Excel: Save As, chọn "CSV UTF-8")
script-not-toml = dòng này không đúng cú pháp TOML: { $text } ({ $error })
script-not-toml-right = sửa cú pháp: khóa = "giá trị", tiêu đề [bảng] hoặc [[danh sách]], ngoặc mở phải có ngoặc đóng
script-unread = có phần chưa đọc được mà không rõ lỗi
script-unread-right = so sánh với một chương trình có sẵn, rồi kiểm tra lại

script-unknown-key = không có khóa tên "{ $text }"
script-missing-key = thiếu khóa "{ $key }"
script-empty-key = khóa "{ $key }" để trống
script-missing-key-right = thêm { $key } = "…"
script-missing-table = thiếu bảng [{ $key }]
script-missing-table-right = thêm bảng dưới tiêu đề [{ $key }]
script-wrong-type = giá trị của "{ $key }" không đúng kiểu: { $text }
script-wrong-number = giá trị của "{ $key }" không dùng được: { $text }

script-body-kind = không có loại đại hội "{ $text }"
script-rules-unknown = không có quy chế "{ $text }"
script-rules-no-base = { $rules } không nêu cơ số tính quá một nửa cho loại đại hội "{ $kind }"
script-rules-no-base-right = thêm bảng [base.{ $kind }] vào tệp quy chế, hoặc chọn quy chế khác
script-no-session = chương trình không có phiên nào
script-no-session-right = thêm ít nhất một [[session]] có các [[session.step]]
script-no-step = phiên không có bước nào
script-no-step-right = thêm ít nhất một [[session.step]] dưới phiên này
script-odd-id = mã "{ $text }" có ký tự không dùng được hoặc quá dài
script-odd-id-right = dùng chữ cái không dấu, chữ số, dấu - và _, nhiều nhất 40 ký tự
script-id-twice = mã "{ $text }" đã dùng ở dòng { $first }
script-id-twice-right = đặt mã khác cho một trong hai
script-step-kind = không có loại bước "{ $text }"
script-covers = không có nội dung "{ $text }"
script-time = giờ "{ $text }" không đọc được
script-time-right = viết giờ và phút: starts = "07:30"
script-no-vote = bước biểu quyết không có nội dung biểu quyết nào
script-no-vote-right = thêm [[session.step.vote]] với id và question, hoặc đổi loại bước
script-vote-reserved = trong bước bầu cử, mã biểu quyết "{ $text }" dành cho các biểu quyết của cuộc bầu cử
script-vote-reserved-right = đặt mã khác { $list }
script-placeholder = không có chỗ điền { "{" }{ $text }{ "}" }
script-placeholder-election = nêu mã một cuộc bầu cử của chương trình: { $list }

script-no-election = bước bầu cử không có bảng [session.step.election]
script-no-election-right = thêm [session.step.election] với id, office, title, seats, candidates và board
script-stray-election = bảng bầu cử nằm trong một bước không phải bước bầu cử
script-stray-election-right = đổi kind của bước thành "election", hoặc bỏ bảng này
script-office = không có chức danh bầu "{ $text }"
script-no-seats = cuộc bầu cử không nêu số lượng cần bầu
script-no-seats-right = thêm seats = số người cần bầu
script-no-candidates = cuộc bầu cử không có danh sách bầu cử
script-no-candidates-right = thêm candidates = [mã, …], hoặc from = "mã cuộc bầu cử trước"
script-list-short = danh sách { $names } người để bầu { $seats } là thiếu { $difference } (ít nhất { $limit })
script-list-long = danh sách { $names } người để bầu { $seats } là thừa { $difference } (nhiều nhất { $limit })
script-list-right = bầu { $seats } thì danh sách có từ { $least } đến { $most } người ({ $article })
script-not-on-roster = mã "{ $text }" ở "{ $key }" không có trong danh sách đại biểu
script-not-on-roster-near = có phải là "{ $near }"? Nếu không, thêm người này vào roster.csv
script-not-on-roster-right = sửa mã, hoặc thêm người này vào roster.csv
script-person-twice = mã "{ $text }" có hai lần ở "{ $key }" (lần đầu ở dòng { $first })
script-person-twice-right = bỏ một trong hai
script-election-unknown = "{ $key }" nêu cuộc bầu cử "{ $text }" không có trong chương trình
script-election-later = "{ $key }" nêu cuộc bầu cử "{ $text }" không diễn ra trước cuộc này
script-election-none-before = trước cuộc này không có cuộc bầu cử nào: bỏ "{ $key }", hoặc chuyển bước này xuống sau
script-not-from = mã "{ $text }" không ứng cử ở cuộc bầu cử "{ $from }" nên không thể được lấy từ đó
script-not-from-right = chỉ nêu người trong danh sách bầu { $title }, hoặc để trống danh sách, đại hội sẽ chọn sau
script-no-board = cuộc bầu cử không có Ban kiểm phiếu
script-no-board-head = Ban kiểm phiếu không có Trưởng ban
script-board-right = thêm board = { "{" } head = "mã", members = ["mã", …] { "}" }
script-board-no-vote = { $name } ("{ $text }") không có quyền biểu quyết nên không thể ở trong Ban kiểm phiếu
script-board-no-vote-right = chọn đại biểu (đảng viên) chính thức
script-board-on-list = { $name } ("{ $text }") ở trong Ban kiểm phiếu mà có tên trong danh sách bầu cử (dòng { $first })
script-board-on-list-right = chọn người không có tên trong danh sách bầu cử ({ $rules }, { $article })
script-board-on-list-right-plain = chọn người không có tên trong danh sách bầu cử

script-roster-empty = danh sách đại biểu không có người nào
script-roster-empty-right = dòng đầu là tên cột (ma,ho_ten,don_vi,chuc_vu,tu_cach,…), mỗi dòng sau là một người
script-roster-no-column = thiếu cột "{ $text }"; các cột đang có: { $headings }
script-roster-no-column-right = thêm cột này vào dòng tên cột; phải có đủ ma, ho_ten, don_vi, tu_cach
script-roster-column-twice = cột "{ $text }" có hai lần
script-roster-column-twice-right = giữ một cột, đổi tên hoặc bỏ cột kia
script-roster-line = dòng này không đọc được
script-roster-line-right = viết lại dòng: mỗi ô cách nhau bằng dấu phẩy, ô có dấu phẩy đặt trong ngoặc kép
script-roster-quote = ô mở ngoặc kép mà không đóng trên cùng dòng: { $text }
script-roster-quote-right = đóng ngoặc kép, hoặc bỏ dấu ngoặc kép ở đầu ô
script-roster-width = dòng "{ $text }" có { $cells } ô mà bảng có { $columns } cột
script-roster-width-right = thêm hoặc bớt dấu phẩy cho đủ số cột; ô có dấu phẩy đặt trong ngoặc kép
script-roster-too-many = danh sách dài hơn { $most } người
script-roster-too-many-right = kiểm tra lại tệp; các dòng từ đây trở đi không được đọc
script-roster-no-code = người ở dòng này không có mã
script-roster-odd-code = mã "{ $text }" có khoảng trắng, ký tự lạ hoặc quá dài
script-roster-code-right = mỗi người một mã riêng, không có khoảng trắng, nhiều nhất { $most } ký tự
script-roster-code-twice = mã "{ $text }" đã dùng ở dòng { $first }
script-roster-code-twice-right = mỗi người một mã riêng: sửa một trong hai dòng
script-roster-card-twice = số thẻ "{ $text }" đã có ở dòng { $first }
script-roster-card-twice-right = kiểm tra lại số thẻ: một người ghi hai lần, hoặc một trong hai số sai
script-roster-no-name = người ở dòng này không có họ tên
script-roster-odd-name = họ tên có ký tự lạ hoặc quá dài: { $text }
script-roster-name-right = ghi đủ họ và tên, nhiều nhất { $most } ký tự, không bắt đầu bằng dấu = + - @
script-roster-kind = không có tư cách "{ $text }"
script-roster-standing = không có tình trạng "{ $text }"

script-rule-id = tệp quy chế ghi id "{ $text }" mà tên tệp là "{ $id }"
script-rule-id-right = viết id = "{ $id }", hoặc đổi tên tệp
script-rule-missing = thiếu tham số "{ $key }"
script-rule-param-right = thêm [{ $key }] với value, article, status; value ví dụ: { $example }
script-rule-no-value = tham số "{ $key }" không có value
script-rule-value = giá trị của tham số "{ $key }" không dùng được: { $text }
script-rule-value-right = value viết như: { $example }
script-rule-status = không có trạng thái "{ $text }"
script-rule-hand-base = cơ số [base.{ $body }] tính trên phiếu, mà biểu quyết giơ tay không có phiếu
script-rule-hand-base-right = viết thêm [hand-vote-base.{ $body }], ví dụ value = {"{"} kind = "present" {"}"}
script-rule-reason = lý do "{ $id }" là lý do chương trình tự nhận ra, phải có và có by_program = true
script-rule-reason-right = viết [invalid.{ $id }] với by_program = true, text, text_en, article, status

script-to-confirm = tham số "{ $name }" ({ $article }) chờ Đoàn chủ tịch xác nhận trước lần dùng đầu tiên
script-look-alike = { $name } ({ $code }) và { $other } ({ $other-code }) trong cùng danh sách có tên dễ nhầm: đọc kèm đơn vị khi kiểm phiếu
script-no-credentials = chương trình không có bước báo cáo tình hình, tư cách đại biểu (credentials)
script-no-closing = chương trình không có bước bế mạc (closing)

script-new-template = không có chương trình mẫu "{ $text }"
script-new-occupied = thư mục đã có tệp, không ghi gì vào đó
script-new-occupied-right = chọn một thư mục mới hoặc trống
script-new-unwritable = không ghi được: { $error }
script-new-unwritable-right = kiểm tra quyền ghi và dung lượng còn trống, rồi làm lại
script-from-and-rest = có cả "from" và "rest": danh sách chỉ lấy từ một nơi
script-from-and-rest-right = giữ "from" (người trúng cử) hoặc "rest" (người còn lại của danh sách), bỏ khóa kia
script-shares = số cổ phần "{ $text }" không phải số nguyên dương
script-shares-right = viết số nguyên, ví dụ 12500 hoặc 12.500; để trống là 1
script-badge-key = không phải khóa thẻ đại biểu
script-badge-key-right = giữ nguyên tệp đã có khi in thẻ (64 chữ số thập lục phân); nếu mất, xóa tệp và in lại toàn bộ thẻ
script-session-no-credentials = phiên “{ $session }” không có bước "credentials": số người dự phiên này sẽ không được báo cáo
script-document-missing = không có tệp "{ $file }"
script-document-outside = "{ $file }" nằm ngoài thư mục kịch bản
script-document-right = đặt tài liệu trong thư mục kịch bản, ghi đường dẫn tính từ thư mục đó, không quá 20 MB
script-document-type = không đăng được loại tệp "{ $file }"
script-document-type-right = dùng một trong các loại: { $list }
script-document-step = không có bước "{ $text }"
script-document-twice = tài liệu "{ $file }" ghi hai lần
script-document-twice-right = mỗi tệp chỉ ghi một lần
script-documents-many = quá { $most } tài liệu
script-documents-much = các tài liệu cộng lại quá { $most } MB
script-documents-right = bỏ bớt tài liệu, hoặc gộp và nén lại
script-logo-type = logo "{ $file }" không phải tệp .png hoặc .jpg
script-logo-picture = không đọc được hình trong "{ $file }", hoặc hình quá lớn
script-logo-right = dùng hình PNG hoặc JPEG, mỗi chiều không quá { $most } điểm ảnh
script-logo-place-right = đặt logo trong thư mục kịch bản, ghi đường dẫn tính từ thư mục đó, không quá 2 MB

# daihoi check --hall: mọi hình của chương trình trên màn hội trường.
walk-welcome = hình chào mừng
walk-step = hình của bước
walk-break = hình nghỉ giải lao
walk-closed = hình bế mạc
walk-quorum = hình số đại biểu có mặt
walk-credentials = báo cáo thẩm tra, trang { $page }
walk-question = câu hỏi biểu quyết “{ $what }”
walk-hand-result = kết quả biểu quyết “{ $what }”
walk-names = danh sách đang giới thiệu, bầu { $office }
walk-candidates = danh sách bầu { $office }, tên dài nhất
walk-procedure = thể thức bỏ phiếu bầu { $office }
walk-voting = mời bỏ phiếu bầu { $office }
walk-counting = đang kiểm phiếu bầu { $office }
walk-declared = kết quả bầu { $office }, tên dài nhất
walk-page = đường vào trang cho điện thoại
walk-programme = hình chương trình
walk-speakers = danh sách phát biểu, tên dài nhất
walk-speaker = người đang phát biểu, tên dài nhất, quá giờ
walk-rehearsal = { $picture }, khi diễn tập
walk-line = { $picture }, khi có dòng chữ bên dưới
walk-letters = { $picture }, cỡ chữ { $step }
walk-cut = { $picture }: mất chữ “{ $text }”. Viết ngắn lại, hoặc dùng màn hình nhiều cột, nhiều dòng hơn.
walk-broken = { $picture }: “{ $text }” dài hơn một dòng, phải ngắt giữa chữ. Viết ngắn lại hoặc thêm dấu cách.
walk-small = { $picture }: “{ $text }” phải dùng chữ nhỏ, cuối hội trường khó đọc. Viết ngắn lại.
walk-pages = { $picture }: tới { $pages } trang, nhiều hơn { $most }; hội trường phải đợi hơn một phút. Viết ngắn lại hoặc chia ra.
walk-done = Màn hội trường { $columns }×{ $rows }: đã xem { $pictures } hình, { $found ->
    [0] hình nào cũng vừa.
   *[other] có { $found } chỗ cần xem lại.
}
