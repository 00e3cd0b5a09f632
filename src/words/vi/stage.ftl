# Màn hình hội trường: những gì toàn thể đại biểu nhìn thấy.
stage-welcome = NHIỆT LIỆT CHÀO MỪNG
stage-arrived = Có mặt { $present } trên { $summoned } được triệu tập{ $others ->
    [0] {""}
   *[other] {" "}· khách mời { $others }
}
stage-waiting = Đang chờ bàn điều hành
stage-waiting-hint = Màn hình tự kết nối khi Đoàn chủ tịch mở đại hội
stage-closed = ĐẠI HỘI ĐÃ BẾ MẠC

stage-quorum = TÌNH HÌNH ĐẠI BIỂU
stage-summoned = Triệu tập
stage-present = Có mặt
stage-others = Khách mời và đại biểu không biểu quyết: { $others }
stage-percent = { $whole },{ $part }%

stage-question = BIỂU QUYẾT
stage-hand-result = KẾT QUẢ BIỂU QUYẾT
stage-yes = Đồng ý
stage-no = Không đồng ý
stage-other = Ý kiến khác
stage-carried = THÔNG QUA
stage-not-carried = KHÔNG THÔNG QUA
stage-needed = Cần ít nhất { $needed } phiếu, quá một nửa của { $base }

stage-election = BẦU CỬ
stage-candidates = DANH SÁCH { $names } NGƯỜI · BẦU { $seats }
stage-list-code = Mã danh sách in trên phiếu: { $code }
stage-procedure = CÁCH BỎ PHIẾU
stage-procedure-cross-out = Không bầu ai thì gạch ngang cả họ và tên người đó
stage-procedure-keep = Bầu ai thì để nguyên họ và tên người đó
stage-procedure-at-most = Để lại nhiều nhất { $seats } trong { $names } người
stage-procedure-too-many = Để lại nhiều hơn { $seats } người hoặc gạch hết là phiếu không hợp lệ
stage-procedure-agree = Mỗi người đánh một dấu X: cột Đồng ý hoặc cột Không đồng ý
stage-procedure-one-box = Danh sách { $names } người, bầu nhiều nhất { $seats } người
stage-procedure-neither = Bỏ trống hoặc đánh dấu cả hai cột: không tính cho người đó
stage-procedure-no-writing = Không viết thêm tên, không ký tên, không đánh dấu riêng trên phiếu
stage-voting = BỎ PHIẾU KÍN
stage-voting-now = ĐANG BỎ PHIẾU
stage-issued = Đã phát { $issued } phiếu
stage-counting = ĐANG KIỂM PHIẾU
stage-counting-wait = Kết quả được công bố khi Ban kiểm phiếu kiểm xong
stage-through = Đã kiểm

stage-declared = KẾT QUẢ BẦU CỬ · ★ TRÚNG CỬ { $elected }/{ $seats }
stage-elected = Trúng cử
stage-tied = Bằng phiếu, chưa quyết
stage-no-seat = Quá nửa, hết số lượng
stage-not-elected = Không trúng cử
stage-vacant = Còn thiếu { $vacant } người
stage-papers = Phiếu phát ra { $issued } · thu về { $collected } · hợp lệ { $valid } · không hợp lệ { $invalid }

stage-break = NGHỈ GIẢI LAO
stage-break-until = Tiếp tục lúc { $time }
stage-break-left = Còn { $minutes } phút
stage-break-over = Mời đại biểu vào hội trường

stage-rehearsal = DIỄN TẬP
stage-rehearsal-strip = DIỄN TẬP · số liệu giả, không phải kết quả thật
stage-step-of = Bước { $number }/{ $of }
stage-page-of = Trang { $number }/{ $of }
stage-stale = MẤT KẾT NỐI · hình cũ { $age }
stage-age-seconds = { $n } giây
stage-age-minutes = { $n } phút
stage-age-hours = { $n } giờ
stage-no-link = Chưa kết nối

stage-miniature = Hội trường đang thấy
stage-miniature-black = Màn hình đen
stage-miniature-more = và { $n } người nữa
stage-procedure-spread = Mỗi cổ đông có số phiếu bằng số cổ phần nhân với { $seats } người cần bầu
stage-procedure-spread-sum = Dồn hết cho một người hoặc chia cho nhiều người trong { $names } người
stage-procedure-spread-over = Tổng số phiếu đã dồn không vượt quá số phiếu được quyền bầu
stage-declared-turn = KẾT QUẢ BẦU CỬ VÒNG { $turn } · ★ TRÚNG CỬ { $elected }/{ $seats }
stage-declared-revote = BẦU LẠI NGƯỜI BẰNG PHIẾU · ★ TRÚNG CỬ { $elected }/{ $seats }
stage-declared-opinion = KẾT QUẢ PHIẾU XIN Ý KIẾN · ★ VÀO DANH SÁCH { $elected }/{ $seats }
stage-joins = Vào danh sách
stage-joins-not = Không vào danh sách
stage-tied-out = Bằng phiếu, không đủ chỗ
stage-turn = Vòng { $turn }
stage-revote = Bầu lại người bằng phiếu
stage-opinion = Phiếu xin ý kiến
stage-names-open = NGƯỜI ĐƯỢC GIỚI THIỆU: { $names } · BẦU { $seats }
stage-candidates-opinion = XIN Ý KIẾN VỀ { $names } NGƯỜI · CHỌN { $seats }
stage-list-open = Danh sách chưa chốt
stage-share-result = KẾT QUẢ BIỂU QUYẾT · SỐ CỔ PHẦN
stage-credentials = { $report } · { $page }/{ $pages }
credentials-title-delegates = Báo cáo thẩm tra tư cách đại biểu
credentials-title-members = Báo cáo tình hình người dự Đại hội
credentials-title-meeting = Báo cáo kiểm tra tư cách người dự họp
credentials-attendance = Triệu tập và có mặt
credentials-kinds = Thành phần đại biểu
credentials-replaced = Đại biểu dự khuyết thay đại biểu chính thức
credentials-sex = Nam, nữ
credentials-ethnicity = Dân tộc
credentials-religion = Tôn giáo
credentials-unit-types = Loại hình đơn vị
credentials-units = Có mặt theo đơn vị
credentials-ages = Độ tuổi
credentials-seniority = Thời gian tham gia tổ chức
credentials-education = Trình độ học vấn
credentials-degree = Trình độ chuyên môn
credentials-theory = Lý luận chính trị
credentials-conclusion = Kết luận
credentials-summoned = Tổng số được triệu tập: { $count }
credentials-others-present = Có mặt không biểu quyết: { $count }
credentials-present = Có mặt
credentials-excused = Vắng có lý do
credentials-unexcused = Vắng không lý do
credentials-left = Đã về
credentials-expected = Chưa đến
credentials-ex-officio = Đương nhiên
credentials-elected = Được bầu
credentials-appointed = Chỉ định
credentials-alternates = Dự khuyết thay
credentials-replacement = { $alternate } thay { $delegate } ({ $unit })
credentials-not-given = Chưa ghi
credentials-men = Nam
credentials-women = Nữ
credentials-age-30 = Dưới 31 tuổi
credentials-age-40 = 31–40 tuổi
credentials-age-50 = 41–50 tuổi
credentials-age-60 = 51–60 tuổi
credentials-age-over = Trên 60 tuổi
credentials-age-mean = Tuổi bình quân: { $mean }
credentials-youngest = Trẻ tuổi nhất: { $names }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } người nữa
  } – { $age } tuổi
credentials-oldest = Cao tuổi nhất: { $names }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } người nữa
  } – { $age } tuổi
credentials-seniority-mean = Bình quân: { $mean } năm
credentials-longest = Cao nhất: { $names }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } người nữa
  } – { $age } năm
credentials-shortest = Thấp nhất: { $names }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } người nữa
  } – { $age } năm
stage-arrived-number = { $present } / { $summoned }
credentials-flow = Đến muộn: { $late }; về sớm: { $left }; về rồi trở lại: { $returned }
credentials-spoken = { $title }: { $parts }.
credentials-spoken-share = { $label } { $count } ({ $percent }%)
stage-programme = CHƯƠNG TRÌNH ĐẠI HỘI
stage-page = TRANG CHO ĐIỆN THOẠI
stage-page-caption = Quét mã để theo dõi trên điện thoại
stage-page-hint = Kết nối Wi-Fi của hội trường rồi quét mã hoặc mở địa chỉ này
stage-page-none = Trang cho điện thoại chưa mở trên máy của Đoàn chủ tịch

# Màn riêng của chủ tọa.
cmd-title-monitor = Màn của chủ tọa
monitor-waiting = Đang chờ đại hội…
monitor-before = Đại hội chưa bắt đầu.
monitor-no-words = Bước này không có lời dẫn sẵn.
monitor-page = Trang { $number }/{ $of } · PgUp PgDn lật trang
monitor-quit = Ctrl+Q rời
monitor-lost = mất nối { $seconds } giây, lời dẫn có thể đã cũ
monitor-line = Dòng tin: { $line }
monitor-speaker = Đang phát biểu: { $name }
monitor-speaker-clock = { $left } · { $state }
monitor-forecast = Ước tính: { $said }
monitor-black = Hội trường: MÀN ĐEN
monitor-locked = Hội trường đang biểu quyết, bầu: { $what }
monitor-step = { $over ->
    [0] Bước này { $elapsed }, dự kiến { $planned } phút
   *[other] Bước này { $elapsed }, dự kiến { $planned } phút, quá { $over } phút
}
monitor-session = Phiên: { $drift }
monitor-present = Có mặt { $present }/{ $summoned }
monitor-base = Tính trên { $base }, cần ít nhất { $needed }
monitor-duty = Việc bây giờ: { $duty } ({ $action })
monitor-next = Tiếp theo: { $title }
monitor-next-by = Tiếp theo: { $title } · { $by }
monitor-next-words = “{ $words }”
monitor-last = Đây là bước cuối của chương trình.
monitor-closed = Đại hội đã bế mạc.
