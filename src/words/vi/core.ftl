# Lời của phần lõi: căn cứ, ngưỡng, đẳng thức kiểm tra, lời từ chối, nhiệm vụ của từng bước.

## Căn cứ và kết quả
base-sentence = { $whole } triệu tập − { $out } được trừ = { $base }
base-sentence-plain = { $whole } triệu tập, không ai được trừ
base-sentence-present = tính trên { $base } phiếu biểu quyết có mặt
base-sentence-whole-body = tính trên toàn thể { $base } thành viên
base-sentence-issued = tính trên { $base } phiếu phát ra
base-sentence-collected = tính trên { $base } phiếu thu về, kể cả phiếu không hợp lệ
base-sentence-valid = tính trên { $base } phiếu hợp lệ
base-sentence-cast = { $whole } − { $out } phiếu trắng, không biểu quyết = { $base } phiếu đã bầu
base-sentence-cast-plain = tính trên { $base } phiếu đã bầu
needed-sentence = quá một nửa là { $needed }
needed-more-percent = quá { $percent }% là { $needed }
needed-percent = ít nhất { $percent }% là { $needed }
needed-plurality = lấy từ người cao phiếu nhất, không cần quá một nửa
needed-revote = bầu lại trong số những người có số phiếu bằng nhau: lấy người có số phiếu cao hơn, không cần quá một nửa ({ $article })
prompt-revote = Đây là lần bầu lại trong số những người có số phiếu bằng nhau: lấy người cao phiếu hơn, không cần quá một nửa ({ $article }).
next-done = Đã bầu đủ số lượng.
next-revote-tied = Còn { $vacant } ghế có nhiều người bằng phiếu: bầu lại trong số những người bằng phiếu.
next-congress-decides = Còn thiếu { $vacant } sau vòng { $round }: Đại hội biểu quyết có bầu tiếp hay không.
next-second-round = Còn thiếu { $vacant } sau vòng { $round }: bầu tiếp vòng sau.
next-fill-none = Còn thiếu { $vacant } sau vòng { $round }: không bầu tiếp, để khuyết.
next-superior-appoints = Vòng { $round } không có người trúng cử: cấp ủy cấp trên chỉ định { $vacant } người.
next-older = Còn { $vacant } ghế có nhiều người bằng phiếu: lấy người cao tuổi hơn.
next-lot = Còn { $vacant } ghế có nhiều người bằng phiếu: rút thăm.
votes-over = được { $votes } phiếu, thừa { $difference } ({ $article })
votes-short = được { $votes } phiếu, thiếu { $difference } ({ $article })
elected-line = { $number }. { $name }: { $votes } phiếu, đạt { $percent }%
elected-nobody = Không có ai trúng cử.

exclusion-temporary-elsewhere-absent = sinh hoạt tạm thời nơi khác, không có mặt
exclusion-exempt-absent = được miễn công tác và sinh hoạt, không có mặt
exclusion-suspended-or-detained = bị đình chỉ sinh hoạt, khởi tố, truy tố hoặc tạm giam
exclusion-absent-throughout-accepted = vắng suốt đại hội có lý do chính đáng
exclusion-convening-absent-throughout = cấp ủy viên cấp triệu tập vắng suốt đại hội
exclusion-absent-throughout-no-alternate = đại biểu vắng suốt đại hội, không có dự khuyết thay

## Điều kiện tiến hành
quorum-present = Triệu tập { $summoned }, có mặt { $present }, đạt { $percent }%
quorum-heads = cần ít nhất { $least } ({ $fraction } số được triệu tập, { $article })
quorum-units = { $present }/{ $units } đơn vị có đại biểu dự (cần hơn { $fraction })
quorum-met = đủ điều kiện tiến hành đại hội
quorum-not-met = CHƯA đủ điều kiện tiến hành đại hội

## Đẳng thức kiểm tra
equation-e1 = Điểm danh chưa khớp: triệu tập { $left }, nhưng có mặt { $present } + vắng có lý do { $excused } + vắng không lý do { $unexcused } + đã về giữa chừng { $gone } = { $right } (lệch { $difference }). Kiểm tra lại danh sách điểm danh.
equation-e2 = Số phiếu in chưa khớp: in { $left }, nhưng phát { $issued } + hỏng hoặc không dùng { $kept } = { $right } (lệch { $difference }). Đếm lại, hoặc ghi rõ lý do.
equation-e3 = Không được phát quá số người có quyền bầu đang có mặt: phát { $left }, có mặt { $right } (thừa { $difference }). Sửa số phiếu phát, hoặc điểm danh thêm người mới đến.
equation-e4 = Số phiếu thu về chưa khớp: phát { $left }, nhưng thu { $collected } + không nộp { $missing } = { $right } (lệch { $difference }). Đếm lại hòm phiếu, hoặc ghi rõ lý do vào biên bản.
equation-e5 = Số phiếu thu về nhiều hơn số phát ra: thu { $left }, phát { $right } (thừa { $difference }). Dừng lại, đếm lại hòm phiếu; chỉ Đoàn chủ tịch quyết định đi tiếp, và phải ghi lý do vào biên bản.
equation-e6 = Hợp lệ { $valid } + không hợp lệ { $invalid } = { $right }, số thu về { $left } (lệch { $difference })
equation-e7 = Đã nhập { $left } phiếu, thu về { $right } phiếu (lệch { $difference })
equation-e8 = Phiếu bầu { $marks } + lượt không bầu { $undervotes } = { $left }; hợp lệ { $valid } × { $seats } người = { $right } (lệch { $difference })
equation-e8-shares = Phiếu bầu { $marks } + lượt chưa dùng { $undervotes } = { $left }; { $valid } cổ phần × { $seats } người = { $right } (lệch { $difference })
equation-e9 = Tên số { $number }: đồng ý + không đồng ý + không tính = { $left }, số phiếu hợp lệ { $right } (lệch { $difference })
equation-e12 = Chưa khớp: đồng ý { $yes } + không đồng ý { $no } + ý kiến khác { $other } = { $left }, số có mặt có quyền biểu quyết là { $right } (lệch { $difference }). Đếm lại rồi nhập lại.

## Danh sách bầu cử
list-without-seats = Cuộc bầu này chưa có số lượng cần bầu. Sửa "seats" trong tệp chương trình.
list-too-short = Danh sách có { $names } người, cần bầu { $seats }: thiếu { $difference }. Bổ sung người ứng cử, đề cử.
list-without-surplus = Danh sách có { $names } người để bầu { $seats }: phải có số dư, ít nhất { $limit } người ({ $article }). Thêm { $difference } người nữa.
list-over-cap = Danh sách có { $names } người để bầu { $seats }: tối đa { $limit } người theo { $article }, thừa { $difference }. Bớt người, hoặc lấy ý kiến đại hội về người ngoài danh sách.
list-name-twice = Có { $count } tên bị ghi hai lần trong danh sách. Bỏ tên trùng.
list-papers-out = Phiếu đã phát, không sửa danh sách được nữa. Nếu thật sự sai, hoàn tác việc phát phiếu trước.
list-already-voted = Danh sách đã được đại hội biểu quyết. Muốn sửa, hoàn tác kết quả biểu quyết trước.
list-first = Chưa có danh sách bầu cử. Chốt danh sách trước.
list-vote-first = Danh sách chưa được đại hội biểu quyết thông qua. Biểu quyết danh sách trước.
seats-vote-first = Số lượng cần bầu chưa được đại hội biểu quyết thông qua. Biểu quyết số lượng trước.
candidate-not-eligible = { $name } không nằm trong số những người vừa trúng cử được giới thiệu cho cuộc bầu này.

## Ban kiểm phiếu
board-first = Chưa giới thiệu Ban kiểm phiếu. Giới thiệu trước rồi mới biểu quyết.
board-vote-first = Ban kiểm phiếu chưa được đại hội biểu quyết thông qua. Biểu quyết Ban kiểm phiếu trước.
board-already-voted = Ban kiểm phiếu đã được đại hội biểu quyết. Muốn thay người, hoàn tác kết quả biểu quyết trước.
board-name-twice = Một người được ghi hai lần trong Ban kiểm phiếu. Bỏ tên trùng.
board-without-vote = { $name } không có quyền bầu cử nên không tham gia Ban kiểm phiếu ({ $article }). Chọn người khác.
board-on-list = { $name } có tên trong danh sách bầu cử nên không tham gia Ban kiểm phiếu ({ $article }). Chọn người khác.

## Phiếu và hòm phiếu
no-papers-issued = Số phiếu phát ra là 0. Nhập số phiếu đã phát.
papers-first = Chưa báo cáo số phiếu phát ra. Nhập số phiếu phát trước khi mở hòm.
box-already-open = Hòm phiếu đã mở và số phiếu thu về đã ghi. Muốn sửa, hoàn tác việc mở hòm.
box-empty = Số phiếu thu về là 0. Nhập số phiếu đếm được trong hòm.
box-far-too-full = Số phiếu thu về { $collected } gấp nhiều lần số phiếu đã in { $printed }: chắc là gõ nhầm. Nhập lại.
box-not-open = Hòm phiếu chưa mở. Đoàn chủ tịch báo số phiếu thu về trước.
box-sealed = Kết quả kiểm phiếu đã niêm phong với { $entered } phiếu, không sửa được nữa.
already-sealed = Kết quả bầu { $office } đã niêm phong.
not-sealed = Ban kiểm phiếu chưa niêm phong kết quả bầu { $office }. Chờ Ban kiểm phiếu hoàn thành.
already-declared = Kết quả bầu { $office } đã công bố.

ballot-out-of-order = Phiếu thứ { $number } không phải phiếu tiếp theo (phiếu tiếp theo là { $next }). Không có gì bị ghi hai lần; gõ lại phiếu đang cầm.
ballots-all-entered = Đã nhập đủ { $collected } phiếu thu về, không nhập thêm được. Nếu còn phiếu trên tay, đếm lại và báo Đoàn chủ tịch.
ballot-unknown = Không có phiếu thứ { $number }: mới nhập { $entered } phiếu.
ballot-does-not-fit = Phiếu không khớp với danh sách { $names } tên. Gõ lại.
ballot-is-invalid = Theo các dấu trên phiếu thì phiếu này không hợp lệ. Nhập là phiếu không hợp lệ.
ballot-unread = Phiếu chưa đọc thì phải có lý do không hợp lệ. Chọn lý do.
invalid-reason-unknown = Bộ quy tắc không có lý do “{ $reason }”. Chọn lý do trong danh sách.
correction-needs-reason = Sửa phiếu thứ { $number } phải ghi lý do.
correction-same = Phiếu thứ { $number } vẫn như cũ, không có gì để sửa.
withdraw-only-last = Chỉ rút được phiếu nhập sau cùng, là phiếu thứ { $entered } (không phải phiếu { $number }).

entry-empty = Chưa gõ gì. Gõ số thứ tự các tên bị gạch, hoặc dấu chấm nếu không gạch ai.
entry-not-a-number = “{ $text }” không phải là số thứ tự. Gõ số, cách nhau bằng dấu cách.
entry-not-on-list = Không có tên số { $text }: danh sách chỉ có từ 1 đến { $names }.
entry-twice = Số { $number } gõ hai lần. Bỏ một.
entry-bundle = Sau dấu * phải là số phiếu giống nhau trong bó (đang là “{ $text }”).
entry-run = “{ $text }” đọc thành { $read }, không tăng dần. Gõ dấu cách giữa các số.
entry-shares = Gõ số cổ phần trên phiếu trước, rồi dấu / và số phiếu cho từng người, ví dụ 1200/1:2400 3:1200.
entry-votes = Phiếu { $shares } cổ phần: sau dấu / gõ số thứ tự người được bầu, hoặc 0 nếu không bầu ai.
entry-uneven = Còn { $left } trong { $all } phiếu bầu, không chia đều được cho { $count } người. Gõ số phiếu cho từng người, ví dụ 1:2400.
entry-no-columns = Dấu ! và ? (số { $number }) chỉ dùng cho phiếu hai cột đồng ý, không đồng ý.

## Cách kiểm phiếu, đối chiếu, phiếu chờ quyết định
list-not-proved = Chưa đối chiếu danh sách. Cầm một tờ phiếu trên tay, gõ mã danh sách in trên phiếu rồi mới nhập.
list-code-empty = Chưa gõ mã danh sách. Gõ mã in trên tờ phiếu đang cầm.
list-code-differs = Mã { $typed } không phải mã của danh sách trong máy. DỪNG LẠI: xem lại mã trên tờ phiếu, so từng tên trên phiếu với danh sách trên màn hình; nếu khác, báo Đoàn chủ tịch.
keying-begun = Đã nhập { $entered } phiếu, không đổi cách kiểm phiếu được nữa.
keying-batch = Không có tập { $batch } phiếu. Chọn { $a }, { $b } hoặc { $c } phiếu một tập.
keying-not-single = Hòm này không kiểm từng phiếu một lượt. Nhập theo cách đã chọn.
keying-not-double = Hòm này không nhập đối chiếu hai lượt. Nhập theo cách đã chọn.
keying-not-sheets = Hòm này không nhập theo biểu kiểm phiếu. Nhập theo cách đã chọn.
keyer-first = Máy này chưa nhận lượt A hay lượt B. Nhận một lượt trước khi nhập phiếu.
keyer-taken = Lượt { $keyer } đang do máy kiểm phiếu { $seat } nhập ({ $keyed } phiếu). Muốn nhận thay, ghi lý do.
keyer-of-the-other = Máy này đã nhập lượt { $other } nên không được nhập lượt { $keyer }: hai lượt phải do hai máy khác nhau nhập. Dùng máy khác.
keyer-decides-nothing = Khi nhập đối chiếu, phiếu phải chờ quyết định thì để riêng; Ban kiểm phiếu quyết định sau khi so hai lượt.
batch-not-open = Tập { $batch } không phải tập đang nhập (đang nhập tập { $current }).
batch-out-of-order = Tập { $batch }: phiếu thứ { $position } không phải phiếu tiếp theo (phiếu tiếp theo là { $next }). Không có gì bị ghi hai lần; gõ lại phiếu đang cầm.
batch-full = Tập { $batch } đã đủ { $papers } phiếu. Đóng tập rồi nhập tập sau.
batch-short = Tập { $batch }, lượt { $keyer }: đã nhập { $keyed } phiếu, tập có { $papers } phiếu (lệch { $difference }). Đếm lại tập phiếu trên tay, nhập cho đủ rồi đóng.
batch-lengths = Tập { $batch }: lượt { $keyer } có { $keyed } phiếu, lượt { $other } có { $others } phiếu. Lượt { $other } mở lại tập này và nhập cho khớp.
batch-not-compared = Tập { $batch }/{ $batches } chưa so xong: lượt A nhập { $a }/{ $papers }, lượt B nhập { $b }/{ $papers } phiếu. Nhập đủ và đóng tập ở cả hai lượt.
batch-miscounted = Tập { $batch } có { $keyed } phiếu, phải có { $papers } (lệch { $difference }). Đếm lại tập phiếu, mở lại tập và nhập cho đủ.
reopen-needs-reason = Mở lại tập { $batch } phải ghi lý do.
reopen-only-last = Chỉ mở lại được tập đóng sau cùng, khi chưa ai nhập tập tiếp theo (không phải tập { $batch }). Phiếu lẻ thì tra lại từng phiếu.
paper-not-compared = Tập { $batch }, phiếu thứ { $position }: chưa so hai lượt, chưa tra lại được.
resolve-needs-name = Tập { $batch }, phiếu thứ { $position }: ghi tên người đã xem lại phiếu.
resolve-needs-reason = Tập { $batch }, phiếu thứ { $position } hai lượt đã khớp hoặc đã tra. Muốn sửa, ghi lý do.
differences-left = Còn { $count } phiếu hai lượt nhập khác nhau, đầu tiên là tập { $batch }, phiếu thứ { $position }. Lấy đúng tờ phiếu đó, xem lại và nhập lại.
bundle-empty = Bó phiếu phải có ít nhất một phiếu.
bundle-too-many = Bó { $count } phiếu nhiều hơn số còn lại: thu về { $collected }, còn { $left } phiếu (thừa { $difference }). Đếm lại bó phiếu.
ballot-for-the-board = Theo quy định, phiếu này do Ban kiểm phiếu quyết định. Để riêng, hoặc nhập kèm quyết định của Ban.
ballot-aside-and-invalid = Phiếu đang chờ quyết định thì chưa ghi là không hợp lệ được. Để riêng, hoặc ghi lý do không hợp lệ.
ballot-over-capacity = Phiếu này có { $votes } lượt bầu, nhiều nhất được { $most }: không thể tính là hợp lệ.
ballot-not-aside = Phiếu thứ { $number } không để riêng chờ quyết định. Muốn sửa thì sửa phiếu, có lý do.
ruling-needs-names = Ghi tên những người quyết định và lý do.
ruling-needs-reason = Quyết định về phiếu thứ { $number } phải ghi lý do.
pile-not-empty = Còn { $count } phiếu chờ Ban kiểm phiếu quyết định, đầu tiên là phiếu thứ { $number }. Quyết định từng phiếu rồi mới niêm phong.
sheet-out-of-order = Biểu thứ { $number } không phải biểu tiếp theo (biểu tiếp theo là { $next }). Không có gì bị ghi hai lần; nhập lại biểu đang cầm.
sheet-unknown = Không có biểu thứ { $number }: mới nhập { $sheets } biểu.
sheet-needs-reason = Sửa biểu thứ { $number } phải ghi lý do.
sheet-same = Biểu thứ { $number } vẫn như cũ, không có gì để sửa.
sheet-only-last = Chỉ rút được biểu nhập sau cùng, là biểu thứ { $sheets } (không phải biểu { $number }).
sheet-without-batch = Biểu chưa ghi là của tập phiếu nào. Ghi tên tập như trên biểu giấy.
sheet-names = Biểu có { $given } tên, danh sách có { $names } tên. Nhập đủ mỗi tên một ô.
sheet-empty = Biểu có 0 phiếu. Nhập số phiếu của tập.
sheet-too-many = Tập { $papers } phiếu nhiều hơn số phiếu còn lại { $left } (thừa { $difference }). Đếm lại tập phiếu.
sheet-sum = { $words }. { $cell }
sheet-no-columns = Tên số { $number }: cột không đồng ý và cột không tính chỉ dùng cho phiếu hai cột. Để trống hai ô đó.
sheet-cell-over = Ô số phiếu bầu của tên số { $number } ghi { $votes }, nhiều nhất được { $most } (thừa { $difference }). Xem lại ô đó.
sheet-full = Phiếu bầu đủ { $full } + phiếu bầu thiếu { $fewer } không bằng { $valid } phiếu hợp lệ. Xem lại hai ô đó.
grand-totals-first = Chưa nhập tổng cộng của Ban kiểm phiếu. Nhập tổng cộng từ biểu tổng hợp để so với tổng các biểu.
cell-papers = số phiếu
cell-valid = số phiếu hợp lệ
cell-shares = số cổ phần
cell-full = phiếu bầu đủ
cell-fewer = phiếu bầu thiếu
cell-unused = lượt không bầu
cell-invalid = không hợp lệ “{ $reason }”
cell-votes = phiếu bầu của tên số { $number }
cell-disagree = không đồng ý của tên số { $number }
cell-neither = không tính của tên số { $number }
cell-suspect = Xem lại ô của tên số { $number }: ghi { $votes }, nếu là { $right } thì khớp.
cell-somewhere = Cộng lại các ô phiếu bầu và ô lượt không bầu (đang ghi { $unused }).
equation-e10 = Tổng cộng chưa khớp ở ô { $cell }: cộng các biểu được { $sum }, Ban kiểm phiếu ghi { $typed } (lệch { $difference }). Cộng lại ô đó trên các biểu.
text-too-long = Phần chữ gõ vào dài { $length } ký tự, nhiều nhất { $most }. Viết ngắn lại.

record-list-proved = { $office }: đối chiếu mã danh sách { $code } trên phiếu
record-keying-single = { $office }: kiểm từng phiếu
record-keying-double = { $office }: nhập đối chiếu hai lượt, mỗi tập { $batch } phiếu
record-keying-sheets = { $office }: nhập theo biểu kiểm phiếu
record-bundle = { $office }: nhập bó số { $number }, { $count } phiếu giống nhau
record-keyer = { $office }: nhận lượt { $keyer }. Lý do nhận thay: { $reason }
record-keyed = { $office }: lượt { $keyer }, tập { $batch }, nhập phiếu { $position }
record-rekeyed = { $office }: lượt { $keyer }, tập { $batch }, gõ lại phiếu { $position }
record-unkeyed = { $office }: lượt { $keyer }, tập { $batch }, bỏ phiếu { $position } vừa nhập
record-batch-closed = { $office }: lượt { $keyer } đóng tập { $batch }
record-batch-compared = { $office }: so tập { $batch }, { $count } phiếu khác nhau
record-batch-reopened = { $office }: mở lại tập { $batch }. Lý do: { $reason }
record-resolved = { $office }: tập { $batch }, phiếu { $position }: { $by } xem lại phiếu và nhập lại
record-sheet = { $office }: nhập biểu số { $number } ({ $batch }), { $papers } phiếu
record-sheet-corrected = { $office }: sửa biểu số { $number }. Lý do: { $reason }
record-sheet-withdrawn = { $office }: rút lại biểu số { $number }. Lý do: { $reason }
record-grand = { $office }: nhập tổng cộng của Ban kiểm phiếu
record-ruled-valid = { $office }: { $by } quyết định phiếu số { $number } hợp lệ. Lý do: { $reason }
record-ruled-invalid = { $office }: { $by } quyết định phiếu số { $number } không hợp lệ. Lý do: { $reason }

## Đại hội
congress-not-open = Đại hội chưa mở. Chạy "daihoi run" với thư mục chương trình.
congress-already-open = Sổ này đã mở cho “{ $title }”.
congress-closed = Đại hội đã bế mạc, sổ chỉ còn để xem.
seat-may-not = { $seat ->
    [console] Bàn điều hành
    [desk] Bàn điểm danh
    [board] Ban kiểm phiếu
   *[display] Màn hình hội trường
  } không được làm việc này.
step-unknown = Không có bước “{ $step }” trong chương trình.
step-already-current = Đang ở bước “{ $title }” rồi.
step-has-open-duties = Bước “{ $title }” còn { $open } việc chưa xong. Làm nốt, hoặc ghi lý do bỏ qua (lý do sẽ vào biên bản).
no-step-yet = Đại hội chưa vào bước nào. Nhấn Enter để bắt đầu bước đầu tiên.
close-open-vote = Còn câu biểu quyết chưa ghi kết quả: “{ $question }”. Về bước đó ghi kết quả, hoặc hoàn tác việc đưa ra biểu quyết, rồi mới bế mạc.
close-undeclared = Kết quả bầu { $title } chưa công bố. Công bố rồi mới bế mạc.
stage-not-ready = Chưa có gì để chiếu ở mục này.
undo-needs-reason = Hoàn tác phải ghi lý do.
nothing-to-undo = Không còn việc nào hoàn tác được.
undo-overtaken = “{ $what }” đã có việc mới hơn đè lên, không hoàn tác được. Sửa trực tiếp ở việc mới.

person-unknown = Không có mã “{ $code }” trong danh sách. Kiểm tra lại mã, hoặc tìm theo tên.
already-present = { $name } ({ $code }) đã điểm danh lúc { $time } ({ $seat }).
not-present = { $name } ({ $code }) không có mặt.
already-absent = { $name } ({ $code }) đã ghi vắng như vậy rồi.
present-not-absent = { $name } ({ $code }) đang có mặt. Nếu về giữa chừng, ghi "ra về".
nobody-present = Chưa ai có mặt trong { $summoned } người được triệu tập. Điểm danh trước khi báo cáo.

rules-to-confirm-first = Còn { $count } quy định chờ Đoàn chủ tịch xác nhận trước lần dùng đầu tiên. Xác nhận trước.
rules-already-confirmed = Các quy định đã được xác nhận đủ.
rules-without-base = Bộ quy tắc không có căn cứ tính cho loại đại hội này. Sửa tệp quy tắc.
base-empty = Căn cứ tính là 0: không có ai có quyền biểu quyết ở bước này. Kiểm tra danh sách và điểm danh; nếu không ai dự được thì sang bước sau và ghi lý do.

vote-unknown = Không có câu hỏi biểu quyết này.
vote-not-in-step = Câu hỏi biểu quyết thuộc bước khác. Vào bước đó trước.
vote-not-open = Câu hỏi chưa đưa ra đại hội. Đưa câu hỏi ra trước khi đếm.
vote-under-way = Đại hội đang biểu quyết việc này. Ghi kết quả, hoặc hoàn tác việc đưa ra biểu quyết, rồi hãy sửa.
vote-already-open = Câu hỏi này đang được đưa ra biểu quyết. Hãy ghi kết quả, hoặc hoàn tác việc đưa ra biểu quyết.
vote-already-recorded = Kết quả biểu quyết này đã ghi. Muốn sửa, hoàn tác rồi biểu quyết lại.
election-unknown = Không có cuộc bầu “{ $election }” trong chương trình.

question-seats = Nhất trí số lượng bầu { $office } là { $seats } người
question-list = Nhất trí danh sách bầu cử { $office }
question-board = Nhất trí Ban kiểm phiếu bầu { $office }
proposal-seats = Số lượng: { $seats } người
proposal-list = { $count } người: { $names }
proposal-board = { $count } người. Trưởng ban: { $head }. Ủy viên: { $members }

## Việc của từng bước
duty-confirm-rules = Xác nhận { $count } quy định còn để ngỏ
duty-quorum = Báo cáo số đại biểu, chốt điểm danh
duty-vote = Biểu quyết: { $question }
duty-vote-seats = Biểu quyết số lượng cần bầu
duty-vote-list = Biểu quyết danh sách bầu cử
duty-vote-board = Biểu quyết Ban kiểm phiếu
duty-list = Chốt danh sách bầu cử
duty-board = Giới thiệu Ban kiểm phiếu
duty-papers = Phát phiếu: in ra, phát ra, giữ lại
duty-box = Mở hòm: số phiếu thu về
duty-count = Ban kiểm phiếu nhập phiếu và niêm phong
duty-declare = Công bố kết quả
duty-close = Bế mạc, đóng sổ

action-confirm-rules = xem và xác nhận các quy định
action-quorum = chốt điểm danh và báo cáo
action-vote-open = đưa câu hỏi ra hội trường
action-vote-record = nhập kết quả đếm thẻ
action-list = xem và chốt danh sách
action-board = xem và giới thiệu Ban kiểm phiếu
action-papers = nhập số phiếu in, phát
action-box = nhập số phiếu thu về
action-count = chờ Ban kiểm phiếu
action-declare = xem kết quả và công bố
action-close = bế mạc đại hội

act-presence = điểm danh { $name }
act-quorum = báo cáo số đại biểu
act-step = chuyển sang bước “{ $title }”
act-vote-opened = đưa câu hỏi biểu quyết ra
act-vote-recorded = ghi kết quả biểu quyết
act-list = chốt danh sách bầu { $office }
act-board = giới thiệu Ban kiểm phiếu bầu { $office }
act-papers = phát phiếu bầu { $office }
act-box = mở hòm phiếu bầu { $office }
candidate-already-elected = { $name } đã trúng cử ở vòng trước. Bỏ tên này khỏi danh sách vòng này.
candidate-missing = Danh sách còn thiếu { $name }: đã được giới thiệu và chưa rút. Chọn đủ những người đứng trong danh sách.
candidate-not-nominated = { $name } chưa được giới thiệu. Giới thiệu, đề cử hoặc ứng cử trước khi vào danh sách.
introduce-first = Chưa giới thiệu danh sách dự kiến. Giới thiệu danh sách trước, rồi mới đề cử, ứng cử.
list-empty = Danh sách chưa có ai, cần bầu { $seats } người. Chọn người vào danh sách.
new-names-first = { $name } không có trong số người ở lại từ vòng trước. Đại hội phải biểu quyết đồng ý giới thiệu thêm người trước.
no-tie-to-settle = { $office }: không có trường hợp bằng phiếu nào chờ phân định.
nominations-closed = Việc đề cử, ứng cử đã kết thúc.
nominations-first = Chưa kết thúc việc đề cử, ứng cử. Kết thúc rồi mới chốt danh sách.
nominations-pending = Còn { $count } trường hợp đề cử, xin rút chưa biểu quyết. Biểu quyết hết rồi mới kết thúc.
nominator-without-vote = { $name } không có quyền biểu quyết, không được đề cử. Chọn người đề cử là đại biểu chính thức.
nominator-of-convening = { $name } là cấp ủy viên cấp triệu tập, không được đề cử ngoài danh sách do cấp ủy đề nghị ({ $article }). Người khác có thể đề cử.
nominee-of-convening = { $name } là cấp ủy viên cấp triệu tập, không ứng cử và không nhận đề cử ngoài danh sách do cấp ủy đề nghị ({ $article }).
nominee-after-opinion = Đã lấy phiếu xin ý kiến về người được giới thiệu thêm; không nhận thêm { $name }. Chốt danh sách theo kết quả xin ý kiến.
nominee-already = { $name } đã có trong danh sách giới thiệu.
no-round-to-open = { $office }: chưa mở được vòng bầu tiếp theo vì thiếu danh sách hoặc quy chế.
again-vote-first = { $office }: Đại hội chưa biểu quyết có bầu tiếp hay không. Biểu quyết trước.
settle-tie-first = { $office }: còn trường hợp bằng phiếu chưa phân định. Ghi kết quả phân định trước.
election-ended = { $office }: cuộc bầu cử đã kết thúc sau lần bỏ phiếu thứ { $round }, không bầu tiếp.
not-declared = { $office }: lần bỏ phiếu thứ { $round } chưa công bố. Công bố kết quả trước.
opinion-sentence = Phiếu xin ý kiến: lấy { $room } người từ cao xuống; bằng phiếu ở cuối mà không đủ chỗ thì không lấy
proposal-again = Còn thiếu { $vacant } người. Tiếp tục bầu lần nữa.
proposal-new-names = Người ở lại từ vòng trước ({ $count }): { $names }. Giới thiệu thêm người ngoài số này.
proposal-nominee = { $by } đề cử { $name }.
proposal-nominee-self = { $name } tự ứng cử.
proposal-withdraw = Đoàn chủ tịch đề nghị Đại hội cho { $name } rút khỏi danh sách.
proposal-withdraw-not = Đoàn chủ tịch đề nghị Đại hội không cho { $name } rút; ai đồng ý cho rút thì biểu quyết đồng ý.
question-again = Bầu tiếp { $vacant } người còn thiếu của { $office }
question-new-names = Giới thiệu thêm người vào danh sách bầu { $office } vòng này
question-nominee = Đưa { $name } vào danh sách bầu { $office }
question-withdraw = Cho { $name } rút khỏi danh sách bầu { $office }
seats-already-voted = Đại hội đã biểu quyết số lượng { $seats } người. Không đổi được nữa.
seats-out-of-range = Số lượng { $seats } không dùng được: từ 1 đến { $most }.
seats-the-same = Số lượng đang là { $seats } người.
settle-needs-reason = Ghi rõ cách phân định { $count } ghế bằng phiếu: cao tuổi hơn, rút thăm trước Đại hội.
suspended-no-entry = { $name } ({ $code }) đang bị đình chỉ sinh hoạt hoặc tạm giam: không dự và không tính vào cơ số. Nếu không còn đúng, sửa danh sách trước khi mở đại hội.
winner-not-tied = { $name } không ở trong số người bằng phiếu.
winners-not-seats = Chọn { $winners } người, còn { $vacant } ghế: chọn đúng { $vacant } người.
withdrawal-already = Đã có đề nghị cho { $name } rút.
withdrawal-not-standing = { $name } không có trong danh sách giới thiệu, không có gì để rút.
act-seats = đề nghị số lượng cần bầu: { $office }
act-introduce = giới thiệu danh sách: { $office }
act-nominate = đề cử, ứng cử: { $office }
act-withdrawal = xin rút: { $office }
act-nominations = kết thúc đề cử, ứng cử: { $office }
act-round = mở vòng bầu tiếp: { $office }
quorum-shares = { $present }/{ $votes } cổ phần có quyền biểu quyết, đạt { $percent }%
quorum-heads-more = cần trên { $fraction }, tức từ { $least } ({ $article })
outlook-appointed = Còn thiếu { $vacant } sau số vòng quy định: cấp ủy cấp trên trực tiếp chỉ định.
outlook-confirmation = Người trúng cử chờ cấp ủy cấp trên chuẩn y ({ $article }).
outlook-left-vacant = Còn thiếu { $vacant }: không bầu tiếp, để khuyết.
outlook-opinion = { $kept } người (tối đa { $room }) vào danh sách bầu cử.
outlook-settled = Trường hợp bằng phiếu đã phân định: { $reason }.
outlook-stopped = Còn thiếu { $vacant }: Đại hội quyết định không bầu tiếp.
outlook-under-way = Đang bầu tiếp, vòng { $turn }.
duty-introduce = Giới thiệu danh sách
duty-nominate = Đề cử, ứng cử, xin rút
duty-next-round = Mở lần bỏ phiếu tiếp theo
duty-settle-tie = Phân định người bằng phiếu
duty-vote-again = Biểu quyết bầu tiếp
duty-vote-new-names = Biểu quyết giới thiệu thêm
duty-vote-nominee = Biểu quyết đưa { $name } vào danh sách
duty-vote-withdraw = Biểu quyết cho { $name } rút
action-introduce = giới thiệu danh sách dự kiến
action-nominate = nhận đề cử, ứng cử, xin rút; hoặc kết thúc
action-next-round = mở lần bỏ phiếu tiếp theo
action-settle-tie = ghi ai được chọn trong số người bằng phiếu
candidate-withdrawn = Đại hội đã cho { $name } rút khỏi danh sách cuộc bầu này. Bỏ tên này.
names-after-opinion = Đang lấy phiếu xin ý kiến về người được giới thiệu thêm. Công bố kết quả xin ý kiến trước; nếu thật sự phải sửa danh sách, hoàn tác việc kết thúc đề cử.
names-in-first-turn = Đề cử, ứng cử, xin rút chỉ ở vòng đầu; đang ở vòng { $turn }. Danh sách vòng này gồm người ở lại, và người mới nếu Đại hội đồng ý giới thiệu thêm.
equation-e3-shares = Cổ phần trên các phiếu hợp lệ { $left } nhiều hơn cổ phần dự họp { $right } (lệch { $difference }). Xem lại số cổ phần ghi trên phiếu; phiếu không do Ban kiểm phiếu phát ra thì ghi không hợp lệ; nếu có người đến sau khi phát phiếu, báo Đoàn chủ tịch nhập lại việc phát phiếu.
nominee-rejected = Đại hội đã biểu quyết không đưa { $name } vào danh sách. Không đưa ra biểu quyết lần nữa.
badge-revoked = Thẻ số { $badge } của { $name } ({ $code }) ĐÃ BỊ THU HỒI: thẻ đang dùng là thẻ số { $valid }. Không ai được điểm danh. Giữ thẻ lại; hỏi người cầm thẻ, rồi tìm theo họ tên nếu đúng người.
badge-unknown = Mã { $number } KHÔNG PHẢI THẺ của đại hội này. Không ai được điểm danh. Tìm theo họ tên, đối chiếu giấy triệu tập.
badge-needs-reason = Thu hồi thẻ của { $name } ({ $code }) cần có lý do.
badge-too-many = { $name } ({ $code }) đã có { $badge } thẻ: không thu hồi thêm được. Điểm danh theo họ tên.
replaced-no-entry = { $name } ({ $code }) đã có đại biểu dự khuyết { $alternate } thay. Nếu nay vẫn dự, chọn người này, nhấn Ctrl+D để thôi việc thay, rồi điểm danh.
roll-already-called = Sổ điểm danh của { $session } đã mở rồi.
roll-last-session = { $session } là phiên cuối: không còn phiên nào để điểm danh tiếp.
roll-session-runs = { $session } chưa xong: sổ điểm danh của { $next } chỉ mở được ở bước cuối của phiên, khi không còn việc, biểu quyết hay phiếu nào chưa xong.
replace-no-alternate = { $alternate } không phải đại biểu dự khuyết nên không thay { $delegate } được. Chọn một đại biểu dự khuyết.
replace-alternate-taken = { $alternate } đang thay { $other } nên không thay { $delegate } được. Chọn đại biểu dự khuyết khác.
replace-no-vote = { $delegate } không phải đại biểu có quyền biểu quyết: { $alternate } không thay được.
replace-delegate-taken = { $delegate } đã có { $other } thay: { $alternate } không thay thêm được.
replace-present = { $delegate } đang có mặt: { $alternate } không thay được. Nếu đã về, ghi ra về (F7) trước.
replace-not-reported = { $delegate } chưa được ghi vắng: ghi vắng (F5 có lý do, F6 không lý do) trước, rồi cử { $alternate } thay.
replace-other-named = Danh sách ghi { $alternate } dự khuyết cho { $other }, không phải { $delegate }. Nếu Đoàn chủ tịch đồng ý, ghi lý do.
replace-other-unit = { $alternate } thuộc { $own }, còn { $delegate } thuộc { $unit }. Nếu Đoàn chủ tịch đồng ý, ghi lý do.
replace-was-there = { $delegate } đã dự một phần đại hội; { $alternate } sẽ biểu quyết thay từ nay. Nếu Đoàn chủ tịch đồng ý, ghi lý do.
replace-nobody = { $alternate } đang không thay ai.
act-roll = mở sổ điểm danh { $session }
act-replacement = việc { $name } dự khuyết thay đại biểu
basis-line = Căn cứ: { $sentence }; cần ít nhất { $needed } ({ $article })
basis-part =   − { $count }: { $why }
replace-suspended = { $alternate } đang bị đình chỉ sinh hoạt hoặc tạm giam nên không thay { $delegate } được. Chọn đại biểu dự khuyết khác.
replace-alternate-absent = { $alternate } được ghi vắng nên không thay { $delegate } được. Chọn đại biểu dự khuyết khác, hoặc điểm danh người này trước.
act-left = ghi { $name } ra về
act-absence = ghi vắng { $name }

# Màn hội trường: khoá khi biểu quyết, màu và cỡ chữ.
stage-locked-hands = Đang biểu quyết “{ $what }”: màn hội trường giữ hình của lần biểu quyết này. Ghi kết quả biểu quyết thì mở khoá; màn đen (F6) lúc nào cũng được.
stage-locked-papers = Đang phát và thu phiếu bầu { $what }: màn hội trường giữ hình của lần bầu này. Mở hòm phiếu thì mở khoá; màn đen (F6) lúc nào cũng được.
stage-size-limits = Cỡ chữ màn hội trường từ { $least } đến { $most }, không có cỡ { $size }.
