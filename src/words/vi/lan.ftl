# Các bàn ở máy khác: mở cho mạng nội bộ, vé, nối và mất nối.

## Các bàn
seat-name =
    { $seat ->
        [console] bàn điều hành
        [desk] bàn điểm danh
        [board] bàn kiểm phiếu
        [display] màn hình hội trường
        [monitor] màn riêng của chủ tọa
       *[other] { $seat }
    }

## Mở cho máy khác
lan-open = Đại hội mở cho máy khác tại { $address }. Cấp vé cho từng máy: F10 ở bàn điều hành, hoặc "daihoi ticket".
lan-cannot-listen = Không mở được { $address } cho máy khác: { $cause }. Chọn cổng khác, ví dụ --lan :7422, rồi mở lại.
lan-no-network = Máy này chưa nối vào mạng nào nên máy khác không tìm thấy. Cắm dây mạng hoặc bật Wi-Fi rồi mở lại, hoặc nêu địa chỉ: --lan 192.168.1.5:7421.
net-address = "{ $text }" không phải địa chỉ. Viết như 192.168.1.5:{ $port }, chỉ cổng :{ $port }, hoặc bỏ trống.
serve-open = Đại hội đã mở, sổ ghi ở { $dir }. Bàn điều hành trên máy này: daihoi console. Đóng bằng Ctrl+C; sổ ghi giữ nguyên.
serve-closed = Đã đóng đại hội. Mọi việc đã ghi còn nguyên trong sổ.

## Cửa vào
door-closed = Đại hội chưa mở cho máy khác. Đóng bàn điều hành rồi mở lại với --lan.
door-refused = Đã từ chối một máy ở { $from }. Lý do: { $why }

## Vé
ticket-unknown = Vé không phải của đại hội này, hoặc gõ sai. Xem lại vé, hoặc xin vé mới ở bàn điều hành.
ticket-expired = Vé số { $number } đã hết hạn lúc { $at }. Xin vé mới ở bàn điều hành.
ticket-revoked = Vé số { $number } đã bị thu hồi lúc { $at }. Xin vé mới ở bàn điều hành.
ticket-taken-back = Vé số { $number } của máy này vừa bị thu hồi nên đã ngắt nối. Xin vé mới ở bàn điều hành.
ticket-role = Vé số { $number } là vé của { $ticket }, không vào { $asked } được. Xin đúng loại vé ở bàn điều hành.
ticket-held = Vé số { $number } đã thuộc về máy khác ({ $machine } { $address }) từ { $at }. Mỗi máy một vé: xin vé mới ở bàn điều hành.
ticket-no-identity = Máy này không tạo được số nhận dạng riêng nên không dùng vé được. Khởi động lại chương trình rồi thử lại.
ticket-too-many = Đã có { $most } vé còn hạn. Thu hồi bớt vé không dùng rồi cấp lại.
ticket-none = Không có vé số { $number }. Gõ "daihoi ticket" để xem các vé.
ticket-disk = Không ghi được danh sách vé: { $cause }. Kiểm tra ổ đĩa rồi cấp lại.
ticket-sign = Ký tự "{ $sign }" ở nhóm thứ { $number } không có trong vé. Vé chỉ có chữ số và các chữ B C F G H J K M N P Q R T V X Z.
ticket-group = Nhóm thứ { $number } ("{ $group }") gõ sai. Đối chiếu lại nhóm ấy với vé.
ticket-length = Vé có { $groups } nhóm; vé đủ có 20 nhóm (26 nếu địa chỉ là IPv6). Gõ lại cho đủ.
ticket-broken = Vé đọc được nhưng không đúng: có thể hai nhóm gõ sai bù nhau, hoặc vé của bản chương trình khác. Đối chiếu lại từng nhóm.
ticket-no-answer = Bàn điều hành không trả lời. Kiểm tra chương trình ở đó còn chạy không rồi thử lại.
ticket-issued = Vé số { $number } cho { $seat }, dùng được { $hours } giờ, chỉ cho một máy. Chỉ hiện lần này:
ticket-join = Ở máy kia gõ: daihoi { $command } --join { $text }
    Gõ "daihoi { $command } --join" không kèm vé thì chương trình hỏi, khi ấy gõ, dán hoặc quét mã đều được.
ticket-revoked-now = Đã thu hồi vé số { $number }; máy đang dùng vé ấy bị ngắt nối.
ticket-list-empty = Chưa cấp vé nào. Cấp vé: daihoi ticket board, desk, display (cả màn ngoài sảnh), monitor (chủ tọa) hoặc console.
ticket-line-unused = { $number }. { $seat } { $name } · chưa dùng · hạn { $until }
ticket-line-held = { $number }. { $seat } { $name } · ĐANG NỐI · { $machine } { $address }
ticket-line-away = { $number }. { $seat } { $name } · mất nối · { $machine } { $address } · hạn { $until }
ticket-line-revoked = { $number }. { $seat } { $name } · đã thu hồi
ticket-line-expired = { $number }. { $seat } { $name } · hết hạn { $until }

## Vào đại hội ở máy khác
join-ask = Vé vào { $seat }: gõ, dán hoặc quét mã rồi Enter.
join-again = Chỉ Enter: dùng lại vé đã nhập lần trước (tới { $address }).
join-no-ticket = Chưa có vé nên chưa vào được. Xin vé ở bàn điều hành (F10).
join-other-role = Vé này là vé của { $ticket }, không phải { $asked }. Gõ "daihoi { $command } --join" với vé này, hoặc xin vé khác.
join-expired = Vé này đã hết hạn lúc { $at }. Xin vé mới ở bàn điều hành.
join-in-use = Vé này đang được dùng ở một cửa sổ khác trên máy này ({ $seat }). Dùng cửa sổ ấy, hoặc xin vé khác ở bàn điều hành.
join-disk = Không ghi được vé vào { $dir }: { $cause }. Kiểm tra ổ đĩa, hoặc chọn nơi khác bằng --data.
far-stranger = Máy trả lời ở { $address } không phải đại hội của vé này (khóa khác). Kiểm tra địa chỉ; nếu máy điều hành đã đổi địa chỉ thì thêm --at ĐỊA_CHỈ:CỔNG.
far-no-hub = Ở { $address } không có đại hội nào mở cho máy khác. Kiểm tra địa chỉ và cổng; máy điều hành phải mở với --lan.

## Cửa sổ "Máy khác" ở bàn điều hành
machines-title = Máy khác và vé
machines-address = Các máy khác nối tới { $address }, mỗi máy một vé.
machines-none = Chưa cấp vé nào: N cấp vé cho một máy.
machines-refused = Vừa bị từ chối:
machines-refused-line = { $time } { $from }: { $why }
machines-new-title = Cấp vé
machines-new-which = Vé cho bàn nào? (↑ ↓)
machines-new-name = Tên gợi nhớ, ví dụ "máy phòng kiểm phiếu"
machines-ticket-title = Vé số { $number }
machines-ticket-do = Ở máy kia gõ "daihoi { $command } --join" rồi gõ, dán hoặc quét vé này. Vé chỉ hiện lần này và chỉ dùng cho một máy.
machines-waiting = Đang cấp vé…
machines-revoke = Thu hồi vé số { $number } ({ $seat } { $name })? Máy đang dùng vé ấy bị ngắt nối ngay.
cmd-title-machines = Máy khác và vé
cmd-machines = máy khác
help-machines = Máy khác nối vào đại hội: cấp vé, thu hồi, xem ai đang nối
cmd-machines-new = cấp vé
help-machines-new = Cấp một vé cho một máy
cmd-machines-revoke = thu hồi
help-machines-revoke = Thu hồi vé đang chọn
