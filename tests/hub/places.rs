//! Places at the hub: a connection that was cut off has no part in the seat that takes its number.
use daihoi::base::role::Role;
use daihoi::congress::command::Command;
use daihoi::hub::fanout::{Fanout, Job, Seated, WAITING};
use daihoi::journal::memory::Memory;
use daihoi::record::request::Request;
use daihoi::wire::frame::decode;
use daihoi::wire::message::ToSeat;
use tokio::sync::{mpsc, oneshot};

use crate::common::begun;

fn join(jobs: &mpsc::Sender<Job>) -> Seated {
    let (reply, seated) = oneshot::channel();
    jobs.blocking_send(Job::Join { role: Role::Desk, name: String::new(), mark: 0, reply }).unwrap();
    seated.blocking_recv().unwrap()
}

fn ask(jobs: &mpsc::Sender<Job>, seated: &Seated, (id, person): (u64, usize)) {
    let code = seated.welcome.books.congress.roll.people[person].code.clone();
    let request = Request::from(Command::CheckIn { code, badge: None });
    jobs.blocking_send(Job::Ask { place: seated.place, id, request, turn: None }).unwrap();
}

#[test]
fn the_next_holder_of_a_number_is_neither_answered_nor_unseated_for_the_last() {
    let (jobs, queue) = mpsc::channel(WAITING);
    let (tell, _notices) = std::sync::mpsc::channel();
    let clerk = std::thread::spawn(move || Fanout::new(begun(Memory::default()), tell).work(queue));
    let mut first = join(&jobs);
    // It takes nothing more, so the first answer cuts it off and frees its number.
    first.inbox.close();
    ask(&jobs, &first, (1, 0));
    let mut second = join(&jobs);
    assert_eq!(second.welcome.seat, first.welcome.seat);
    ask(&jobs, &first, (7, 1));
    jobs.blocking_send(Job::Leave(first.place)).unwrap();
    ask(&jobs, &second, (8, 2));
    jobs.blocking_send(Job::Stop).unwrap();
    clerk.join().unwrap();
    let mut answers = Vec::new();
    while let Some(bytes) = second.inbox.blocking_recv() {
        if let ToSeat::Answer { id, result } = decode(&bytes).unwrap() {
            answers.push((id, result));
        }
    }
    assert_eq!(answers, [(8, Ok(()))]);
}
