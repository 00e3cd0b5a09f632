# Seats at other machines: opening to the local network, tickets, links made and lost.

## Seats
seat-name =
    { $seat ->
        [console] the console
        [desk] the attendance desk
        [board] the counting board
        [display] the hall's display
        [monitor] the chair's screen
       *[other] { $seat }
    }

## Opening to other machines
lan-open = The congress is open to other machines at { $address }. Give each machine a ticket: F10 at the console, or "daihoi ticket".
lan-cannot-listen = { $address } cannot be opened to other machines: { $cause }. Choose another port, for example --lan :7422, and open again.
lan-no-network = This machine is in no network, so no other machine can find it. Plug in the cable or switch on Wi-Fi and open again, or name the address: --lan 192.168.1.5:7421.
net-address = "{ $text }" is no address. Write 192.168.1.5:{ $port }, a port alone :{ $port }, or nothing.
serve-open = The congress is open, its record is in { $dir }. A console on this machine: daihoi console. Ctrl+C closes it; the record stays.
serve-closed = The congress is closed. Everything recorded is in the record.

## The door
door-closed = The congress is not open to other machines. Close the console and open it again with --lan.
door-refused = A machine at { $from } was refused. Reason: { $why }

## Tickets
ticket-unknown = The ticket is not of this congress, or mistyped. Look at it again, or ask for a new one at the console.
ticket-expired = Ticket { $number } expired at { $at }. Ask for a new one at the console.
ticket-revoked = Ticket { $number } was taken back at { $at }. Ask for a new one at the console.
ticket-taken-back = This machine's ticket { $number } has just been taken back; the link was closed. Ask for a new one at the console.
ticket-role = Ticket { $number } is for { $ticket } and does not open { $asked }. Ask for the right kind at the console.
ticket-held = Ticket { $number } has belonged to another machine ({ $machine } { $address }) since { $at }. One ticket a machine: ask for a new one at the console.
ticket-no-identity = This machine could not make an identity of its own, so no ticket can be used. Start the program again and retry.
ticket-too-many = There are { $most } tickets that are still good. Take back those not used and issue again.
ticket-none = There is no ticket { $number }. Type "daihoi ticket" to see the tickets.
ticket-disk = The list of tickets could not be written: { $cause }. Look at the disk and issue again.
ticket-sign = The sign "{ $sign }" in group { $number } is not part of any ticket. Tickets have digits and the letters B C F G H J K M N P Q R T V X Z only.
ticket-group = Group { $number } ("{ $group }") is mistyped. Compare that group with the ticket.
ticket-length = The ticket has { $groups } groups; a whole one has 20 (26 with an IPv6 address). Type all of it.
ticket-broken = The ticket reads, but is not right: two groups may be wrong together, or it is of another version of the program. Compare every group.
ticket-no-answer = The console does not answer. See whether the program there still runs, then try again.
ticket-issued = Ticket { $number } for { $seat }, good for { $hours } hours and one machine. Shown this once:
ticket-join = At the other machine type: daihoi { $command } --join { $text }
    Without a ticket, "daihoi { $command } --join" asks for it: then it can be typed, pasted or scanned.
ticket-revoked-now = Ticket { $number } was taken back; the machine that used it was cut off.
ticket-list-empty = No ticket was issued. Issue one: daihoi ticket board, desk, display (the lobby too), monitor (the chair) or console.
ticket-line-unused = { $number }. { $seat } { $name } · not used · until { $until }
ticket-line-held = { $number }. { $seat } { $name } · CONNECTED · { $machine } { $address }
ticket-line-away = { $number }. { $seat } { $name } · link lost · { $machine } { $address } · until { $until }
ticket-line-revoked = { $number }. { $seat } { $name } · taken back
ticket-line-expired = { $number }. { $seat } { $name } · expired { $until }

## Joining a congress on another machine
join-ask = The ticket for { $seat }: type, paste or scan it, then Enter.
join-again = Enter alone: use the ticket of last time again (to { $address }).
join-no-ticket = No ticket, so the seat cannot be taken. Ask for one at the console (F10).
join-other-role = This ticket is for { $ticket }, not for { $asked }. Type "daihoi { $command } --join" with it, or ask for another.
join-expired = This ticket expired at { $at }. Ask for a new one at the console.
join-in-use = This ticket is being used in another window of this machine ({ $seat }). Use that window, or ask for another ticket at the console.
join-disk = The ticket could not be written to { $dir }: { $cause }. Look at the disk, or choose another place with --data.
far-stranger = Whoever answers at { $address } is not the congress of this ticket (another key). Check the address; if the console's machine has a new one, add --at ADDRESS:PORT.
far-no-hub = No congress is open to other machines at { $address }. Check address and port; the console's machine must be opened with --lan.

## The window "Other machines" at the console
machines-title = Other machines and tickets
machines-address = Other machines connect to { $address }, one ticket each.
machines-none = No ticket was issued: N issues one for a machine.
machines-refused = Refused lately:
machines-refused-line = { $time } { $from }: { $why }
machines-new-title = Issue a ticket
machines-new-which = A ticket for which seat? (↑ ↓)
machines-new-name = A name to remember it by, for example "laptop in the counting room"
machines-ticket-title = Ticket { $number }
machines-ticket-do = At the other machine type "daihoi { $command } --join", then type, paste or scan this ticket. It is shown this once and is good for one machine.
machines-waiting = Issuing the ticket…
machines-revoke = Take back ticket { $number } ({ $seat } { $name })? The machine that uses it is cut off at once.
cmd-title-machines = Other machines and tickets
cmd-machines = machines
help-machines = Machines that join the congress: issue tickets, take them back, see who is connected
cmd-machines-new = issue
help-machines-new = Issue a ticket for a machine
cmd-machines-revoke = take back
help-machines-revoke = Take back the chosen ticket
