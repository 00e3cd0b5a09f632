# Keys
key-space = Space

# Commands of every screen
cmd-title-shared = On every screen
cmd-help = Help
help-help = See every key of this screen and what it does
cmd-palette = Find a command
help-palette = Type a few letters (accents not needed) to find and run a command
cmd-go-console = Console
help-go-console = Back to the presidium's screen
cmd-go-desk = Attendance
help-go-desk = Open the attendance desk on this machine
cmd-go-board = Counting
help-go-board = Open the counting board's desk on this machine
cmd-simulate = Simulate
help-simulate = Rehearsal: simulated delegates do what comes next (arrive, raise cards, vote)
cmd-quit = Quit
help-quit = Leave the program; the record stays as it is

# Keys in windows
cmd-title-form = In windows
cmd-accept = accept
help-accept = Do what the window says
cmd-cancel = close
help-cancel = Close the window; nothing is recorded
cmd-next-field = next field
help-next-field = Go to the next field
cmd-previous-field = previous field
help-previous-field = Go back to the field before
cmd-tick = tick
help-tick = Tick or untick the person on this line
cmd-up = up
help-up = One line up
cmd-down = down
help-down = One line down
cmd-page-up = page up
help-page-up = One page up
cmd-page-down = page down
help-page-down = One page down

palette-nothing = There is no such command. Delete a few letters and search again.
reason-title = A reason is needed
reason-ask = Reason:
reason-printed = The reason is printed in the minutes. Enter goes on, Esc drops it.
typed-ask = Type { $word } and press Enter:
quit-title = Leave the program?
quit-body = Everything recorded stays on this machine. Running daihoi run again goes on at this very step with these very numbers. The hall's screen keeps its last picture until the program runs again.
quit-ask = Enter: leave. Esc: stay.
window-too-small = The window is { $width }×{ $height } cells, which is too small. Please enlarge it to at least { $least-width }×{ $least-height }, or make the letters smaller (Ctrl and minus).
