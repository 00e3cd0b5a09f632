### Nội dung giấy tờ: những câu chương trình tự viết trong biên bản, danh sách, báo cáo.

## Dùng chung
paper-gap = ……………
paper-to-write = (Ghi nội dung tại đây)
paper-line = …………………………………………………………………………………………………………………
paper-moment = { $hour } giờ { $minute } phút, { $day }
paper-day = ngày { $day } tháng { $month ->
    [1] 01
    [2] 02
   *[other] { $month }
 } năm { $year }
paper-voters = người có quyền biểu quyết
paper-voters-delegates = đại biểu chính thức
paper-for-presidium = TM. ĐOÀN CHỦ TỊCH
paper-chair = CHỦ TỊCH
paper-chair-meeting = CHỦ TỌA
paper-presidium = Đoàn Chủ tịch
paper-presidium-meeting = Chủ tọa
paper-secretary = THƯ KÝ ĐẠI HỘI
paper-secretary-meeting = THƯ KÝ CUỘC HỌP
paper-no-elections = Chưa có kết quả bầu cử nào được công bố.
paper-more = … và { $count } trường hợp khác, có đầy đủ trong hồ sơ kiểm phiếu.
paper-highest = người cao phiếu nhất { $votes }
paper-which-turn = bầu lần thứ { $number }
paper-which-revote = bầu lần thứ { $number }, trong số những người có số phiếu bằng nhau
paper-which-opinion = phiếu xin ý kiến về người được đề cử, ứng cử tại Đại hội

## Tên cột
paper-column-number = TT
paper-column-name = Họ và tên
paper-column-position = Chức vụ, đơn vị
paper-column-born = Năm sinh
paper-column-votes = Số phiếu
paper-column-percent = Tỷ lệ %
paper-column-result = Kết quả
paper-column-agree = Đồng ý
paper-column-disagree = Không đồng ý
paper-column-unmarked = Không tính
paper-column-session = Phiên
paper-column-starts = Bắt đầu
paper-column-ends = Kết thúc
paper-column-steps = Số nội dung
paper-column-time = Thời gian
paper-column-item = Nội dung
paper-column-by = Người thực hiện
paper-column-speaker = Người phát biểu
paper-column-subject = Nội dung
paper-column-minutes = Phút
paper-column-office = Cuộc bầu cử
paper-column-seats = Số lượng
paper-column-candidates = Người trong danh sách
paper-column-elected = Trúng cử
paper-column-highest = Cao nhất
paper-column-lowest = Thấp nhất

## Kịch bản điều hành
script-paper-vote = Biểu quyết: { $question }
script-paper-hands = Đồng ý: { $yes }   Không đồng ý: { $no }   Ý kiến khác: { $other }
script-paper-minutes = { $minutes } phút
script-paper-speakers = Đăng ký phát biểu:
script-paper-seats = Biểu quyết số lượng cần bầu
script-paper-introduce = Giới thiệu danh sách; ứng cử, đề cử, xin rút
script-paper-list = Biểu quyết danh sách bầu cử
script-paper-board = Biểu quyết Ban kiểm phiếu
script-paper-procedure = Hướng dẫn, phát phiếu
script-paper-collect = Bỏ phiếu, thu phiếu
script-paper-count = Kiểm phiếu
script-paper-declare = Công bố kết quả
script-paper-again = Nếu phải bầu lại, bầu tiếp
script-paper-issued = Phiếu in: { $printed }   Phát ra: { $issued }   Hỏng, không dùng: { $kept }
script-paper-collected = Phiếu thu về: { $collected }
script-paper-valid = Phiếu hợp lệ: { $valid }   Không hợp lệ: { $invalid }
script-paper-speaker = { $number }. { $name } ({ $unit }), { $minutes } phút: { $subject }
script-paper-written = { $number }. { $name } ({ $unit }), tham luận bằng văn bản: { $subject }

## Biên bản kiểm phiếu
count-paper-elected = Người trúng cử
count-paper-joins = Người vào danh sách bầu cử
count-paper-head = { $number }. { $name }: Trưởng ban
count-paper-member = { $number }. { $name }: thành viên
count-paper-cross-out = phiếu có số dư, gạch tên người không bầu
count-paper-agree-disagree = phiếu có cột “đồng ý”, “không đồng ý”
count-paper-cumulative = phiếu bầu dồn theo cổ phần
count-paper-reason = { $reason }: { $papers } phiếu
count-paper-shares = Số cổ phần ghi trên các phiếu hợp lệ: { $shares }
count-paper-excluded = { $count } người được trừ: { $why }
count-paper-issued-why = Số phiếu in không bằng số phiếu phát ra cộng số phiếu giữ lại. Lý do: { $reason }
count-paper-collected-why = Số phiếu thu về không bằng số phiếu phát ra. Lý do: { $reason }
count-paper-single = Ban kiểm phiếu nhập kết quả của từng phiếu: { $papers } phiếu.
count-paper-double = Hai người nhập độc lập kết quả của toàn bộ { $papers } phiếu rồi đối chiếu; { $differing ->
    [0] không có phiếu nào nhập khác nhau.
   *[other] { $differing } phiếu nhập khác nhau, Ban kiểm phiếu đã xem lại trên phiếu và thống nhất kết quả.
 }
count-paper-sheets = Ban kiểm phiếu cộng theo { $sheets } biểu kiểm phiếu.
count-paper-ruled-valid = Lượt nhập số { $number } ({ $count } phiếu): { $by } quyết định hợp lệ. Lý do: { $reason }
count-paper-ruled-invalid = Lượt nhập số { $number } ({ $count } phiếu): { $by } quyết định không hợp lệ. Lý do: { $reason }
count-paper-resolved = Phiếu số { $number }: { $by } xem lại trên phiếu. Lý do: { $reason }
count-paper-again = { $time }: đọc lại phiếu, sửa lượt nhập số { $number }. Lý do: { $reason }
count-paper-withdrawn = { $time }: hủy lượt nhập số { $number }. Lý do: { $reason }
count-paper-sheet-again = { $time }: sửa biểu kiểm phiếu số { $number }. Lý do: { $reason }
count-paper-sheet-withdrawn = { $time }: hủy biểu kiểm phiếu số { $number }. Lý do: { $reason }
count-paper-reopened = { $time }: mở lại tập phiếu số { $number } để kiểm tra. Lý do: { $reason }
count-paper-taken = { $time }: người nhập thay tiếp tục công việc. Lý do: { $reason }
count-paper-keep = Phiếu bầu được niêm phong, lưu giữ { $months } tháng.
count-paper-keep-by = Phiếu bầu được niêm phong, lưu giữ { $months } tháng ({ $article }).
count-paper-rules = { $rules } ({ $articles })

## Việc tiếp theo sau một lần bầu
paper-next-revote-tied = Còn { $vacant } vị trí có nhiều người có số phiếu bằng nhau: bầu lại trong số những người đó.
paper-next-congress-decides = Sau lần bầu thứ { $number } còn thiếu { $vacant } người: Đại hội biểu quyết có bầu tiếp hay không.
paper-next-second-round = Sau lần bầu thứ { $number } còn thiếu { $vacant } người: bầu tiếp lần sau.
paper-next-fill-none = Sau lần bầu thứ { $number } còn thiếu { $vacant } người: không bầu tiếp.
paper-next-superior-appoints = Lần bầu thứ { $number } không có người trúng cử: cấp ủy cấp trên chỉ định { $vacant } người.
paper-next-older = Còn { $vacant } vị trí có nhiều người có số phiếu bằng nhau: lấy người cao tuổi hơn.
paper-next-lot = Còn { $vacant } vị trí có nhiều người có số phiếu bằng nhau: rút thăm.

## Danh sách trúng cử
elected-paper-confirmation = Trúng cử, chờ cấp ủy cấp trên chuẩn y ({ $article }).

## Nghị quyết
resolution-open = Nghị quyết này được Đại hội biểu quyết thông qua với { $gap } phiếu đồng ý, đạt { $gap }%.
resolution-adopted = Nghị quyết này được Đại hội biểu quyết thông qua { $day } với { $yes }/{ $base } đồng ý, đạt { $percent }%.
resolution-lost = Dự thảo nghị quyết này được đưa ra biểu quyết { $day }, có { $yes }/{ $base } đồng ý, đạt { $percent }%: KHÔNG được thông qua.
resolution-point = { $text }: thông qua với { $yes }/{ $base } đồng ý, đạt { $percent }%.
resolution-point-lost = { $text }: không thông qua, có { $yes }/{ $base } đồng ý, đạt { $percent }%.

## Báo cáo gửi cấp trên
report-review = Tổng kết việc thực hiện nghị quyết nhiệm kỳ qua, phương hướng nhiệm kỳ tới
report-drafts = Thảo luận, góp ý dự thảo văn kiện đại hội cấp trên
report-self-review = Kiểm điểm sự lãnh đạo của cấp ủy
report-self-review-body = Kiểm điểm hoạt động của cơ quan lãnh đạo nhiệm kỳ qua
report-elections = Bầu cử
report-not-told = Chương trình Đại hội không nêu: { $contents }. Ô để trống; đánh dấu vào ô nếu Đại hội đã tiến hành.
report-unfinished = Đại hội chưa bế mạc: số liệu tính đến lúc in.
report-office = { $title }: { $what }
report-filled = Số lượng cần bầu { $seats }, trúng cử { $elected }.
report-filled-again = Số lượng cần bầu { $seats }, trúng cử { $elected }: tái cử { $again }, mới { $new }.
report-post = { $name }: { $votes }/{ $base } phiếu, đạt { $percent }%, do hội nghị { $organ } bầu.
report-post-direct = { $name }: { $votes }/{ $base } phiếu, đạt { $percent }%, do Đại hội bầu trực tiếp.
report-resolution = Thông qua với { $yes }/{ $base } đồng ý, đạt { $percent }%.
report-resolution-lost = Không thông qua: { $yes }/{ $base } đồng ý, đạt { $percent }%.

## Biên bản đại hội
minutes-rules-confirmed = { $presidium } thống nhất áp dụng { $count } nội dung mà quy chế chưa quy định cụ thể
minutes-roll-kept = { $session }: giữ nguyên những người đang có mặt
minutes-roll-called = { $session }: điểm danh lại từ đầu
minutes-absent = Vắng có lý do: { $excused }; vắng không có lý do: { $unexcused }{ $left ->
    [0] {""}
   *[other] ; đã dự rồi ra về: { $left }
 }
minutes-replaced = { $name } (dự khuyết) thay { $delegate } dự Đại hội
minutes-replaced-no-more = { $name } (dự khuyết) thôi thay đại biểu chính thức
minutes-vote-carried = Biểu quyết “{ $question }”: đồng ý { $yes } ({ $percent }% tính trên { $base }), không đồng ý { $no }, ý kiến khác { $other }; cần từ { $needed }: được thông qua
minutes-vote-lost = Biểu quyết “{ $question }”: đồng ý { $yes } ({ $percent }% tính trên { $base }), không đồng ý { $no }, ý kiến khác { $other }; cần từ { $needed }: KHÔNG được thông qua
minutes-point = Vấn đề còn ý kiến khác nhau, đưa Đại hội quyết định: { $text }
minutes-closed = Tuyên bố bế mạc
minutes-seats = Đề nghị số lượng bầu { $office } là { $seats } người
minutes-introduced = Giới thiệu danh sách bầu { $office } gồm { $count } người: { $names }
minutes-nominated = { $by } đề cử { $name } vào danh sách bầu { $office }
minutes-nominated-self = { $name } ứng cử vào danh sách bầu { $office }
minutes-withdrawal = { $name } xin rút khỏi danh sách bầu { $office }; { $presidium } đề nghị cho rút
minutes-withdrawal-not = { $name } xin rút khỏi danh sách bầu { $office }; { $presidium } đề nghị không cho rút
minutes-opinion = Kết thúc đề cử, ứng cử bầu { $office }; lấy phiếu xin ý kiến về { $count } người được đề cử, ứng cử tại Đại hội, chọn nhiều nhất { $room } người
minutes-list = Lập danh sách bầu { $office } gồm { $count } người, mã danh sách in trên phiếu { $code }
minutes-board = Giới thiệu Ban kiểm phiếu bầu { $office } gồm { $count } người, Trưởng ban { $head }
minutes-papers = Phát phiếu bầu { $office }: in { $printed }, phát ra { $issued }, hỏng và không dùng { $kept }
minutes-collected = Mở hòm phiếu bầu { $office }: thu về { $collected }
minutes-collected-fewer = Mở hòm phiếu bầu { $office }: thu về { $collected }, không thu về { $missing }
minutes-reason = Lý do: { $reason }
minutes-elected = Trúng cử, từ cao xuống thấp: { $names }.
minutes-joins = Vào danh sách, từ cao xuống thấp: { $names }.
minutes-elected-one = { $name } ({ $votes } phiếu, { $percent }%)
minutes-declared = Công bố kết quả bầu { $office }: phát ra { $issued }, thu về { $collected }, hợp lệ { $valid }, không hợp lệ { $invalid }; trúng cử { $elected }/{ $seats }
minutes-declared-opinion = Công bố { $office }: phát ra { $issued }, thu về { $collected }, hợp lệ { $valid }, không hợp lệ { $invalid }; vào danh sách { $elected }/{ $seats }
minutes-revote = Bầu { $office }, lần thứ { $number }, trong số những người có số phiếu bằng nhau: bầu { $seats } người
minutes-round = Bầu { $office }, lần thứ { $number }: bầu { $seats } người
minutes-settled = Xác định người trúng cử trong số những người có số phiếu bằng nhau, bầu { $office }: { $names }. { $reason }
minutes-again = (tiếp)
minutes-in-writing = văn bản
minutes-at = { $time }: { $text }
minutes-left-open = kết thúc nội dung “{ $title }” khi còn { $open } việc chưa tiến hành. Lý do: { $reason }
minutes-skipped = chuyển sang nội dung “{ $title }”, chưa tiến hành { $steps }
minutes-back = trở lại nội dung “{ $title }”
minutes-not-held = Các nội dung không tiến hành: { $steps }.
minutes-corrected = đính chính việc { $what }; nội dung đã ghi không có giá trị. Lý do: { $reason }
minutes-corrected-of = đính chính việc { $what } (lúc { $done }); nội dung đã ghi không có giá trị. Lý do: { $reason }
minutes-corrected-step = chuyển sang nội dung “{ $title }”
minutes-corrected-round = mở lần bầu tiếp theo: { $office }
minutes-corrected-replacement = { $name } dự khuyết thay đại biểu
minutes-roll-corrections = Đính chính điểm danh của từng người: { $count } lần, có đầy đủ trong hồ sơ Đại hội.
minutes-left-out = Ngoài ra còn { $count } việc không ghi hết trong biên bản này, có đầy đủ trong hồ sơ Đại hội.
minutes-none = Không có.
minutes-closing = Đại hội bế mạc hồi { $at }.
minutes-not-closed = Đại hội bế mạc hồi { $gap }.
