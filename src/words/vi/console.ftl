# Phím
key-space = Dấu cách

# Lệnh chung của các màn hình
cmd-title-shared = Dùng ở mọi màn hình
cmd-help = Trợ giúp
help-help = Xem mọi phím và việc làm của màn hình này
cmd-palette = Tìm lệnh
help-palette = Gõ vài chữ (không cần dấu) để tìm và chạy một lệnh
cmd-go-console = Bàn điều hành
help-go-console = Về màn hình của Đoàn chủ tịch
cmd-go-desk = Điểm danh
help-go-desk = Mở bàn điểm danh trên máy này
cmd-go-board = Kiểm phiếu
help-go-board = Mở bàn của Ban kiểm phiếu trên máy này
cmd-simulate = Diễn tập hộ
help-simulate = Diễn tập: đại biểu giả lập làm việc tiếp theo (đến dự, giơ thẻ, bỏ phiếu)
cmd-quit = Thoát
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

palette-nothing = Không có lệnh nào như vậy. Xóa bớt chữ để tìm lại.
reason-title = Cần nêu lý do
reason-ask = Lý do:
reason-printed = Lý do được ghi vào biên bản. Enter để tiếp tục, Esc để thôi.
typed-ask = Gõ { $word } rồi nhấn Enter:
quit-title = Thoát chương trình?
quit-body = Mọi điều đã ghi được giữ nguyên trên máy. Chạy lại daihoi run là tiếp tục đúng bước này, với đúng các con số này. Màn hình hội trường giữ hình cuối cùng cho đến khi chương trình chạy lại.
quit-ask = Enter: thoát. Esc: ở lại.
window-too-small = Cửa sổ đang là { $width }×{ $height } ô, quá nhỏ. Xin phóng to cửa sổ đến ít nhất { $least-width }×{ $least-height } ô, hoặc thu nhỏ cỡ chữ (Ctrl và dấu trừ).
