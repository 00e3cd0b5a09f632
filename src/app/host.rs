//! A congress on this computer: its folder, journal, clerk and hub.
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::runtime::Handle;

use crate::app::args::OpenArgs;
use crate::app::clock::SystemClock;
use crate::app::documents;
use crate::app::mirroring::{self, States, mirrored};
use crate::app::nets::{listening, reachable};
use crate::app::page::Page;
use crate::app::signing_key;
use crate::base::message::Message;
use crate::base::role::Role;
use crate::clerk::writer::Clerk;
use crate::client::seat::{Dial, Dialled};
use crate::congress::event::Opening;
use crate::hub::seats_file::{Posted, SeatsFile, post};
use crate::hub::secrets::Secrets;
use crate::hub::server::Hub;
use crate::journal::contract::Journal;
use crate::journal::store::Store;
use crate::record::badge::BadgeKey;
use crate::record::chain::hex;
use crate::record::people::{Badges, PeopleEvent};
use crate::script::load::Loaded;
use crate::web::documents::Documents;
use crate::wire::message::VERSION;
use crate::words::lang::Lang;

/// Where other machines find a congress unless another port was asked for: the same after every start, as it stands on
/// tickets.
const PORT: u16 = 7421;

/// A running congress.
pub struct Host {
    pub folder: PathBuf,
    pub hub: Hub,
    /// Changed agenda files and the like, to be shown to the operator.
    pub notices: Vec<Message>,
    /// How the record's second place stands.
    pub mirror: States,
    /// What the agenda publishes, for the page.
    documents: Documents,
    /// The page for phones, while it is served.
    pub page: Option<Page>,
    _posted: Posted,
}

/// 16 random bytes as hex, for the salt of a person's private data.
pub fn salt() -> String {
    // Without random numbers the digests of private data could be guessed, but the congress can still be held.
    random_hex::<16>().unwrap_or_default()
}

/// `N` random bytes as hex; none when the system gives none.
pub fn random_hex<const N: usize>() -> Option<String> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).ok().map(|()| hex(&bytes))
}

/// A clerk on `journal`; an empty one is begun with `loaded`, and with a key of its own in `folder`.
///
/// # Errors
/// What stands against it, in words: a full disk, a record that cannot be folded.
fn clerk<J: Journal>(
    folder: &Path,
    journal: J,
    (loaded, rehearsal): (Option<Loaded>, bool),
) -> Result<Clerk<J>, Message> {
    let mut clerk = Clerk::open(journal, Arc::new(SystemClock)).map_err(|fault| fault.message())?;
    if clerk.books().seq == 0 {
        let Some(loaded) = loaded else { return Err(Message::new("host-empty-record")) };
        let fresh = random_hex::<32>().and_then(|hex| BadgeKey::parse(&hex));
        let (mut opening, people) = opening(loaded, rehearsal, fresh);
        opening.signing_key = signing_key::made(folder)?.public().fingerprint();
        clerk.begin(opening, people).map_err(|refusal| refusal.message)?;
    }
    Ok(clerk)
}

/// What a record begins with. `fresh` makes the badges of an agenda from whose folder none were printed yet.
pub fn opening(loaded: Loaded, rehearsal: bool, fresh: Option<BadgeKey>) -> (Opening, PeopleEvent) {
    let Loaded { agenda, rules, people, files, badges, .. } = loaded;
    let printed = badges.is_some();
    let badges = badges.or(fresh).map(|key| Badges { key, printed });
    let private = people.iter().map(|p| (p.person.code.clone(), p.private.clone())).collect();
    let roll = people.into_iter().map(|p| p.person).collect();
    (
        Opening { agenda, rules, roll, rehearsal, files, stage_lock: true, signing_key: String::new() },
        PeopleEvent::Recorded { people: private, badges },
    )
}

impl Host {
    /// Opens the congress in `folder` and lets seats of this computer in. An empty record is begun with `loaded`.
    ///
    /// # Errors
    /// What stands against it, in words: another console, a full disk, a damaged record, no port to be had.
    pub fn start(folder: &Path, loaded: Option<Loaded>, rehearsal: bool, handle: &Handle) -> Result<Self, Message> {
        Self::start_mirrored(folder, None, (loaded, rehearsal), handle)
    }

    /// As [`start`](Self::start), with the record written to a second place below `mirror` too.
    ///
    /// # Errors
    /// As `start`. A second place that cannot be used is none: the congress opens, and the operator is told.
    pub fn start_mirrored(
        folder: &Path,
        mirror: Option<&Path>,
        (loaded, rehearsal): (Option<Loaded>, bool),
        handle: &Handle,
    ) -> Result<Self, Message> {
        let store = Store::open(folder).map_err(|fault| fault.message())?;
        let (journal, states) = mirrored(store, folder, mirror)?;
        Self::serve(folder, (journal, states), (loaded, rehearsal), handle)
    }

    /// As [`start`](Self::start), on a journal that was opened already, and what is known of its second place; seats are let
    /// in through `folder`.
    ///
    /// # Errors
    /// As `start`.
    pub fn serve<J: Journal + 'static>(
        folder: &Path,
        (journal, mirror): (J, States),
        (loaded, rehearsal): (Option<Loaded>, bool),
        handle: &Handle,
    ) -> Result<Self, Message> {
        let files = loaded.as_ref().map(|l| l.files.clone());
        let read: BTreeMap<_, _> =
            loaded.iter().flat_map(|l| l.documents.clone().into_iter().chain(l.texts.clone())).collect();
        let clerk = clerk(folder, journal, (loaded, rehearsal))?;
        let congress = &clerk.books().congress;
        let changed = files.is_some_and(|f| f != congress.files);
        let mut notices = if changed { vec![Message::new("host-agenda-changed")] } else { Vec::new() };
        notices.extend(documents::keep(folder, congress, &read));
        let (documents, damaged) = documents::held(folder, congress);
        notices.extend(damaged);
        notices.extend(mirroring::notices(&mirror, folder));
        let (title, rehearsal) = (congress.agenda.title.clone(), congress.rehearsal);
        let failed = |e: &dyn std::fmt::Display| Message::new("host-cannot-listen").with("cause", e.to_string());
        let secrets = Secrets::random().map_err(|e| failed(&e))?;
        let hub = Hub::start(clerk, secrets.clone(), handle).map_err(|e| failed(&e))?;
        if let Some(states) = mirror.clone() {
            hub.show_mirror(states);
        }
        let local = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let address = handle.block_on(hub.listen(local)).map_err(|e| failed(&e))?;
        let seats = SeatsFile { version: VERSION, address, process: std::process::id(), title, rehearsal, secrets };
        let posted = post(folder, &seats).map_err(|e| failed(&e))?;
        Ok(Self { folder: folder.to_owned(), hub, notices, mirror, documents, page: None, _posted: posted })
    }

    /// Opens the congress to other machines and to phones, as far as `wanted`, and says so among the notices; `lang` is
    /// the page's language. Blocks; not to be called from a task.
    ///
    /// # Errors
    /// What stands against it, in words.
    pub fn open(&mut self, wanted: &OpenArgs, lang: Lang, handle: &Handle) -> Result<(), Message> {
        if let Some(typed) = &wanted.lan {
            self.open_lan(typed, handle)?;
        }
        if let Some(typed) = &wanted.page {
            let page = Page::start(&self.hub, std::mem::take(&mut self.documents), typed, lang)?;
            self.notices.push(page.notice());
            self.page = Some(page);
        }
        Ok(())
    }

    fn open_lan(&mut self, typed: &str, handle: &Handle) -> Result<(), Message> {
        let address = listening(typed, PORT)?;
        let failed = |e: &dyn std::fmt::Display| {
            Message::new("lan-cannot-listen").with("address", address.to_string()).with("cause", e.to_string())
        };
        let listener = handle.block_on(TcpListener::bind(address)).map_err(|e| failed(&e))?;
        let local = listener.local_addr().map_err(|e| failed(&e))?;
        let found = reachable(local).ok_or_else(|| Message::new("lan-no-network"))?;
        self.hub.open_door(listener, found, &self.folder).map_err(|e| failed(&e))?;
        self.notices.push(Message::new("lan-open").with("address", found.to_string()));
        Ok(())
    }

    /// Connects the console's own seats over an in-memory link.
    pub fn dial(&self, role: Role) -> Dial {
        let door = self.hub.door();
        Box::new(move || {
            let (stream, secret) = (door.open(), door.secrets().of(role).to_owned());
            Box::pin(async move { Ok(Dialled { stream: Box::new(stream), secret, lasting: false }) })
        })
    }

    /// Stops the hub, closes the record and takes the seats' file away. Blocks; not to be called from a task.
    pub fn stop(self) {
        drop(self.page);
        self.hub.stop();
    }
}
